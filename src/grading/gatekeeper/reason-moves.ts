import type { TextSpan, Token } from '../evidence/evidence.ts'
import { emptyTopics } from '../evidence/lexicon/topics.ts'
import { words } from '../evidence/lexicon/words.ts'
import { isSure } from '../weighing.ts'
import { anyOf, type Heard, type MoveHeard, shape, spanOf } from './heard.ts'
import { contactClaim } from './honesty-moves.ts'

/** Nouns that fit any call: alone they are no reason. */
const general = words(`
growth saving savings money cost costs efficiency productivity revenue sale sales profit profits bottom expense expenses success result results
performance potential introduction interest industry world level strategy strategies improvement improvements game idea ideas benefit benefits
value help chance word chat touch base brain ear name lady gentleman guy man woman desk office phone line boss manager owner director conversation
kind sort lot bit couple few part plenty plan plans thought thoughts discussion talk catch-up update updates intro hello head bell call caller
today tomorrow monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december
morning afternoon evening hour hours day days week weeks month months year years minute minutes second seconds moment time times
reason purpose subject topic matter regard reference nature concern concerns affair affairs issue issues problem problems challenge challenges
thanks pleasure course worry worries bother anyone someone somebody everyone voicemail voicemails mailbox message messages number email e-mail
address extension receptionist secretary assistant gatekeeper client clients customer customers market competition competitors edge possibility possibilities
fit synergy synergies collaboration cooperation initiative initiatives suggestion suggestions topic news presentation demo demonstration pitch brochure
line lines mind hand hands life stuff work works job jobs people folk folks shop store place side end start top most more less good great new best
sir madam colleague friend family relationship partnership partnerships fellow chap company companies organisation organization organisations organizations firm firms businesses
partner partners together potential succeed thrive trust networking network synergies synergy explore questions receptionist trouble hurry rush rest bye goodbye need shout bell buzz tinkle callback yesterday tonight lunch practice school hotel inn restaurant clinic yard plant farm premises establishment operation operations outfit page pages note notes contact contacts account accounts something anything everything nothing
`)
/** What is sold, named bare: "your insurance" is on every caller's list. */
const wares = words(`
insurance payroll phones internet broadband marketing advertising software it energy electricity gas telecom telecoms cleaning staffing recruitment
recruiting printing copier copiers website websites seo merchant security investment investments finance financing funding loan loans training
coffee packaging logistics shipping freight supplies furniture uniforms hr technology tech crm hosting payment payments processing
consulting accounting bookkeeping legal branding media social signage utilities web digital
`)
/** A head that empties what stands before it: "payroll solutions", "your insurance needs". */
const emptyHead = words(`
solution solutions need needs service services product products option options opportunity opportunities offering offerings
requirement requirements portfolio package packages provider providers company companies matter matters issue issues offer offers deal deals
program programs programme programmes tool tools platform system systems improvement improvements strategy strategies
`)

const nominal = (token: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM|VERB|X)$/.test(token.pos) && /[\p{L}\p{N}]/u.test(token.norm) && !token.filler

const plainVerbs = words(`
be have do get go come make take give let know think want need like love hope wonder try call ring phone speak talk say tell ask see look find
help discuss explain share show introduce follow touch check reach catch connect put hold leave send email mail wait work grow save reduce improve
increase boost cut offer provide run use keep set start meet mean believe guess appreciate thank mention understand feel seem bring turn pick pass
interested interesting able quick quickly brief really actually just only simple great good better best important urgent exciting new potential possible
general particular certain specific various several different current existing own many much more other same big small personal private confidential
business professional commercial mutual directly basically hopefully maybe perhaps very also too back honest honestly happy glad sure right okay fine
expecting expected regarding concerning calling ringing returning available free busy sorry short long two three one first second next last
remember hear owe succeed thrive trust rung phoned texted emailed could would should might may can will shall must going wanted trying looking hoping spoke spoken talked discussed met heard rang called asked
`)

const cue = anyOf(
  "about|regarding|concerning|in (?:regards?|reference|relation|respect|connection) (?:to|of|with)|with (?:regards?|reference|respect) to|to do with|as regards|on account of|on the subject of|relates to|relating to|reason (?:is|i'm|for)"
)
/** Leads only when the reason was asked for. */
const answerCue = anyOf(
  "re|over|because|it's (?:for|the|that|your|a|on|his|her|their|one)|around|in case|so that|since"
)

