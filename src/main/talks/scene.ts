import { priorContact } from '../../grading/gatekeeper/grade.ts'
import type { Scene } from '../../listening/dialogue/talk.ts'
import type { Prospect } from '../../shared/prospect.ts'
import { cardOf } from '../../shared/prospect.ts'
import type { ScenarioPack } from '../../shared/scenario.ts'
import type { ReadableDb } from '../db/handles.ts'
import { seriesOf } from '../takes/series.ts'

/** Who answers where a scenario names nobody. */
const namelessGatekeeper = 'Lou'

/**
 * Who answers whom, and what the log knows of before. The card does not say whether its prospect is a he or a she, so
 * whoever answers says "they".
 */
export const sceneOf = (db: ReadableDb, pack: ScenarioPack, prospect: Prospect, now: string): Scene => {
  const { company, firstName, lastName, pronunciation, id } = prospect
  const series = seriesOf(db, { prospectId: id, words: '', now, ownTouchId: null })
  const { priorTwoWay, priorVoicemails } = priorContact({ card: cardOf(prospect), ...series })
  return {
    cast: pack.kind === 'pick-up' ? 'influencer' : 'gatekeeper',
    company,
    gatekeeperName: pack.persona.name ?? namelessGatekeeper,
    firstName,
    lastName,
    pronunciation,
    pronoun: 'they',
    prior: { twoWay: priorTwoWay, voicemails: priorVoicemails }
  }
}
