import type { ReportCounts, ReportOffer } from '../../../shared/report-plan.ts'
import { Button } from '../../ui/Button.tsx'
import type { Choosing } from './choosing.ts'
import { type Draft, problemsOf, ruledOut } from './draft.ts'
import styles from './ReportForm.module.css'
import { chosenText, seenWords } from './report-words.ts'
import { TickRow } from './TickRow.tsx'

type ContentFieldsProps = {
  draft: Draft
  offer: ReportOffer
  counts: ReportCounts | null
  onChoices: (change: Partial<Draft['choices']>) => void
  onChoose: (what: Choosing) => void
}

/** What the report is of, and what of it the manager sees. */
export const ContentFields = ({ draft, offer, counts, onChoices, onChoose }: ContentFieldsProps) => {
  const { choices } = draft
  const out = ruledOut(draft)
  const seen = seenWords(counts)
  const problems = problemsOf(draft)
  const chosen = [
    { what: 'scenarios', hint: 's', ids: choices.scenarioIds, all: offer.scenarios },
    { what: 'drills', hint: 'd', ids: choices.drillIds, all: offer.drills },
    { what: 'prospects', hint: 'w', ids: choices.prospectIds, all: offer.prospects }
  ] as const
  return (
    <>
      <section className={styles['part']} aria-labelledby="report-of">
        <h2 id="report-of">What it covers</h2>
        {chosen.map(({ what, hint, ids, all }) => (
          <div key={what}>
            <Button
              className={styles['choice'] ?? ''}
              hint={hint}
              disabled={all.length === 0}
              onClick={() => onChoose(what)}
            >
              <bdi>{all.length === 0 ? `No ${what} yet` : chosenText(ids, all, what)}</bdi>
            </Button>
            {problems[what] !== undefined && <p className={styles['problem']}>{problems[what]}</p>}
          </div>
        ))}
      </section>
      <section className={styles['part']} aria-labelledby="report-seen">
        <h2 id="report-seen">What your manager sees</h2>
        <div className={styles['tick']}>
          <div className={styles['words']}>
            <p className={styles['name']}>Scores and trends</p>
            <p className={styles['seen']}>{seen.scores}</p>
          </div>
          <span className={styles['seen']}>always</span>
        </div>
        <TickRow
          name="Prospects by number"
          hint="a"
          seen={choices.anonymise ? seen.anonymised : seen.names}
          checked={choices.anonymise}
          onChange={(anonymise) => onChoices({ anonymise })}
        />
        <TickRow
          name="Quotes"
          hint="q"
          seen={seen.quotes}
          ruledOut={out.quotes}
          checked={choices.includeQuotes}
          onChange={(includeQuotes) => onChoices({ includeQuotes })}
        />
        <TickRow
          name="Single takes"
          hint="t"
          seen={seen.takes}
          checked={choices.includeTakes}
          onChange={(includeTakes) => onChoices({ includeTakes })}
        />
        <TickRow
          name="Transcripts"
          hint="x"
          seen={seen.transcripts}
          ruledOut={out.transcripts}
          checked={choices.includeTranscripts}
          onChange={(includeTranscripts) => onChoices({ includeTranscripts })}
        />
        <TickRow
          name="Recordings"
          hint="v"
          seen={seen.audio}
          ruledOut={out.audio}
          checked={choices.includeAudio}
          onChange={(includeAudio) => onChoices({ includeAudio })}
        />
      </section>
    </>
  )
}
