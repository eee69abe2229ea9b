import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { DayTally } from '../../shared/report.ts'
import { openReadable } from '../db/handles.ts'
import type { StoredTake } from '../db/team-bundles.ts'
import { failureFromDisk } from '../disk-errors.ts'
import type { ReadBundle } from '../reports/bundle.ts'
import { readBundleFile, writeSounds } from './read-file.ts'
import { writeTables } from './tables.ts'
import type { BundleHead, ReaderJob, ReaderQuestion, ReaderReply, TablesJob } from './team-thread.ts'

/** Not more often than a screen draws. */
const shareEveryMs = 30

const headOf = ({ report, version, sha256, lacks }: ReadBundle): BundleHead => {
  const { repId, rep, from, to, madeOn, madeAt, scope, attempts, takes, ruleTitles, days } = report
  return {
    ...{ sha256, version, lacks: [...lacks], from, to, madeOn, attempts, ruleTitles },
    ...{ fileRepId: repId, repName: rep.slice(0, 200), days: days.length },
    // As the database orders them by their text.
    madeAt: new Date(madeAt).toISOString(),
    ...scope,
    takes: takes?.length ?? 0,
    recordings: takes?.filter(({ audio }) => audio !== null).length ?? 0
  }
}

const serve = (port: MessagePort, { folder }: ReaderJob): void => {
  const tell = (reply: ReaderReply): void => port.postMessage(reply)
  let toldAt = 0
  const onShare = (share: number): void => {
    const now = performance.now()
    if (now - toldAt < shareEveryMs) return
    toldAt = now
    tell({ kind: 'share', share })
  }
  let opened: ReadBundle | null = null
  let sounds = new Map<string, string>()

  const bundle = (): ReadBundle => {
    if (opened === null) throw new Error('Nothing is open.')
    return opened
  }
  const takes = (): NonNullable<ReadBundle['report']['takes']> => bundle().report.takes ?? []
  const someTakes = (from: number, to: number): StoredTake[] =>
    takes()
      .slice(from, to)
      .map(({ audio: _, ...take }) => ({ ...take, sound: sounds.get(take.id) ?? null }))
  const answer = (question: ReaderQuestion): BundleHead | number | DayTally[] | StoredTake[] | object => {
    switch (question.what) {
      case 'open':
        opened = null
        sounds = new Map()
        opened = readBundleFile(question.path, onShare)
        return headOf(opened)
      case 'sounds':
        sounds = writeSounds(takes(), folder)
        return sounds.size
      case 'days':
        return bundle().report.days.slice(question.from, question.to)
      case 'others':
        return { drills: bundle().report.drillDays, talks: bundle().report.talkDays }
      case 'takes':
        return someTakes(question.from, question.to)
    }
  }
  port.on('message', (question: ReaderQuestion) => {
    try {
      tell({ kind: 'answer', answer: answer(question) })
    } catch (error) {
      tell({ kind: 'failed', failure: failureFromDisk(error, 'bundle-unreadable') })
    }
  })
}

const port = parentPort
if (port === null) throw new Error('This file runs in a thread.')
const given = workerData as ReaderJob | TablesJob
if (given.job === 'read') serve(port, given)
else {
  const db = openReadable(given.library)
  try {
    port.postMessage(await writeTables(db, given))
  } finally {
    db.close()
  }
}
