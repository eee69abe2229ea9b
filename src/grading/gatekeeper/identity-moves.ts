import type { SelfIdentification, TextSpan } from '../evidence/evidence.ts'
import { anyOf, type Heard, type MoveHeard, shape, spanOf } from './heard.ts'

/** "They will know": who is calling is left for the gatekeeper to guess. */
const evasions = anyOf(
  "<they>(?:'ll| will|ll|'d| would|d| does| should| already)?(?: really| certainly| probably| definitely| already| surely)? knows? (?:exactly )?(?:who|me\\b|my (?:voice|name)|it's me|it is me|that it's me|the (?:name|voice))",
  "<they>(?:'ll| will|ll|'d| would|d) (?:recogni[sz]e|remember|want to (?:take|talk|speak|hear)|be (?:glad|happy|pleased|delighted)|understand when)",
  "(?:it's|it is|its|that's) (?:only |just )?me"
)
/** Evasive where a name was asked for. */
const withheld = anyOf(
  '(?:rather|prefer|prefer to|like to|choose|going to|want to) (?:not (?:to )?(?:say|give|leave|share|tell)|keep (?:that|my name|it|who))',
  "(?:that's|it's|that is|it is|who i am is|names? (?:is|are))(?: really)? not (?:really |that |all that )?(?:important|relevant|necessary|the point)|(?:that|it) (?:isn't|doesn't matter)(?: really)?(?: important| relevant| necessary)?",
  "(?:i'm|i am) not (?:going to|able to|allowed to|at liberty to|gonna) (?:say|give|tell|share)",
  '(?:does|do|should|would) (?:it|that|my name|who i am)(?: really| even)? matter',
  "(?:doesn't|does not|don't|not) (?:really |that |all that )?(?:matter|important) who",
  "(?:never|don't) (?:you )?(?:mind|worry about|bother about|bother with) (?:who|my name|the name|names)",
  "my name (?:won't|wouldn't|isn't|is not|doesn't|will not|would not)",
  '(?:a|an|the|some|your|one) (?:business )?(?:associate|acquaintance|contact|caller|interested party|well ?wisher|gentleman|lady|guy|person|party|man|woman|colleague in the trade)(?: who| that| <they>| from| of| in| with|<end>)',
  '(?:someone|somebody|one) (?:who|that|<they>|from|of|in|with|important|special|you|interested|calling)',
  "(?:who's|who is|why are you|why do you) (?:asking|ask)",
  '(?:why|what) (?:do|would|does|should|d) (?:you|it|that) (?:need|want|have|matter)(?: to know)?',
  '(?:tell|give|say|introduce myself)(?: that| my name| it| who i am)?(?: to)? <them>(?: that| who i am)? (?:myself|directly|in person|when)',
  '(?:introduce|explain who i am|tell <them> who i am)(?: \\w+)? (?:myself|directly|when|to <them>|once)',
  "<they>(?: has|'s got| have|'s) my (?:number|name|card|details)",
  "(?:tell|let) <them>(?: know)? (?:it's|its|it is|there's|there is) (?:someone|somebody|a call|an important|a caller|a friend|one of)",
  "(?:not|none) (?:of )?(?:your|anyone's) (?:business|concern)",
  "i(?:'d| would) rather (?:just )?(?:introduce|not)",
  'an? (?:important|business|quick|private|professional|personal) (?:call|caller|contact)',
  "let's (?:just )?say|anonymous|i don't give (?:out )?my name|no names?"
)

const reasonInside = shape(
  'knows? (?:exactly )?(?:what|why|about|the reason)|understands? (?:what|why)|about what|what (?:it|this)|regarding'
)

/** "I'm calling from ..." opens no name. */
const noName = /^(?:i|i['’]?m|we|we['’]?re|it['’]?s|just|calling|yes|hi|hello)$/i

const identified = ({ evidence }: Heard): SelfIdentification[] =>
  evidence.identity.statements
    .filter(({ confidence }) => confidence >= 0.5)
    .map((one) => (one.name !== null && noName.test(one.name) ? { ...one, name: null } : one))

/** Company words in "does Chartwell Records handle" introduce nobody; a name beside them, or a cue, does. */
const introducing = (heard: Heard): SelfIdentification[] => {
  const found = identified(heard)
  const hasName = found.some(({ name }) => name !== null)
  return found.filter(
    ({ name, confidence }) =>
      name !== null || hasName || confidence > 0.5 || heard.asked.has('who') || heard.asked.has('message')
  )
}

const evadedIn = ({ asked, masked, turn }: Heard): TextSpan | null => {
  if (asked.has('who')) return spanOf(masked, evasions) ?? spanOf(masked, withheld)
  return turn.state === 'answer' ? spanOf(masked, evasions) : null
}

/** Who the rep says he is: in full, in part, or not although asked. */
export const identityMoves = (heard: Heard): MoveHeard[] => {
  const said = introducing(heard)
  const [first, last] = [said[0], said.at(-1)]
  const name = said.some((one) => one.name !== null)
  const company = said.some((one) => one.company !== null)
  const found: MoveHeard[] = []
  if (first && last) {
    const place = { start: first.start, end: last.end, confidence: 0.9 }
    found.push({ move: name && company ? 'identify-full' : 'identify-partial', ...place })
  }
  if (name && company) return found
  const evasion = evadedIn(heard)
  if (evasion && !reasonInside.test(heard.masked.slice(evasion.start, evasion.end + 14))) {
    found.push({ move: 'evade-identity', ...evasion, confidence: name ? 0.6 : 0.85 })
  }
  return found
}

/** The gatekeeper's name, said to the gatekeeper. */
export const nameMoves = ({ gatekeeperNamed }: Heard): MoveHeard[] =>
  gatekeeperNamed.slice(0, 1).map((span) => ({ move: 'use-gk-name', ...span, confidence: 0.9 }))

const givesNoName =
  /^(?:[\s,.!?-]|\b(?:sure|yes|of|course|certainly|good|morning|afternoon|hi|hello|thanks|thank|you|please|sorry|oh|um|well|okay|pardon|no|problem|G+|P+)\b)*$/

/** Asked for a name alone, and something else was said: `others` are the moves that it makes. */
export const unnamed = (heard: Heard, others: readonly MoveHeard[]): MoveHeard[] => {
  const { turn, asked, masked } = heard
  const answered = others.some(({ move }) => !/^(?:ask-person|use-gk-name)$/.test(move))
  if (turn.state !== 'who' || !asked.has('who') || answered || givesNoName.test(masked)) return []
  return [{ move: 'evade-identity', start: 0, end: masked.length, confidence: 0.55 }]
}
