import {
  CalendarDays,
  Contact,
  type LucideIcon,
  Mail,
  Mailbox,
  MessageSquare,
  Phone,
  Voicemail
} from 'lucide-react'
import type { ContactChannel } from '../../shared/prospect.ts'
import type { Touch, TouchOutcome } from '../../shared/touch.ts'
import { whenText } from '../ui/time-text.ts'

/** Word and icon of every way to reach somebody. */
export const channelLooks: Record<ContactChannel, { word: string; icon: LucideIcon }> = {
  voicemail: { word: 'Voicemail', icon: Voicemail },
  call: { word: 'Call', icon: Phone },
  text: { word: 'Text', icon: MessageSquare },
  email: { word: 'E-mail', icon: Mail },
  linkedin: { word: 'LinkedIn', icon: Contact },
  mail: { word: 'Letter', icon: Mailbox },
  event: { word: 'Event', icon: CalendarDays }
}

export const outcomeWords: Record<TouchOutcome, string> = {
  'no-reply': 'No answer yet',
  replied: 'They replied',
  'called-back': 'They called back',
  spoke: 'You talked',
  meeting: 'A meeting is set',
  'not-interested': 'They said no',
  stop: 'They asked you to stop'
}

/** When a touch was or will be, on the rep's own clock. */
export const touchWhen = ({ at }: Pick<Touch, 'at'>, now: Date): string => whenText(at, { now })

/** A moment as the log and a `datetime-local` field write it: the wall clock, to the minute. */
export const localMinute = (moment: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** The same to the second: what is logged twice in a minute keeps its order. */
export const localSecond = (moment: Date): string =>
  `${localMinute(moment)}:${String(moment.getSeconds()).padStart(2, '0')}`

/** The next weekday after a moment, at ten: when a planned touch is offered for. */
export const nextWorkdayAtTen = (moment: Date): Date => {
  const next = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1, 10)
  while (next.getDay() === 0 || next.getDay() === 6) next.setDate(next.getDate() + 1)
  return next
}

/** The first touch that waits for its outcome: made and open first, newest first, then what is planned and due. */
export const awaitingOutcome = (touches: readonly Touch[], now: Date): Touch | null => {
  const open = touches.filter(({ planned, outcome }) => !planned && outcome === null)
  const due = touches.filter(({ planned, at }) => planned && at <= localMinute(now))
  const silent = touches.filter(({ planned, outcome }) => !planned && outcome === 'no-reply')
  return open.at(-1) ?? due.at(0) ?? silent.at(-1) ?? null
}
