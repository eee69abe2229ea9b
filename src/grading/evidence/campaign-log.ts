import type { ContactChannel } from '../../shared/prospect.ts'
import type { EarlierMessage, GradingInput, Touch } from '../input.ts'
import { isAnswer, isRefusal, isWelcome } from './campaign-outcomes.ts'
import { dayOf, minuteOf } from './campaign-time.ts'
import type { Contact, LogEvidence } from './evidence.ts'

export type KeptLog = Extract<LogEvidence, { kept: true }>

const callChannels: ReadonlySet<ContactChannel> = new Set(['call', 'voicemail'])
export const isCall = ({ channel }: Pick<Contact, 'channel'>): boolean => callChannels.has(channel)

/** Someone met at an event was not sent anything. */
export const isMessage = ({ channel }: Pick<Contact, 'channel'>): boolean => channel !== 'event'

const readContact = ({ at, channel, outcome }: Touch): Contact | null => {
  const atMin = minuteOf(at)
  if (atMin === null) return null
  return {
    atMin,
    channel,
    outcome,
    answered: isAnswer(outcome),
    refused: isRefusal(outcome),
    welcomed: isWelcome(outcome)
  }
}

const readContacts = new WeakMap<Touch, Contact | null>()

/** Remembered for as long as the touch is: a cadence reads one log many times over, day by day. */
const contactOf = (touch: Touch): Contact | null => {
  const known = readContacts.get(touch)
  if (known !== undefined) return known
  const contact = readContact(touch)
  readContacts.set(touch, contact)
  return contact
}

const inOrder = (contacts: readonly Contact[]): Contact[] => contacts.toSorted((a, b) => a.atMin - b.atMin)

const notReadable = (at: string): string =>
  `The log has a time that cannot be read, “${at.slice(0, 40).toWellFormed()}”. Mend it there.`

/** The contacts before this message, those noted since, and those planned; or why the log tells nothing. */
export const deriveLog = ({
  touches,
  now,
  planned = [],
  medium = 'voicemail'
}: Pick<GradingInput, 'touches' | 'now' | 'planned' | 'medium'>): LogEvidence => {
  const plans = planned.map(({ at, channel }) => ({ at, atMin: minuteOf(at), channel }))
  const plan = {
    planned: plans.flatMap(({ atMin, channel }) => (atMin === null ? [] : [{ atMin, channel }])),
    planUnreadable: plans.find(({ atMin }) => atMin === null)?.at ?? null
  }
  const nowMin = now === null ? null : minuteOf(now)
  const missing = (verdict: 'not-applicable' | 'needs-input', reason: string): LogEvidence => ({
    kept: false,
    verdict,
    reason,
    nowMin,
    ...plan
  })
  if (touches === null)
    return missing('not-applicable', 'No log of your contacts with this prospect was kept.')
  if (nowMin === null) return missing('needs-input', 'When this message was left is not known.')
  const read = touches.map((touch) => ({ touch, contact: contactOf(touch) }))
  const broken = read.find(({ contact }) => contact === null)
  if (broken) return missing('needs-input', notReadable(broken.touch.at))
  const contacts = inOrder(read.flatMap(({ contact }) => contact ?? []))
  return {
    kept: true,
    nowMin,
    this: medium,
    contacts: contacts.filter(({ atMin }) => atMin <= nowMin),
    since: contacts.filter(({ atMin }) => atMin > nowMin),
    ...plan
  }
}

/** Calls and voicemails are one kind: which of them it became is known only afterwards. */
const kindOf = (channel: ContactChannel): string => (isCall({ channel }) ? 'call' : channel)

/** When the first of these messages was left that has no row of its day and kind in the log; null = all have one. */
export const firstUnlogged = (log: KeptLog, messages: readonly EarlierMessage[]): number | null => {
  const rows = log.contacts.map(({ atMin, channel }) => `${dayOf(atMin)} ${kindOf(channel)}`)
  for (const { at, channel } of messages) {
    const left = minuteOf(at)
    if (left === null || left > log.nowMin) continue
    const row = rows.indexOf(`${dayOf(left)} ${kindOf(channel)}`)
    if (row < 0) return left
    rows.splice(row, 1)
  }
  return null
}
