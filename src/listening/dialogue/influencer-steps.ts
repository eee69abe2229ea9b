import { ended, type Step, type Steps, type Turn, to, visited } from './talk.ts'
import { trustMarks } from './trust.ts'

/** How much somebody tells a stranger before getting back to work. */
const mostAnswers = 3

const told = ({ did }: Turn): Step | null => {
  if (did('ask-right-person')) return to('intel', 'person')
  if (did('ask-best-time')) return to('intel', 'time')
  if (did('ask-pronunciation')) return to('intel', 'sound')
  return did('ask-voicemail', 'ask-help') ? to('intel', 'way') : null
}

/** A good reason gets a real answer: it matters, and somebody else decides. */
const afterReason = (turn: Turn): Step => {
  const { trust, did } = turn
  if (did('reason-specific')) {
    return trust < trustMarks.opens ? to('email') : (told(turn) ?? to('unavailable', 'not-mine'))
  }
  if (did('reason-vague', 'pitch-gatekeeper')) return to('email')
  if (trust < trustMarks.refusesBelow) return to('refuse')
  const answer = trust < trustMarks.start ? null : told(turn)
  if (answer) return answer
  return visited(turn, 'what') > 1 ? to('email') : to('what', 'what-again')
}

const reasonOrWhat = (turn: Turn): Step =>
  turn.did('reason-specific', 'reason-vague', 'pitch-gatekeeper') ? afterReason(turn) : to('what')

const afterWho = (turn: Turn): Step => {
  const { did } = turn
  if (did('identify-full')) return reasonOrWhat(turn)
  if (visited(turn, 'who') < 2) return to('who', 'who-again')
  return did('identify-partial') ? to('what') : to('refuse')
}

const afterAnswer = (turn: Turn): Step =>
  turn.did('identify-full', 'identify-partial') ? reasonOrWhat(turn) : to('who')

const afterEmail = (turn: Turn): Step => {
  const { trust, did } = turn
  if (did('pushy')) return to('refuse')
  if (did('reason-specific') && trust >= trustMarks.opens) return to('unavailable', 'not-mine')
  const answer = told(turn)
  if (answer) return answer
  if (did('accept-email'))
    return did('identify-full', 'reason-specific') ? to('intel', 'more') : ended('well')
  return did('gracious', 'gracious-close') ? ended('well') : to('refuse')
}

/** What is not theirs to decide: who asks on gets on, who sells on does not. */
const afterNotMine = (turn: Turn): Step => {
  const { did } = turn
  if (did('pushy', 'pitch-gatekeeper')) return to('refuse')
  const answer = told(turn)
  if (answer) return answer
  return did('leave-message', 'gracious', 'gracious-close') ? ended('well') : to('message')
}

const afterRefuse = (turn: Turn): Step => {
  const { trust, did } = turn
  if (did('pushy')) return ended('badly')
  const answer = trust < trustMarks.refusesBelow ? null : told(turn)
  if (answer) return answer
  return did('gracious', 'gracious-close') ? ended('well') : ended('empty')
}

const afterMessage = (turn: Turn): Step => {
  const { did } = turn
  const answer = told(turn)
  if (answer) return answer
  return did('leave-message', 'gracious-close') ? ended('well') : ended('empty')
}

const afterIntel = (turn: Turn): Step => {
  if (turn.did('pushy', 'pitch-gatekeeper')) return to('refuse')
  const answer = told(turn)
  return answer && visited(turn, 'intel') < mostAnswers ? answer : ended('well')
}

/** What somebody does in each state who answers the own telephone and cannot decide; nobody is put through. */
export const influencerSteps: Steps = {
  answer: afterAnswer,
  who: afterWho,
  what: afterReason,
  known: afterNotMine,
  email: afterEmail,
  unavailable: afterNotMine,
  refuse: afterRefuse,
  message: afterMessage,
  voicemail: afterNotMine,
  intel: afterIntel
}
