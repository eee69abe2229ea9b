import { anyOf, type Heard, type MoveHeard, shape, spanOf } from './heard.ts'

const agreeing = anyOf(
  "yes|yeah|yep|yup|aye|sure|certainly|of course|absolutely|gladly|happily|happy to|glad to|delighted to|will do|can do|no (?:problem|bother|worries|trouble)|not a (?:problem|bother)|okay|ok|okey|right|right so|righto|alright|all right|fine|perfect|great|brilliant|lovely|wonderful|super|excellent|grand|deal|done|good idea|sounds (?:good|great|fair|perfect|fine|grand)|that works|works for me|suits me|i (?:will|can|could|shall|'d be|would be)|i'll|ill|fair enough|understood|that (?:would|'d|will) be|that's (?:great|fine|perfect|grand|good|lovely|ideal|kind|very kind)|please do|please|go ahead|by all means|let me|thanks|thank you|cheers|appreciated?|much obliged|my pleasure|with pleasure|pleasure|go on(?: then| so)?|why not|let's do (?:that|it)|do that|consider it done|it'll be"
)
const sends = anyOf(
  "(?:i'll|i will|ill|i can|i'd|i would|i could|let me|i shall|happy to|glad to|we'll|i'm going to|going to|to) (?:\\w+ )?(?:send|e-?mail|put|get|write|pop|fire|drop|shoot|forward|ping|have|do (?:that|it|so|just that))(?: \\S+){0,6}",
  "(?:it'll|it will|you'll have it|expect it|on its way)(?: \\S+){0,4}"
)
const addressAsked = anyOf(
  "(?:what|which|what's|whats|best|right|direct|<their>|have|confirm|check|is|spell)(?: \\S+){0,5}? (?:e-?mail(?: address)?|address|inbox)",
  '(?:where|who|which address) (?:should|shall|do|would|can|might) (?:i|it)(?: \\S+)? (?:send|address|go|be sent|mail|email|mark)(?: it)?',
  'mark it (?:for|to) (?:whose|who|anyone)|(?:attention|subject line|subject)'
)
const mailWanted = anyOf(
  "(?:can|could|may|might|shall|should|would it (?:be|help)|i'll|i will|let me|i'd|happy to|mind if)(?: \\S+){0,4}? (?:e-?mail|send|drop)(?: \\S+){0,6}",
  '(?:can|could|may|might|would you) (?:i|you)(?: \\S+){0,4}? <their> (?:\\w+ )?(?:e-?mail)(?: address)?',
  "what(?:'s|s| is| would be) <their> (?:\\w+ )?e-?mail(?: address)?"
)
const declines = anyOf(
  "(?:won't|will not|wont|never|doesn't|don't|wouldn't|do not|does not)(?: \\w+)? (?:read|open|look|see|listen|check|help|work|want|do|be|like|need|think|bother)",
  "(?:rather not|prefer not|not (?:going|gonna|leaving|sending|really|interested|by)|instead of|already (?:sent|e-?mailed|have|did|tried)|i(?:'ve| have) (?:sent|e-?mailed|tried|already)|sent (?:one|two|three|her|him|them|it|several|an|a)|(?:rather|prefer)(?: to)? (?:\\w+ )?(?:<talk>|call|ring|try|wait|not|leave|have)|i could,? but|i can,? but|i would,? but|hate|tired of|useless|pointless|no (?:e-?mail|voice ?mail|message|need|point|use)|gets? (?:lost|buried|ignored))"
)

const acceptsEmail = (heard: Heard): MoveHeard[] => {
  const { masked, asked, turn } = heard
  const offered = asked.has('email') || turn.state === 'email'
  const refused = declines.test(masked)
  if (!offered) {
    if (!/\be-?mail/.test(masked) || refused) return []
    const wanted = spanOf(masked, mailWanted)
    return wanted &&
      /e-?mail/.test(masked.slice(wanted.start, wanted.end)) &&
      !/voice ?$/.test(masked.slice(0, masked.indexOf('mail')))
      ? [{ move: 'accept-email', ...wanted, confidence: 0.65 }]
      : []
  }
  const address = spanOf(masked, addressAsked)
  if (refused && !address) return []
  const send = spanOf(masked, sends)
  const sent =
    send &&
    /\b(?:send|do (?:that|it|so|just)|e-?mail|write|pop|put|fire|drop|forward|shoot|ping|get|it'll)/.test(
      masked.slice(send.start, send.end)
    )
  const yes = spanOf(masked.slice(0, 40), agreeing)
  const opening = yes && yes.start < 14 ? yes : null
  const onlyThanks =
    opening &&
    /^(?:thanks|thank you|cheers|please|fair enough|understood|appreciated?)$/.test(
      masked.slice(opening.start, opening.end)
    )
  const span = (sent ? send : null) ?? address ?? (onlyThanks && !sent ? null : opening)
  return span ? [{ move: 'accept-email', ...span, confidence: 0.85 }] : []
}

