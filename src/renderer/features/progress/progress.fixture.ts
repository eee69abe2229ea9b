import { daysAfter } from '../../../shared/day.ts'
import type { CoursePoint, Distribution, HeardWeek, PracticeBar, Progress } from '../../../shared/progress.ts'

const today = '2026-11-22'
const idAt = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

/** The same figures each time, between 0 and 1. */
const draw = (index: number): number => (Math.sin(index * 12.9898) * 43758.5453) % 1
const drawn = (index: number): number => Math.abs(draw(index))

const pointAt = (index: number, count: number): CoursePoint => {
  const day = daysAfter(today, -Math.floor(((count - 1 - index) / count) * 90))
  return {
    at: `${day}T${String(8 + Math.floor(drawn(index) * 10)).padStart(2, '0')}:05:00`,
    toDay: day,
    takeId: idAt(index),
    takes: 1,
    score: {
      count: 1,
      mean: Math.round(35 + (30 * index) / count + 30 * drawn(index + 7)),
      spread: null
    },
    coverage: 0.8 + 0.2 * drawn(index + 3)
  }
}

const scoredAt = (index: number, score: number) => ({ takeId: idAt(index), at: '2026-10-03T09:05:00', score })

const distributionOf = (
  figure: Distribution['figure'],
  unit: Distribution['unit'],
  takes: number,
  step: number,
  band: Distribution['band']
): Distribution => {
  const bins = Array.from({ length: 10 }, (_, index) => ({
    from: index * step,
    to: index === 9 ? null : (index + 1) * step,
    takes: takes < 10 ? (index === 4 ? takes : 0) : Math.round(takes * 0.2 * drawn(index + takes))
  }))
  return {
    figure,
    unit,
    takes,
    unknown: takes > 10 ? 2 : 0,
    bins,
    mean: null,
    quartiles: takes < 5 ? null : { q1: 3 * step, median: 4.5 * step, q3: 6 * step },
    band,
    inside: Math.round(takes * 0.6),
    tooFew: takes < 5
  }
}

const weekAt = (index: number): HeardWeek => ({
  monday: daysAfter('2026-08-24', 7 * index),
  takes: index === 2 ? 3 : 12,
  heardOut: index > 9 ? 7 : 2,
  medianMs: index > 9 ? null : 8_000 + 900 * index,
  q1Ms: 6_000 + 700 * index,
  q3Ms: index > 7 ? null : 12_000 + 1_200 * index,
  tooFew: index === 2
})

const barAt = (index: number): PracticeBar => ({
  day: daysAfter(today, -index),
  takesMs: 240_000 * drawn(index),
  drillsMs: 120_000 * drawn(index + 5),
  talksMs: index % 3 === 0 ? 90_000 : 0,
  takes: 5,
  drillTries: 2,
  talks: index % 3 === 0 ? 1 : 0
})

