import type { NotesReceipt as Receipt } from '../../shared/team.ts'
import { navigate } from '../app/navigation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useManagerNotes } from './manager-notes.ts'
import styles from './NotesReceipt.module.css'
import { receiptText, receiptTitle } from './receipt-words.ts'

const putAway = (): void => useManagerNotes.setState({ receipt: null })

/** What a file of a manager's notes brought, wherever it was opened. */
export const NotesReceipt = () => {
  const receipt = useManagerNotes((notes) => notes.receipt)
  return receipt && <Shown receipt={receipt} />
}

const Shown = ({ receipt }: { receipt: Receipt }) => {
  const { takeIds, unknownTakes } = receipt
  const [first] = takeIds
  return (
    <Dialog
      title={receiptTitle(receipt)}
      onClose={putAway}
      actions={
        <>
          <Button onClick={putAway}>Close</Button>
          {first !== undefined && (
            <Button
              look="primary"
              onClick={() => {
                putAway()
                navigate({ screen: 'review', takeId: first })
              }}
            >
              {takeIds.length === 1 ? 'Show the take' : 'Show the first take'}
            </Button>
          )}
        </>
      }
    >
      <p className={styles['text']}>{receiptText(receipt)}</p>
      {unknownTakes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by key.
        <ul className={styles['unknown']} tabIndex={0} aria-label="On takes that are not here">
          {unknownTakes.map(({ takeId, words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several notes may be on one take, and the list never changes.
            <li key={`${takeId} ${index}`} dir="auto">
              {words}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