const evasions = anyOf(
  '(?:a |of a |very |quite |something |strictly |rather |bit )*(?:personal|private|confidential)(?: matter| business| nature| call| thing| one| reasons?| conversation)?(?:<end>|(?= (?:and|so|but|i|between|for <them>|with|to <them>|thanks|really|actually)\\b))',
  "(?:rather|prefer to|prefer|better if i|best if i|better|best|easier|sooner|can only|save it|save that|i'll)(?: if i| that i| to)?(?: just| only)? ?(?:not (?:to )?(?:say|go into|discuss|share|get into|explain)|(?:discuss|explain|tell|share|talk|speak|say|take|keep|run|go over|go through|cover|save|raise|bring)(?: \\S+){0,5}? (?:<them>|P+|directly|in person|personally|myself|between us|one to one|face to face))",
  "between (?:us|the two of us|<them> and (?:me|i|myself|us)|me and <them>)(?: only)?|<them> and i (?:will|'ll|can|would)|(?:<they> and i|i and <they>)(?:'ll| will| can)|matter for <them>|nothing (?:that )?you need|(?:rather|prefer) not",
  "<they>(?:'ll| will|ll|'d| would)?(?: \\w+)? (?:know|knows|understand|understands)(?: exactly| full well)? (?:what|why|the (?:reason|subject|matter)|all about)",
  "<they>(?:'ll| will|ll|'d| would) (?:know|understand)",
  "(?:it's|it is|that's|bit|too|rather|quite|a little|pretty|very) (?:\\w+ )?(?:complicated|technical|involved|sensitive|delicate|hard to explain|long (?:story|to explain)|a long story|detailed|complex)(?: to| for| one| matter)?",
  "(?:can't|cannot|can not|couldn't|couldnt|not able to|not allowed to|unable to|not at liberty to|don't want to|do not want to|not going to|not gonna|wouldn't want to|won't|not (?:prepared|willing) to)(?: really| possibly)? ?(?:say|discuss|go into|tell|share|explain|disclose|get into|talk about|reveal|divulge)",
  '(?:none of your|no concern of|not your (?:concern|business)|mind your own|need to know|for <their> ears|for <them> only|only for <them>|strictly for|just for <them>|not something (?:i|you)|not for (?:you|discussion)|above your|a surprise|nothing (?:you|for you|that concerns))',
  "(?:does it|why does it|does that|why do you|what does it|what's it to|why would|is that) (?:really )?(?:matter|need|to you|important|want|relevant)",
  "<they>(?: already)? knows? (?:about|all about)|(?:tell|let) <them>(?: know)? (?:it's|its|it is|that it's) (?:personal|private)|i'll (?:tell|explain|let|fill)(?: that| it)? ?(?:to )?<them>(?: \\w+){0,3}"
)

/** Evasive only as an answer to "what is it about". */
const wishes = anyOf(
  "(?:like to|need to|have to|only|going to|want to|wish to|i'll)(?: just| only)? (?:discuss|explain|tell|share|talk|speak|take|go over|go through|cover|raise)(?: \\S+){0,5}? (?:<them>|P+|directly|in person|personally|myself|between us|one to one|face to face)"
)

const vagueShapes = anyOf(
  '(?:touch|touching|touched) base|(?:check|checking|catch|catching) (?:in|up)|(?:following|follow|followed) up|reach(?:ing)? out|(?:pick|picking) <their> brain|say hello|(?:introduce|introducing) (?:myself|ourselves|my|our|me|C+|the company)|an? (?:quick |brief |short )?(?:intro|introduction|chat|question|conversation|discussion|talk|hello|word)',
  '(?:how|ways|what|things|something|whether|if|where) (?:that )?(?:we|i|C+|our|they|<they>) (?:can|could|might|may|would|are able to|do)',
  '(?:an?|some|the|great|exciting|several|new|fantastic|business|many|any|potential|possible) (?:\\w+ ){0,3}?(?:opportunit\\w+|proposals?|propositions?|matters?|solutions?|ideas?|things?|offers?|possibilit\\w+|initiative|benefits?|options?|questions?)',
  "(?:<their>|the|your|some|work|it's|general) (?:\\w+ )?(?:business|company|needs|operations?|work|firm|organi[sz]ation|stuff|things|affairs)(?: stuff| matters?| things?| needs)?",
  '(?:important|urgent|time sensitive|worth <their> (?:time|while)|of interest|interest(?:ed|ing)? (?:to|in|for)|business|sales|money|sav\\w+|growth|partnership|working together|work together|mutual\\w*|synerg\\w+|our (?:services?|products?|company|offering|solutions?|range|new \\w+)|what we (?:do|offer|have)|a few minutes of <their>|help(?:ing)? (?:\\w+ ){0,3}?(?:grow|save|improve|succeed|business))',
  '(?:exciting|great|good|big|important|interesting|special|valuable|amazing|brilliant|wonderful) (?:\\w+)',
  '(?:nothing (?:much|major|special|important)|this and that|various things|a few things|a couple (?:of )?things|something (?:that )?(?:\\w+ ){0,3}|quick (?:one|call|question|chat|word))'
)