/** Progress of so many takes, the first third of them by an older rulebook. */
export const progressOf = (takes: number): Progress => {
  const points = Array.from({ length: takes }, (_, index) => pointAt(index, takes))
  const cut = takes < 9 ? 0 : Math.floor(takes / 3)
  const compared = points.slice(cut)
  const old = { rulebookVersion: '1.1.0', pack: null, since: points[0]?.at ?? '', takes: cut }
  const newest = {
    rulebookVersion: '1.2.0',
    pack: null,
    since: compared[0]?.at ?? '',
    takes: compared.length
  }
  const measures = [...(cut > 0 ? [old] : []), ...(takes > 0 ? [newest] : [])]
  const at = measures.length - 1
  const tooFew = compared.length < 5
  const change = {
    first: { count: 10, mean: 48.2, spread: 9.1 },
    last: { count: 10, mean: 71.6, spread: 7.4 },
    verdict: 'up'
  } as const
  const few = takes < 5
  return {
    choices: { period: '3-months', scenarioId: null },
    today,
    from: '2026-08-25',
    to: today,
    headline: few
      ? {
          sentence: takes === 0 ? 'Nothing was practised yet.' : 'One take so far: too few to tell anything.',
          detail: '',
          kind: takes === 0 ? 'empty' : 'few',
          figure: null
        }
      : {
          sentence: 'Your hook now comes at 6 s; it was 13 in October.',
          detail: '13 ± 4 s over the first 10 takes, 6 ± 2 s over the last 10 of 45.',
          kind: 'better',
          figure: 'hook'
        },
    next:
      takes === 0
        ? null
        : {
            ruleId: 'why-before-who',
            title: 'Say what is in it for them before who you are',
            missed: few ? 1 : 9,
            graded: few ? takes : 14,
            drill: { id: 'hook-10', title: '10-second hook' },
            from: '2026-10-26',
            to: today
          },
    takes,
    scored: takes,
    pending: 0,
    measures,
    newestMeasure: takes === 0 ? null : at,
    course: {
      by: 'take',
      segments: [
        ...(cut > 0 ? [{ measure: 0, points: points.slice(0, cut) }] : []),
        ...(takes > 0 ? [{ measure: at, points: compared }] : [])
      ],
      score: tooFew ? null : change,
      coverage: null,
      tooFew
    },
    hook: {
      takes,
      without: few ? 0 : 3,
      change: null,
      quartiles: few ? null : { q1: 4.2, median: 6.1, q3: 9.4 },
      targetS: 10,
      tooFew: few
    },
    heard: {
      model: 1,
      weeks: few ? [] : Array.from({ length: 13 }, (_, index) => weekAt(index)),
      takes: few ? 0 : 147,
      heardOut: few ? 0 : 41,
      byOthers: 0,
      listeners: few ? 0 : 2,
      tooFew: few
    },
    missed: {
      now: { from: '2026-10-26', to: today, takes: Math.min(takes, 14) },
      before: { from: '2026-09-28', to: '2026-10-25', takes: few ? 0 : 22 },
      beforeByOthers: few ? 0 : 8,
      rules:
        takes === 0
          ? []
          : Array.from({ length: few ? 2 : 12 }, (_, index) => ({
              ruleId: `rule-${index}`,
              title: `You said who you are before what is in it for them, case ${index + 1}`,
              group: 'opening' as const,
              now: { missed: few ? 1 : 12 - index, graded: few ? 1 : 14 },
              before: { missed: few ? 0 : 16 - index, graded: few ? 0 : 22 },
              trend: few ? ('early' as const) : index % 3 === 0 ? ('down' as const) : ('unclear' as const)
            })),
      tooFew: few
    },
    distributions: [
      distributionOf('pace', 'syllables/s', takes, 0.8, { from: 3.2, to: 5.6, ruleId: 'pace' }),
      distributionOf('fillers', 'a minute', takes, 2, { from: null, to: 4, ruleId: 'fillers' }),
      distributionOf('pauses', 's', takes, 0.5, { from: null, to: 2, ruleId: 'pauses' }),
      distributionOf('length', 's', takes, 5, { from: 15, to: 25, ruleId: 'length-target' })
    ],
    practice: {
      by: 'day',
      bars: takes === 0 ? [] : Array.from({ length: few ? 1 : 60 }, (_, index) => barAt(59 - index)),
      minutes: few ? takes : 252.4,
      daysPractised: few ? takes : 60,
      daysInPeriod: 90,
      streak: {
        days: few ? 1 : 4,
        best: few ? 1 : 9,
        isDoneToday: false,
        lastDay: takes === 0 ? null : today,
        daysOff: 0,
        ofLast28: few ? 1 : 18
      }
    },
    scenarios:
      takes === 0
        ? []
        : ['Busy executive, airport', 'In the car, hands full', 'Quiet desk'].map((name, index) => ({
            id: `scenario-${index}`,
            name,
            takes: few ? takes : 20 - 8 * index,
            score: {
              count: few ? takes : 20 - 8 * index,
              mean: 72 - 9 * index,
              spread: few ? null : 8 + index
            },
            change: few ? null : change,
            lastAt: `${today}T09:05:00`,
            tooFew: few || index === 2
          })),
    prospects: Array.from({ length: few ? takes : 12 }, (_, index) => ({
      id: `prospect-${index}`,
      name:
        index === 3
          ? 'Wolfeschlegelsteinhausenbergerdorff von und zu Ørsted-Walsh'
          : `Priya Raman ${index + 1}`,
      takes: few ? 1 : 14 - index,
      scored: few ? 1 : 14 - index,
      measure: at,
      first: scoredAt(index, few ? 51 : 41 + index),
      best: scoredAt(index + 20, few ? 51 : 72 + index),
      lastAt: `${today}T09:05:00`,
      tooFew: few || index > 9
    })),
    prospectsInAll: few ? takes : 340,
    drills: Array.from({ length: few ? 0 : 4 }, (_, index) => ({
      id: `drill-${index}`,
      name: ['10-second hook', 'If you, then I', 'Smile', 'No-deadline rewrite'][index] ?? '',
      takes: index === 3 ? 0 : 9 - index,
      scored: index === 3 ? 0 : 9 - index,
      measure: at,
      first: index === 3 ? null : scoredAt(index, 38),
      best: index === 3 ? null : scoredAt(index + 20, 66 + 5 * index),
      lastAt: `${today}T09:05:00`,
      tooFew: index === 3,
      tries: 12,
      passed: 8,
      open: index === 2 ? 1 : 0
    })),
    allScenarios: ['Busy executive, airport', 'In the car, hands full', 'Quiet desk'].map((name, index) => ({
      id: `scenario-${index}`,
      name
    }))
  }
}
