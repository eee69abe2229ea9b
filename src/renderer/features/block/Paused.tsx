import type { BlockItem, BlockStep } from '../../../shared/block.ts'
import { useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

type PausedProps = { item: BlockItem; step: BlockStep; onGoOn: () => void; onEnd: () => void }

const where: Record<BlockStep, string> = {
  card: 'looking at the card of',
  call: 'rehearsing with',
  result: 'done with a try for'
}

/** The block stands still; it goes on exactly here. */
export const Paused = ({ item, step, onGoOn, onEnd }: PausedProps) => {
  useKeys('Call block', [
    { keys: 'Enter', label: 'go on', run: onGoOn },
    { keys: 'Space', label: 'go on', run: onGoOn, unlisted: true },
    { keys: 'e', label: 'end here', run: onEnd }
  ])
  return (
    <EmptyState
      title="Paused"
      action={
        <>
          <Button look="primary" hint="Enter" onClick={onGoOn}>
            Go on
          </Button>
          <Button look="quiet" hint="e" onClick={onEnd}>
            End here, with the ready sheet
          </Button>
        </>
      }
    >
      You were {where[step]} <bdi>{item.name}</bdi>. Nothing is lost, and nothing runs.
    </EmptyState>
  )
}