const inside = (span: TextSpan, others: readonly TextSpan[]): boolean =>
  others.some(({ start, end }) => span.start < end && start < span.end)

/** Words that tell what a call is about, outside `others`; wares and heads that fit any call are left out. */
const telling = (heard: Heard, from: number, to: number, others: readonly TextSpan[]): Token[] => {
  const { tokens } = heard.evidence.text
  return tokens.filter((token, at) => {
    if (token.start < from || token.end > to || !nominal(token) || !token.content || inside(token, others))
      return false
    if (/[PRCG]/.test(heard.masked.slice(token.start, token.end))) return false
    if (general.has(token.norm) || general.has(token.lemma) || emptyTopics.has(token.lemma)) return false
    if (plainVerbs.has(token.lemma) || plainVerbs.has(token.norm)) return false
    if (token.pos === 'NUM') return false
    const next = tokens[at + 1]
    const emptied = next !== undefined && (emptyHead.has(next.norm) || emptyHead.has(next.lemma))
    return !(emptied && (wares.has(token.lemma) || wares.has(token.norm) || token.pos === 'ADJ'))
  })
}

/** One ware alone is what every caller has; with anything else of theirs beside it, it is a subject. */
const isSpecific = (found: readonly Token[]): boolean => {
  const nouns = found.filter(({ pos }) => pos !== 'ADJ')
  const own = found.filter(({ lemma, norm }) => !wares.has(lemma) && !wares.has(norm))
  return nouns.length > 0
    ? own.some(({ pos }) => pos !== 'ADJ') || (own.length > 0 && nouns.length > 0)
    : found.length > 1
}

const spread = (found: readonly Token[]): TextSpan => ({
  start: found[0]?.start ?? 0,
  end: found.at(-1)?.end ?? 0
})

const asksElsewhere = new Set(['ask-right-person', 'ask-best-time', 'ask-pronunciation', 'pushy'])

/** Stretches in which a reason may stand: sentences that ask the gatekeeper for no person or time. */
const openSentences = (heard: Heard, others: readonly MoveHeard[]) =>
  heard.sentences.filter(
    ({ start, end }) =>
      !others.some((other) => asksElsewhere.has(other.move) && other.start >= start && other.start < end)
  )

const specificReason = (heard: Heard, others: readonly MoveHeard[]): TextSpan | null => {
  const asked = heard.asked.has('what')
  const message = heard.asked.has('message')
  const claims = others.some(({ move }) => move === 'pretext')
  for (const sentence of openSentences(heard, others)) {
    const answers = asked || message
    const led = spanOf(sentence.text, cue) ?? (answers ? spanOf(sentence.text, answerCue) : null)
    const from = led ? sentence.start + led.end : sentence.start
    if (!led && !answers) continue
    if (claims && /^[\s,]*(?:my|our)\b/.test(sentence.text.slice(led?.end ?? 0))) continue
    if (claims && !spanOf(sentence.text, cue) && !/\b(?:discussed|agreed|promised)\b/.test(sentence.text))
      continue
    const taken = others.filter(({ move }) => move !== 'earlier-messages')
    const found = telling(heard, led ? from : sentence.start, sentence.end, taken)
    const noted = others.some(
      ({ move, start }) => move === 'earlier-messages' && start >= sentence.start && start < sentence.end
    )
    if (noted && !led) continue
    const named = others.some(({ move }) => move.startsWith('identify'))
    const enough = led || asked || named ? 1 : 2
    if (found.length >= enough && isSpecific(found)) return spread(found)
    if (led && answers) {
      const whole = telling(heard, sentence.start, sentence.end, taken)
      if (whole.length > 1 && isSpecific(whole)) return spread(whole)
    }
  }
  return null
}