const acceptsVoicemail = (heard: Heard, others: readonly MoveHeard[]): MoveHeard[] => {
  const { masked, asked } = heard
  if (!asked.has('voicemail')) return []
  if (
    others.some(({ move }) => move === 'pushy' || move === 'ask-best-time') ||
    (declines.test(masked) && !shape('<mail>(?: \\w+)? (?:is|would|will|works|suits|be)').test(masked))
  )
    return []
  const flatNo =
    /^(?:[\s,.-]|\b(?:oh|ah)\b)*(?:no|nope|nah)\b(?![\s,]+(?:problem|worries|bother|that|trouble))/.test(
      masked
    )
  const wanted = spanOf(masked, shape('<mail>'))
  const yes = spanOf(masked, agreeing)
  if (flatNo) return []
  const span = yes ?? wanted
  return span ? [{ move: 'accept-voicemail', ...span, confidence: 0.85 }] : []
}

const relays = anyOf(
  '(?:tell|let|give|ask|inform|remind|say to) (?:<them>|P+)(?: know)?',
  '(?:pass|take|leave|give|get|jot|write|put|note)(?: \\S+){0,3}? (?:message|note|word|this|that|it|on|down|along|my name|my number)(?: (?:on|to|for|with|down|along)(?: <them>)?)?',
  "(?:message|note) (?:is|would be|for <them>|that|saying|from|to say)|(?:just )?(?:say|mention)(?: that)?(?: it's)?|have <them>"
)
const messageWanted = anyOf(
  "(?:can you|could you|would you|will you|please|mind|you can|you could|you might|you'd|kindly|if you could|can i|could i|may i|i'd like to|let me)(?: \\S+){0,4}? (?:(?:tell|let|ask|give|inform|remind) <them>|(?:pass|relay)(?: it| this| that)? on(?: that)?|(?:pass|leave|take|relay|give|get|mention)(?: \\S+){0,4}? (?:to <them>|message|note|word|on to <them>))(?: know)?"
)

/** A message left for the prospect; with no reason in it there is nothing to ring back for. */
const message = (heard: Heard, others: readonly MoveHeard[]): MoveHeard[] => {
  const { masked, asked, turn } = heard
  const moves = new Set(others.map(({ move }) => move))
  if (moves.has('pushy')) return []
  const offered =
    asked.has('message') &&
    (turn.state === 'message' ||
      turn.state === 'unavailable' ||
      turn.state === 'refuse' ||
      turn.state === 'intel' ||
      turn.state === 'known')
  const relay = spanOf(masked, offered ? relays : messageWanted)
  const flatNo = /^(?:[\s,.-]|\b(?:oh|ah)\b)*(?:no|nope|nah|not (?:today|now|this))\b/.test(masked)
  if (flatNo || (offered && moves.has('ask-voicemail'))) return []
  if (
    !offered &&
    (!relay ||
      turn.state === 'who' ||
      turn.state === 'what' ||
      turn.state === 'answer' ||
      moves.has('ask-voicemail'))
  )
    return []
  if (
    !offered &&
    /\blet (?:me|us)[\s,]+know\b/.test(masked) &&
    !/\b(?:let|tell) (?:him|her|them|P+)/.test(masked)
  )
    return []
  const agreed =
    turn.state === 'message' &&
    spanOf(masked, agreeing)?.start === 0 &&
    !moves.has('gracious-close') &&
    !/\b(?:bye|try|again|instead|rather)\b/.test(masked)
  const told =
    agreed ||
    relay !== null ||
    moves.has('identify-full') ||
    moves.has('identify-partial') ||
    moves.has('reason-specific') ||
    moves.has('reason-vague') ||
    shape('call me|ring me|call back|get back to me|return my call|i (?:rang|called)|my number').test(masked)
  if (!told) return []
  const span = relay ?? { start: 0, end: masked.length }
  const reasoned = moves.has('reason-specific')
  return [{ move: reasoned ? 'leave-message' : 'leave-message-empty', ...span, confidence: 0.85 }]
}

/** What the rep takes up of what the gatekeeper offers: an e-mail, the voicemail, a note. */
export const answerMoves = { email: acceptsEmail, voicemail: acceptsVoicemail, message }
