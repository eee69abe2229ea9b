import type { reportStages, WrittenReport } from '../../../shared/report-plan.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ReportScreen.module.css'
import { writtenText } from './report-words.ts'
import { showFile, stopWriting } from './writing-actions.ts'

const doing = { reckoning: 'Reckoning', printing: 'Printing', writing: 'Writing' }
const shares = { reckoning: 0.25, printing: 0.6, writing: 0.95 }

/** How far the file is, with a way to stop it. */
export const WritingLine = ({ stage }: { stage: (typeof reportStages)[number] | null }) => (
  <div className={styles['told']}>
    <p role="status">{stage === null ? 'Choose a place for it' : doing[stage]}</p>
    <progress aria-label="The report" value={stage === null ? 0 : shares[stage]} />
    <Button hint="Escape" onClick={stopWriting}>
      Stop
    </Button>
  </div>
)

/** Where the report went. */
export const WrittenLine = ({ written }: { written: WrittenReport }) => (
  <div className={styles['told']}>
    <p role="status">
      Saved, {writtenText(written)}: <bdi title={written.path}>{written.path}</bdi>. It went nowhere else.
    </p>
    <Button hint="o" onClick={showFile}>
      Show in folder
    </Button>
  </div>
)
