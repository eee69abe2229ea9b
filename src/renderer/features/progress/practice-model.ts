import { dayMs } from '../../../shared/day.ts'
import type { Practice, PracticeBar, Progress } from '../../../shared/progress.ts'
import type { Column } from '../../charts/Columns.tsx'
import { roundTicks } from '../../charts/ticks.ts'
import { dayInside, dayWords, wallMs } from './wall-clock.ts'
import { counted, practiceText } from './words.ts'

const barMs = ({ takesMs, drillsMs, talksMs }: PracticeBar): number => takesMs + drillsMs + talksMs

/** Voicemails at the bottom, then drills, then live talks, in minutes. */
export const practiceColumns = ({ by, bars }: Practice): Column[] =>
  bars.map(({ day, takesMs, drillsMs, talksMs }) => ({
    key: day,
    from: wallMs(day),
    to: wallMs(day) + (by === 'week' ? 7 : 1) * dayMs,
    parts: [
      { value: takesMs / 60_000, look: 'main' },
      { value: drillsMs / 60_000, look: 'quiet' },
      { value: talksMs / 60_000, look: 'hatched' }
    ]
  }))

/** A round number of minutes that the highest bar stays under. */
export const practiceTop = ({ bars }: Practice): number =>
  roundTicks(Math.max(1, ...bars.map((bar) => barMs(bar) / 60_000)), 2).at(-1) ?? 1

/** "Monday: 14 min in 8 takes, 3 drills and 1 live talk". */
export const practiceSaid = (bar: PracticeBar, { by }: Practice, today: string): string => {
  const parts = [
    bar.takes > 0 ? counted(bar.takes, 'take') : '',
    bar.drillTries > 0 ? counted(bar.drillTries, 'drill try', 'drill tries') : '',
    bar.talks > 0 ? counted(bar.talks, 'live talk') : ''
  ].filter(Boolean)
  const day = dayWords(bar.day, today)
  return `${by === 'week' ? `Week of ${day}` : day}: ${practiceText(barMs(bar))}, ${parts.join(', ')}`
}

/** Days in a row and days off, as they were. */
export const streakText = ({ streak }: Practice, today: string): string => {
  const { days, best, isDoneToday, lastDay, daysOff, ofLast28 } = streak
  if (lastDay === null) return ''
  const ofFour = `On ${ofLast28} of the last 28 days.`
  if (days === 0)
    return `Last on ${dayInside(lastDay, today)}, ${counted(daysOff, 'full day')} off since. ${ofFour}`
  const open = isDoneToday ? '' : ', today still open'
  const row = days > 1 ? `${days} days in a row` : `Practised ${dayInside(lastDay, today)}`
  return `${row}${open}${best > days ? `; your longest is ${best}` : ''}. ${ofFour}`
}

/** "124 min on 18 of 28 days." */
export const practiceNote = ({ practice, today }: Pick<Progress, 'practice' | 'today'>): string => {
  const { minutes, daysPractised, daysInPeriod } = practice
  return `${practiceText(minutes * 60_000)} on ${daysPractised} of ${counted(daysInPeriod, 'day')}. ${streakText(practice, today)}`
}
