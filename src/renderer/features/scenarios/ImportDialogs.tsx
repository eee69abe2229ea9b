import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Import } from './use-import.ts'

/** What is asked while a zip is brought in, or why it is not. */
export const ImportDialogs = ({ state, choose, settle, dismiss }: Import) => {
  if (state.step === 'none') return null
  if (state.step === 'refused')
    return (
      <Dialog
        wide
        title="Not brought in"
        onClose={dismiss}
        actions={
          <>
            <Button onClick={choose}>Choose again…</Button>
            <Button look="primary" onClick={dismiss}>
              Close
            </Button>
          </>
        }
      >
        <Notice failure={state.failure} />
      </Dialog>
    )
  const { asked } = state
  const cancel = () => void settle(asked, 'cancel')
  return (
    <Dialog
      wide
      title={`Bring in “${asked.name}”?`}
      onClose={cancel}
      actions={
        <>
          <Button look="quiet" hint="Escape" onClick={cancel}>
            Cancel
          </Button>
          {asked.canReplace && <Button onClick={() => void settle(asked, 'replace')}>Replace mine</Button>}
          <Button look="primary" onClick={() => void settle(asked, 'both')}>
            Keep both
          </Button>
        </>
      }
    >
      <p>
        <bdi>“{asked.nameThere}”</bdi> is there already under the same id.{' '}
        {asked.canReplace
          ? 'Keep both, and the new one gets an id of its own, or put it in the place of yours.'
          : 'It is one of Ringback’s own and stays; the new one gets an id of its own.'}
      </p>
    </Dialog>
  )
}
