import { useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** Somebody whose card was deleted after the list was made. */
export const Gone = ({ name, onNext }: { name: string; onNext: () => void }) => {
  useKeys('Call block', [{ keys: 'Enter', label: 'next', run: onNext }])
  return (
    <EmptyState
      title={`${name || 'This prospect'} has no card any more`}
      action={
        <Button look="primary" hint="Enter" onClick={onNext}>
          Next
        </Button>
      }
    >
      It was deleted after the list was made.
    </EmptyState>
  )
}