/** Their trouble or a card fact, told unasked. */
const volunteered = (heard: Heard, others: readonly MoveHeard[]): TextSpan | null => {
  const open = openSentences(heard, others)
  const { value } = heard.evidence
  const told = [
    ...value.facts.filter((fact) => fact.kind === 'fact' && isSure(fact)),
    ...value.spans.filter(
      (span) => span.specific && /^(?:pain|peer|benefit)$/.test(span.kind) && span.confidence >= 0.8
    )
  ]
  return (
    told.find(
      (span) =>
        open.some(({ start, end }) => span.start >= start && span.end <= end) &&
        !inside(
          span,
          others.filter(({ move }) => move !== 'earlier-messages')
        )
    ) ?? null
  )
}

const besideReason = /^(?:identify|use-gk-name|gracious)/
const smallTalk =
  /^(?:[\s,.!?-]|\b(?:P+|R+|C+|G+|it's|this|is|from|with|at|yes|no|sure|of|course|good|morning|afternoon|hi|hello|thanks|thank|you|please|again|here|calling|my|name|and|well|um|oh|okay|i'm|bye)\b)*$/

/** The reason was asked for, and something was said in answer that tells nothing. */
const onlyGeneral = ({ asked, masked, sentences, turn }: Heard, others: readonly MoveHeard[]): boolean =>
  asked.has('what') &&
  turn.state !== 'answer' &&
  others.every(({ move }) => besideReason.test(move)) &&
  !sentences.some(({ question }) => question) &&
  !smallTalk.test(masked)

/** Why the rep calls: a subject of theirs, one that fits anybody, or none although asked. */
export const reasonMoves = (heard: Heard, others: readonly MoveHeard[]): MoveHeard[] => {
  const moves = new Set(others.map(({ move }) => move))
  if (moves.has('pitch-gatekeeper')) return []
  const { asked, masked, turn } = heard
  const evasion =
    asked.has('what') || asked.has('message') || turn.state === 'what' || turn.state === 'answer'
      ? (spanOf(masked, evasions) ??
        (asked.has('what') && turn.state !== 'answer' ? spanOf(masked, wishes) : null))
      : null
  const evaded =
    evasion && !moves.has('evade-identity') && !(asked.has('who') && !asked.has('what')) ? evasion : null
  const private_ = spanOf(
    masked,
    shape('(?:personal|private|confidential)(?: matter| business| call| nature)?<end>')
  )
  if (moves.has('pushy') && !evaded) return []
  if (evaded) return [{ move: 'evade-reason', ...evaded, confidence: 0.85 }]
  const specific = specificReason(heard, others) ?? volunteered(heard, others)
  if (specific) return [{ move: 'reason-specific', ...specific, confidence: 0.8 }]
  if (private_ && !asked.has('who')) return [{ move: 'evade-reason', ...private_, confidence: 0.7 }]
  if (moves.has('pretext')) return []
  const claim = contactClaim(heard)
  if (asked.has('what') && claim && turn.context.priorTwoWay) {
    return [{ move: 'reason-specific', ...claim, confidence: 0.6 }]
  }
  for (const sentence of openSentences(heard, others)) {
    const vague = spanOf(sentence.text, vagueShapes)
    if (!vague) continue
    const led = shape(
      'about|regarding|concerning|calling to|ringing to|wanted to|want to|like to|hoping to|just|to do with|discuss|talk'
    ).test(sentence.text)
    const place = { start: sentence.start + vague.start, end: sentence.start + vague.end }
    if (
      inside(
        place,
        others.filter(({ move }) => /^(?:ask|use|gracious|accept)/.test(move))
      )
    )
      continue
    if (
      (asked.has('what') && turn.state !== 'answer') ||
      (turn.state === 'message' && !others.some(({ move }) => move.startsWith('ask-'))) ||
      (led &&
        !asked.has('email') &&
        !asked.has('voicemail') &&
        shape('about|regarding|concerning|to do with|discuss|touch base|introduce \\w+').test(sentence.text))
    )
      return [{ move: 'reason-vague', ...place, confidence: 0.75 }]
  }
  return onlyGeneral(heard, others)
    ? [{ move: 'reason-vague', start: 0, end: masked.length, confidence: 0.55 }]
    : []
}
