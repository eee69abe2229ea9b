import { ended, type Step, type Steps, type Turn, to, visited } from './talk.ts'
import { trustMarks } from './trust.ts'

/** The next thing that is heard is the voicemail's greeting and its beep. */
const connected: Step = { state: 'ended', prompt: 'connect', ending: 'voicemail' }
const transfer: Step = { state: 'transfer', prompt: 'transfer', ending: 'transfer' }

const unavailable = ({ talk }: Turn): Step =>
  to('unavailable', talk.availability === 'out' ? 'out' : 'meeting')

/** The answer to what the rep wants to know. */
const told = ({ did }: Turn): Step | null => {
  if (did('ask-right-person')) return to('intel', 'person')
  if (did('ask-best-time')) return to('intel', 'time')
  return did('ask-pronunciation') ? to('intel', 'sound') : null
}

const afterReason = (turn: Turn): Step => {
  const { talk, trust, did } = turn
  if (did('ask-voicemail') && trust >= trustMarks.start) return to('voicemail')
  if (did('reason-specific')) {
    if (trust < trustMarks.opens) return to('email')
    return talk.availability === 'out' ? unavailable(turn) : to('known')
  }
  if (did('reason-vague', 'pitch-gatekeeper')) return to('email')
  if (trust < trustMarks.refusesBelow) return to('refuse')
  const answer = told(turn)
  if (answer) return answer
  return visited(turn, 'what') > 1 ? to('email') : to('what', 'what-again')
}

const afterWho = (turn: Turn): Step => {
  const { did } = turn
  if (did('identify-full')) return did('reason-specific', 'reason-vague') ? afterReason(turn) : to('what')
  if (did('identify-partial')) return visited(turn, 'who') > 1 ? to('what') : to('who', 'who-again')
  return visited(turn, 'who') > 1 ? to('refuse') : to('who', 'who-again')
}

const afterAnswer = (turn: Turn): Step => {
  const { did } = turn
  if (did('identify-full', 'identify-partial')) {
    return did('reason-specific', 'reason-vague') ? afterReason(turn) : to('what')
  }
  return told(turn) ?? to('who')
}

const afterKnown = (turn: Turn): Step => {
  const { talk, trust, did } = turn
  if (did('pretext') && !talk.scene.prior.twoWay) return ended('badly')
  if (did('honest-not-expected', 'earlier-messages') || talk.scene.prior.twoWay) {
    return talk.availability === 'free' && trust >= trustMarks.transfers ? transfer : to('voicemail')
  }
  if (did('ask-voicemail')) return to('voicemail')
  return unavailable(turn)
}

const afterEmail = (turn: Turn): Step => {
  const { did } = turn
  if (did('pushy')) return to('refuse')
  if (did('ask-voicemail')) return to('voicemail')
  const answer = told(turn)
  if (answer) return answer
  if (did('accept-email')) {
    return did('identify-full', 'reason-specific') ? to('intel', 'more') : ended('well')
  }
  return did('gracious', 'gracious-close') ? ended('well') : to('refuse')
}

const afterUnavailable = (turn: Turn): Step => {
  const { did } = turn
  if (did('ask-voicemail')) return to('voicemail')
  const answer = told(turn)
  if (answer) return answer
  if (did('leave-message')) return ended('well')
  if (did('gracious-close', 'gracious')) return ended('well')
  return to('message')
}

const afterRefuse = (turn: Turn): Step => {
  const { trust, did } = turn
  if (did('pushy')) return ended('badly')
  const answer = told(turn)
  if (answer) return answer
  if (did('ask-voicemail') && trust >= trustMarks.refusesBelow) return to('voicemail')
  return did('gracious', 'gracious-close') ? ended('well') : ended('empty')
}

const afterMessage = (turn: Turn): Step => {
  const { did } = turn
  if (did('ask-voicemail')) return to('voicemail')
  if (did('leave-message')) return ended('well')
  const answer = told(turn)
  if (answer) return answer
  return did('gracious-close') ? ended('well') : ended('empty')
}

const afterVoicemail = (turn: Turn): Step => {
  const { did } = turn
  if (did('pushy')) return ended('badly')
  if (did('accept-voicemail', 'ask-voicemail')) return connected
  if (visited(turn, 'voicemail') > 2) return ended('empty')
  if (did('ask-pronunciation')) return to('voicemail', 'sound')
  return did('gracious', 'gracious-close') ? connected : to('voicemail')
}

const afterIntel = (turn: Turn): Step => {
  const { did } = turn
  if (did('ask-voicemail')) return to('voicemail')
  const answer = told(turn)
  return answer && visited(turn, 'intel') < 2 ? answer : ended('well')
}

/** What a gatekeeper does in each state. */
export const gatekeeperSteps: Steps = {
  answer: afterAnswer,
  who: afterWho,
  what: afterReason,
  known: afterKnown,
  email: afterEmail,
  unavailable: afterUnavailable,
  refuse: afterRefuse,
  message: afterMessage,
  voicemail: afterVoicemail,
  intel: afterIntel
}
