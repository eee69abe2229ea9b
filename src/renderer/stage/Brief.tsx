import type { ContactChannel, Prospect, Relationship } from '../../shared/prospect.ts'
import type { ScenarioKind, ScenarioSummary } from '../../shared/scenario.ts'
import styles from './Brief.module.css'

type BriefProps = {
  scenario: ScenarioSummary
  prospect: Prospect
  /** Facts and brief step back while the rep talks. */
  isDim: boolean
}

/** What the rep knows: the facts on the card and who will hear it. */
export const Brief = ({ scenario, prospect, isDim }: BriefProps) => (
  <section className={styles['brief']} data-dim={isDim} aria-label="What you know">
    <div className={styles['column']}>
      <h2 className={styles['heading']}>What you found</h2>
      {prospect.facts.length === 0 ? (
        <p className={styles['none']}>No facts on this card yet.</p>
      ) : (
        <ul className={styles['facts']}>
          {prospect.facts.map((fact) => (
            <li key={fact} dir="auto">
              {fact}
            </li>
          ))}
        </ul>
      )}
    </div>
    <div className={styles['column']}>
      <h2 className={styles['heading']}>{headings[scenario.kind]}</h2>
      {scenario.history !== undefined && <p className={styles['history']}>{scenario.history}</p>}
      <Differs scenario={scenario} prospect={prospect} />
      {scenario.expects.companion !== undefined && (
        <p>
          It goes with {companions[scenario.expects.companion]}. After the take, M writes it beside the words.
        </p>
      )}
      <p>
        <span className={styles['listener']}>{scenario.listener} </span>
        {scenario.brief}
      </p>
      <p className={styles['teaches']}>It trains: {lowered(scenario.teaches)}</p>
    </div>
  </section>
)

const headings: Record<ScenarioKind, string> = {
  voicemail: 'Who will hear it',
  gatekeeper: 'Who answers',
  'pick-up': 'Who answers'
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

const relations: Record<Relationship, string> = {
  cold: 'a stranger',
  warm: 'somebody who knows you',
  customer: 'a customer'
}

const companions: Record<ContactChannel, string> = {
  voicemail: 'a voicemail',
  call: 'a call',
  text: 'a text message',
  email: 'an e-mail',
  linkedin: 'a message on LinkedIn',
  mail: 'a letter',
  event: 'a meeting'
}

/** Where the card is of another kind than the scenario is made for. */
const Differs = ({ scenario, prospect }: Pick<BriefProps, 'scenario' | 'prospect'>) => {
  const { relationship } = scenario.expects
  if (relationship === undefined || relationship === prospect.relationship) return null
  return (
    <p className={styles['none']}>
      Made for {relations[relationship]}; this card says {relations[prospect.relationship]}.
    </p>
  )
}
