import type { StoredTake } from '../db/team-bundles.ts'
import type { ReadBundle } from '../reports/bundle.ts'
import { plainName } from './plain-name.ts'
import { readBundleFile, writeSounds } from './read-file.ts'
import type { BundleHead, ReaderAnswers, ReaderQuestion } from './team-thread.ts'

const longestName = { rep: 200, other: 500 } as const

/** What others call their things, fit to stand in a line of ours. */
const named = (name: string): string => plainName(name, longestName.other)

/** The last day that a report can speak of: nobody knows about a day after it was made. */
const lastDayOf = ({ from, to, madeOn, days, drillDays, talkDays }: ReadBundle['report']): string => {
  const told = [...days, ...drillDays, ...talkDays].map(({ day }) => day)
  const last = [from, madeOn, ...told].reduce((a, b) => (b > a ? b : a))
  return last < to ? last : to
}

const headOf = ({ report, version, sha256, lacks }: ReadBundle): BundleHead => {
  const { repId, rep, from, madeOn, madeAt, scope, attempts, takes, ruleTitles, days } = report
  return {
    ...{ sha256, version, lacks: [...lacks], from, to: lastDayOf(report), madeOn, attempts, ruleTitles },
    ...{ fileRepId: repId, repName: plainName(rep, longestName.rep), days: days.length },
    // As the database orders them by their text.
    madeAt: new Date(madeAt).toISOString(),
    ...scope,
    ruleIds: [...new Set(days.flatMap(({ rules }) => Object.keys(rules)))].toSorted(),
    takes: takes?.length ?? 0,
    recordings: takes?.filter(({ audio }) => audio !== null).length ?? 0
  }
}

/** One bundle at a time, from its file to its rows; it holds all of it, so that it lives in a thread of its own. */
export const createBundleSession = (folder: string, onShare: (share: number) => void) => {
  let opened: ReadBundle | null = null
  let sounds = new Map<string, string>()

  const report = (): ReadBundle['report'] => {
    if (opened === null) throw new Error('Nothing is open.')
    return opened.report
  }
  const takesBetween = (from: number, to: number): StoredTake[] =>
    (report().takes ?? []).slice(from, to).map(({ audio: _, scenario, prospect, drill, ...take }) => ({
      ...take,
      scenario: named(scenario),
      prospect: named(prospect),
      drill: drill === null ? null : named(drill),
      sound: sounds.get(take.id) ?? null
    }))

  return (question: ReaderQuestion): ReaderAnswers[keyof ReaderAnswers]['answer'] => {
    switch (question.what) {
      case 'open':
        opened = null
        sounds = new Map()
        opened = readBundleFile(question.path, onShare)
        return headOf(opened)
      case 'sounds':
        sounds = writeSounds(report().takes ?? [], folder)
        return sounds.size
      case 'days':
        return report()
          .days.slice(question.from, question.to)
          .map((day) => ({ ...day, scenario: named(day.scenario) }))
      case 'others':
        return {
          drills: report().drillDays.map((drill) => ({ ...drill, title: named(drill.title) })),
          talks: report().talkDays.map((talk) => ({ ...talk, scenario: named(talk.scenario) }))
        }
      case 'takes':
        return takesBetween(question.from, question.to)
    }
  }
}
