import { navigate } from '../../app/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { chooseProgress } from './view-store.ts'

/** Before the first take, or in a time without practice. */
export const NothingYet = ({ isFresh }: { isFresh: boolean }) =>
  isFresh ? (
    <EmptyState
      title="Your progress starts with a take"
      action={
        <Button look="primary" hint="$mod+1" onClick={() => navigate({ screen: 'rehearse' })}>
          Leave your first voicemail
        </Button>
      }
    >
      From five takes on it says whether you are getting better, at what, and what to do next.
    </EmptyState>
  ) : (
    <EmptyState
      title="No practice in this time"
      action={
        <Button hint="4" onClick={() => chooseProgress({ period: 'all', scenarioId: null })}>
          Look at everything
        </Button>
      }
    >
      Choose a longer one, or take the scenario off.
    </EmptyState>
  )
