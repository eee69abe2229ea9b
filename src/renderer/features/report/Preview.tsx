import type { ReportPlan, ReportPreview } from '../../../shared/report-plan.ts'
import styles from './Preview.module.css'
import { countsText, pagesText } from './report-words.ts'

type PreviewProps = {
  plan: ReportPlan | null
  preview: ReportPreview | null
  pages: number | null
  isBusy: boolean
}

/** The report as it would leave, in a frame in which nothing runs, with what it holds in one line above. */
export const Preview = ({ plan, preview, pages, isBusy }: PreviewProps) => {
  const hasTakes = plan?.choices.includeTakes === true
  return (
    <section className={styles['preview']} aria-label="Preview" aria-busy={isBusy}>
      <p className={styles['line']} role="status">
        {preview === null ? 'Making the preview' : countsText(preview.counts)}
        {plan?.format === 'pdf' && preview !== null && (
          <span className={styles['pages']}>
            {pages === null ? 'Counting pages' : pagesText(pages, plan.paper, hasTakes)}
          </span>
        )}
      </p>
      {preview !== null && (
        <iframe
          className={styles['page']}
          sandbox=""
          title="The report as it would leave"
          src={preview.url}
        />
      )}
    </section>
  )
}
