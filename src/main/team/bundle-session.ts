import type { StoredTake } from '../db/team-bundles.ts'
import type { ReadBundle } from '../reports/bundle.ts'
import { readBundleFile, writeSounds } from './read-file.ts'
import type { BundleHead, ReaderAnswers, ReaderQuestion } from './team-thread.ts'

const headOf = ({ report, version, sha256, lacks }: ReadBundle): BundleHead => {
  const { repId, rep, from, to, madeOn, madeAt, scope, attempts, takes, ruleTitles, days } = report
  return {
    ...{ sha256, version, lacks: [...lacks], from, to, madeOn, attempts, ruleTitles },
    ...{ fileRepId: repId, repName: rep.slice(0, 200), days: days.length },
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
    (report().takes ?? [])
      .slice(from, to)
      .map(({ audio: _, ...take }) => ({ ...take, sound: sounds.get(take.id) ?? null }))

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
        return report().days.slice(question.from, question.to)
      case 'others':
        return { drills: report().drillDays, talks: report().talkDays }
      case 'takes':
        return takesBetween(question.from, question.to)
    }
  }
}
