import { daysAfter } from '../../shared/day.ts'
import { fewest } from '../../shared/few.ts'
import type { ProgressChange, ProgressFigure, ProgressHeadline } from '../../shared/progress.ts'
import { errorsBetween } from '../comparison.ts'
import type { Bands, ProgressTake } from './facts.ts'
import { heardAlike, hooksAlike, wasHeard } from './heard.ts'
import { lateDays } from './missed.ts'
import { changeIn, clearErrors } from './spread.ts'

/** One figure's known values in order; of many only the first and the last, which alone are compared. */
type Track = {
  readonly figure: ProgressFigure
  readonly values: readonly { readonly at: string; readonly value: number; readonly scenarioId: string }[]
}

/** More than two ends of what `changeOf` compares. */
const mostValues = 40

const track = (
  figure: ProgressFigure,
  takes: readonly ProgressTake[],
  measured: (take: ProgressTake) => number | null
): Track => {
  const all = takes.filter((take) => measured(take) !== null)
  const ends =
    all.length <= mostValues ? all : [...all.slice(0, mostValues / 2), ...all.slice(-mostValues / 2)]
  return {
    figure,
    values: ends.map((take) => ({ at: take.at, value: measured(take) ?? 0, scenarioId: take.scenarioId }))
  }
}

const tracksOf = (takes: readonly ProgressTake[], measure: number | null): Track[] => [
  track('score', takes, (take) => (take.measure === measure ? take.score : null)),
  track('hook', hooksAlike(takes), ({ figures }) => figures?.hookS ?? null),
  track('heard', heardAlike(takes), (take) =>
    wasHeard(take) ? (take.figures.heard === 'out' ? 100 : 0) : null
  ),
  track('length', takes, ({ figures }) => figures?.length ?? null),
  track('fillers', takes, ({ figures }) => figures?.fillers ?? null),
  track('pauses', takes, ({ figures }) => figures?.pauses ?? null),
  track('pace', takes, ({ figures }) => figures?.pace ?? null)
]

/** How far a value lies outside of its target. */
const offBand = (value: number, { from, to }: { from: number | null; to: number | null }): number =>
  Math.max(0, (from ?? value) - value, value - (to ?? value))

/** Above 0 = better. */
const gainOf = (figure: ProgressFigure, { first, last }: ProgressChange, bands: Bands): number => {
  switch (figure) {
    case 'score':
    case 'heard':
      return last.mean - first.mean
    case 'hook':
      return first.mean - last.mean
    default:
      return offBand(first.mean, bands[figure]) - offBand(last.mean, bands[figure])
  }
}

const places: Readonly<Record<ProgressFigure, number>> = {
  score: 0,
  hook: 0,
  heard: 0,
  length: 0,
  fillers: 1,
  pauses: 1,
  pace: 1
}

const units: Readonly<Record<ProgressFigure, string>> = {
  score: '',
  hook: ' s',
  heard: ' %',
  length: ' s',
  fillers: '',
  pauses: ' s',
  pace: ''
}

