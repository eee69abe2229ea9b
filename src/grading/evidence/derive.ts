import type { GradingInput } from '../input.ts'
import { noPhrases, type Phrases } from '../phrases.ts'
import { deriveClosing } from './campaign-closing.ts'
import { deriveEmail } from './campaign-email.ts'
import { deriveLog } from './campaign-log.ts'
import type { Evidence, EvidenceKey } from './evidence.ts'
import { deriveExchange } from './exchange.ts'
import { deriveFluency } from './fluency.ts'
import { deriveHistory } from './history.ts'
import { deriveIdentity } from './identity.ts'
import { remember } from './kept.ts'
import { deriveNames } from './names.ts'
import { deriveNumbers } from './numbers.ts'
import { offeringsIn } from './offerings.ts'
import type { Read } from './similarity-earlier.ts'
import { deriveSeries } from './similarity-series.ts'
import { withTeamProducts, withTeamTurnOffs, withTeamValue } from './team-phrases.ts'
import { deriveText } from './text.ts'
import { deriveTiming } from './timing.ts'
import { deriveTopics } from './topics.ts'
import { deriveTurnOffs } from './turn-offs.ts'
import { deriveValue } from './value.ts'

const noTalk: Evidence['dialogue'] = { turns: [], priorTwoWay: false, priorVoicemails: 0 }

type Derivations = {
  readonly [K in EvidenceKey]: (input: GradingInput, evidence: Evidence, phrases: Phrases) => Evidence[K]
}

/** How each part is made; a part may read the parts that do not read it in turn. */
const derivations: Derivations = {
  text: ({ transcript, card, medium = 'voicemail' }) =>
    deriveText(transcript?.text ?? '', card, medium !== 'voicemail'),
  timing: deriveTiming,
  identity: (_, { text, card }) => deriveIdentity(text, card),
  names: (input, evidence, { nicknames }) => deriveNames(input, evidence, nicknames),
  numbers: (_, { text, card }) => deriveNumbers(text, card),
  exchange: (_, { text }) => deriveExchange(text),
  fluency: (_, { text }) => deriveFluency(text),
  value: (input, evidence, phrases) => withTeamValue(deriveValue(input, evidence), evidence, phrases),
  turnOffs: (_, evidence, phrases) => withTeamTurnOffs(deriveTurnOffs(evidence), evidence.text, phrases),
  topics: (input, evidence, phrases) => ({
    ...deriveTopics(input, evidence),
    offerings: withTeamProducts(offeringsIn(evidence.text), evidence.text, phrases)
  }),
  history: deriveHistory,
  log: deriveLog,
  closing: (_, evidence) => deriveClosing(evidence),
  series: (input, evidence, phrases) => deriveSeries(input, evidence, readerWith(phrases)),
  email: (input, evidence, phrases) => deriveEmail(input, evidence, readerWith(phrases)),
  dialogue: ({ dialogue = noTalk }) => dialogue,
  audio: ({ audio }) => audio,
  card: ({ card }) => card
}

/** All evidence of one take, with a team's own words; each part is derived when it is first read, and once. */
export const deriveEvidence = (input: GradingInput, phrases: Phrases = noPhrases): Evidence => {
  const evidence = {} as Evidence
  for (const key of Object.keys(derivations) as EvidenceKey[]) {
    Object.defineProperty(evidence, key, {
      enumerable: true,
      get: remember(() => derivations[key](input, evidence, phrases))
    })
  }
  return evidence
}

const readers = new WeakMap<Phrases, Read>()

/** Reads another message as this one is read; the same reader for the same phrases, so that it may remember. */
const readerWith = (phrases: Phrases): Read => {
  const reader = readers.get(phrases) ?? ((input: GradingInput) => deriveEvidence(input, phrases))
  readers.set(phrases, reader)
  return reader
}
