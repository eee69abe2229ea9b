import type { TeamBundle, TeamRep } from '../../../shared/team.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { dayName } from './days.ts'
import styles from './RepFiles.module.css'
import { lacksText, takesText } from './team-words.ts'

/** The opened files of one rep, each with its way out. */
export const RepFiles = ({ rep: { bundles }, onChanged }: { rep: TeamRep; onChanged: () => void }) => {
  const takeOut = async ({ id, fileName }: TeamBundle) => {
    try {
      await invoke('team:removeBundles', { bundleIds: [id] })
      onChanged()
      toast(`${fileName} taken out.`, async () => {
        await invoke('team:restoreBundles', { bundleIds: [id] })
        onChanged()
      })
    } catch (error) {
      toastFailure(error)
    }
  }
  return (
    <section aria-label="Files">
      <h2>Files</h2>
      <ul>
        {bundles.map((bundle) => (
          <li key={bundle.id} className={styles['file']}>
            <div className={styles['words']}>
              <bdi title={bundle.fileName}>{bundle.fileName}</bdi>
              <p className={styles['dim']}>{aboutFile(bundle)}</p>
            </div>
            <Button
              look="quiet"
              aria-label={`Take out ${bundle.fileName}`}
              onClick={() => void takeOut(bundle)}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const aboutFile = ({ from, to, madeOn, attempts, upgradedFrom, lacks }: TeamBundle): string => {
  const now = new Date()
  return [
    `${dayName(from, now)} to ${dayName(to, now)}, made on ${dayName(madeOn, now)}, ${takesText(attempts)}.`,
    ...(upgradedFrom === null ? [] : ['Made by an older Ringback.']),
    lacksText(lacks)
  ].join(' ')
}