const says: Readonly<Record<ProgressFigure, readonly [now: string, lately: string]>> = {
  score: ['Your score is now {last}', 'Your score was {last} when you last practised'],
  hook: ['Your hook now comes at {last}', 'Your hook came at {last} when you last practised'],
  heard: [
    'Your messages are now heard to the end {last} of the time',
    'When you last practised, your messages were heard to the end {last} of the time'
  ],
  length: ['Your messages now last {last}', 'Your messages lasted {last} when you last practised'],
  fillers: [
    'You now say {last} fillers a minute',
    'You said {last} fillers a minute when you last practised'
  ],
  pauses: ['Your longest pause is now {last}', 'Your longest pause was {last} when you last practised'],
  pace: [
    'You now speak {last} syllables a second',
    'You spoke {last} syllables a second when you last practised'
  ]
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

const monthOf = (at: string): string => at.slice(0, 7)

/** "in October" where the first takes are all of one month and the last ones of others; else how many they were. */
const whenOf = (first: readonly string[], last: readonly string[], today: string): string => {
  const [month] = first.map(monthOf)
  const isOne = month !== undefined && first.every((at) => monthOf(at) === month)
  if (!isOne || last.some((at) => monthOf(at) === month)) return `in your first ${first.length} takes`
  const name = months[Number(month.slice(5)) - 1] ?? month
  return month.slice(0, 4) === today.slice(0, 4) ? `in ${name}` : `in ${name} ${month.slice(0, 4)}`
}

const told = (figure: ProgressFigure, mean: number): string =>
  `${mean.toFixed(places[figure])}${units[figure]}`

const spreadOf = (figure: ProgressFigure, { mean, spread, count }: ProgressChange['first']): string =>
  `${mean.toFixed(1)}${spread === null || figure === 'heard' ? '' : ` ± ${spread.toFixed(1)}`}${units[figure]} over ${count}`

const detailOf = (figure: ProgressFigure, { first, last }: ProgressChange, by: string): string => {
  const figures = `The last takes against the first: ${spreadOf(figure, last)} and ${spreadOf(figure, first)}.`
  return by === '' || figure !== 'score' ? figures : `${figures} Only takes graded ${by} are compared.`
}

/** `by` sets the newest measure apart in words; empty where it is the only one. */
type Ground = { readonly today: string; readonly bands: Bands; readonly by: string }

type Found = { readonly headline: ProgressHeadline; readonly errors: number }

/** Each scenario weighs the rules in its own way: a score of other scenarios is no change of the rep. */
const isOfOtherScenarios = ({ figure, values }: Track, { first, last }: ProgressChange): boolean => {
  const named = (part: Track['values']): Set<string> => new Set(part.map(({ scenarioId }) => scenarioId))
  const [before, now] = [named(values.slice(0, first.count)), named(values.slice(-last.count))]
  return figure === 'score' && (before.size !== now.size || [...before].some((id) => !now.has(id)))
}

const foundIn = (one: Track, { today, bands, by }: Ground): Found[] => {
  const { figure, values } = one
  const change = changeIn(values.map(({ value }) => value))
  if (change === null || change.verdict === 'early' || isOfOtherScenarios(one, change)) return []
  const { first, last } = change
  const [from, to] = [told(figure, first.mean), told(figure, last.mean)]
  const gain = gainOf(figure, change, bands)
  const errors = errorsBetween(first, last)
  // Two ends that read the same, or are both on target, are no news.
  if (from === to || gain === 0 || errors < clearErrors) return []
  const at = values.map((value) => value.at)
  const newest = at.at(-1) ?? ''
  const isLately = newest.slice(0, 10) > daysAfter(today, -lateDays)
  const sentence = says[figure][isLately ? 0 : 1].replace('{last}', to)
  const when = whenOf(at.slice(0, first.count), at.slice(-last.count), today)
  return [
    {
      errors,
      headline: {
        sentence: `${sentence}; it was ${from} ${when}.`,
        detail: detailOf(figure, change, by),
        kind: gain > 0 ? 'better' : 'worse',
        figure
      }
    }
  ]
}

const counted = (count: number): string => `${count} ${count === 1 ? 'take' : 'takes'}`

const withoutNews = (score: Track, change: ProgressChange, given: string): string => {
  if (change.verdict === 'early')
    return `${counted(score.values.length)} with a score${given}: too early to tell a change.`
  const [first, last] = [told('score', change.first.mean), told('score', change.last.mean)]
  const when = `in your first ${counted(change.first.count)}`
  return isOfOtherScenarios(score, change)
    ? `Your score is ${last}; it was ${first} ${when}, in other scenarios.`
    : `No clear change of your score yet: ${last}, and ${first} ${when}.`
}

const withoutChange = (takes: readonly ProgressTake[], score: Track, { by }: Ground): ProgressHeadline => {
  const change = changeIn(score.values.map(({ value }) => value))
  const nothing = { detail: '', figure: null } as const
  if (takes.length === 0)
    return { ...nothing, sentence: 'No message of yours is in this time yet.', kind: 'empty' }
  const given = by === '' ? '' : ` ${by}`
  if (change === null)
    return {
      ...nothing,
      kind: 'few',
      sentence:
        score.values.length === 0
          ? `${counted(takes.length)}, none with a score${given} yet.`
          : `${counted(score.values.length)} with a score${given} so far: from ${fewest} on, this tells whether you are getting better.`
    }
  return {
    sentence: withoutNews(score, change, given),
    detail: detailOf('score', change, by),
    kind: change.verdict === 'early' ? 'few' : 'steady',
    figure: 'score'
  }
}

/**
 * What the page says first, of takes in order outside of drills: the clearest change of all that are looked at, for
 * better or worse, or that there is none or too little to tell.
 */
export const headlineOf = (
  takes: readonly ProgressTake[],
  measure: number | null,
  ground: Ground
): ProgressHeadline => {
  const tracks = tracksOf(takes, measure)
  const [clearest] = tracks.flatMap((one) => foundIn(one, ground)).toSorted((a, b) => b.errors - a.errors)
  const score = tracks.find(({ figure }) => figure === 'score') ?? { figure: 'score', values: [] }
  return clearest?.headline ?? withoutChange(takes, score, ground)
}
