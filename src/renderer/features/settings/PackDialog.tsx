import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './PackDialog.module.css'
import { PackProblems } from './PackProblems.tsx'
import { packName } from './pack-lines.ts'
import type { Candidate } from './use-pack.ts'

type PackDialogProps = {
  pack: Candidate
  /** Absent = the pack is in the library already and is only looked at. */
  onTake?: () => void
  onChooseAgain: () => void
  onClose: () => void
}

/** What a pack changes, before it is taken; or everything that is wrong with it. */
export const PackDialog = ({ pack, onTake, onChooseAgain, onClose }: PackDialogProps) => {
  const { check, fileName } = pack
  if (!check.ok)
    return (
      <Dialog
        wide
        title={`${fileName} cannot be used`}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onChooseAgain}>Choose again…</Button>
            <Button look="primary" onClick={onClose}>
              Close
            </Button>
          </>
        }
      >
        <p className={styles['lead']}>
          Mend these lines in the file, then choose it again. Your rules stay as they were.
        </p>
        <PackProblems problems={check.problems} />
      </Dialog>
    )
  return (
    <Dialog
      wide
      title={packName(fileName, check)}
      onClose={onClose}
      actions={
        onTake === undefined ? (
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button look="quiet" hint="Escape" onClick={onClose}>
              Cancel
            </Button>
            <Button look="primary" onClick={onTake}>
              Use it for new grades
            </Button>
          </>
        )
      }
    >
      {check.changes.length === 0 ? (
        <p>It changes nothing.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
        <section className={styles['list']} aria-label="What it changes" tabIndex={0}>
          <ul>
            {check.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
