import type { Progress } from '../../../shared/progress.ts'
import { CourseChart } from './CourseChart.tsx'
import { DistributionChart } from './DistributionChart.tsx'
import { DrillsChart, ProspectsChart } from './FirstToBestCharts.tsx'
import { HeardChart } from './HeardChart.tsx'
import { MissedChart } from './MissedChart.tsx'
import { NextStep } from './NextStep.tsx'
import { PracticeChart } from './PracticeChart.tsx'
import styles from './ProgressPage.module.css'
import { StrengthChart } from './StrengthChart.tsx'
import { counted } from './words.ts'

/** The sentence, what next, then the charts. */
export const ProgressPage = ({ progress }: { progress: Progress }) => {
  const { headline, next, today, pending, distributions, takes } = progress
  return (
    <div className={styles['page']}>
      <div className={styles['lead']}>
        <p className={styles['sentence']}>{headline.sentence}</p>
        {headline.detail !== '' && <p className={styles['detail']}>{headline.detail}</p>}
        <p className={styles['pending']} role="status">
          {pending > 0 &&
            `Reading the figures of ${counted(pending, 'older take')}. They join by themselves.`}
        </p>
      </div>
      {next !== null && <NextStep next={next} today={today} />}
      {takes > 0 && <CourseChart progress={progress} />}
      <div className={styles['pair']}>
        <ProspectsChart progress={progress} />
        <DrillsChart progress={progress} />
      </div>
      <MissedChart progress={progress} />
      {takes > 0 && (
        <div className={styles['four']}>
          {distributions.map((distribution) => (
            <DistributionChart key={distribution.figure} distribution={distribution} />
          ))}
        </div>
      )}
      <div className={styles['pair']}>
        <PracticeChart progress={progress} />
        <StrengthChart progress={progress} />
      </div>
      <HeardChart progress={progress} />
    </div>
  )
}
