import type { TakeDetail } from '../../../shared/take.ts'
import { newestNo } from '../../../shared/touch.ts'
import { OutcomeDialog } from '../../touches/OutcomeDialog.tsx'
import { RegradeOffer } from '../../touches/RegradeOffer.tsx'
import { SaidNo } from '../../touches/SaidNo.tsx'
import { touchWhen } from '../../touches/touch-words.ts'
import styles from './TakeLogLines.module.css'
import type { TakeLog } from './use-take-log.ts'

type TakeLogLinesProps = { take: TakeDetail; log: TakeLog; onRegrade: () => void }

/** What the log has to say about this take, if anything, and the question that logs it. */
export const TakeLogLines = ({ take, log, onRegrade }: TakeLogLinesProps) => (
  <>
    {(log.isBehind || newestNo(log.touches) !== null) && (
      <div className={styles['lines']}>
        <SaidNo firstName={take.card.firstName} touches={log.touches} />
        {log.isBehind && <RegradeOffer what="this take" hint="g" onRegrade={onRegrade} />}
      </div>
    )}
    {log.isAsking && (
      <OutcomeDialog
        title={log.own === null ? 'You left this for real' : 'What came of it?'}
        onChoose={log.choose}
        onClose={log.close}
      >
        {log.own === null
          ? 'Its words go into the log as a voicemail of just now. What came of it?'
          : `You left it ${touchWhen(log.own, new Date())}.`}
      </OutcomeDialog>
    )}
  </>
)
