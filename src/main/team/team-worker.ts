import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openReadable } from '../db/handles.ts'
import { failureFromDisk } from '../disk-errors.ts'
import { createBundleSession } from './bundle-session.ts'
import type { ReaderJob, ReaderQuestion, ReaderReply, TablesJob } from './team-thread.ts'

/** Not more often than a screen draws. */
const shareEveryMs = 30

const serve = (port: MessagePort, { folder }: ReaderJob): void => {
  const tell = (reply: ReaderReply): void => port.postMessage(reply)
  let toldAt = 0
  const session = createBundleSession(folder, (share) => {
    const now = performance.now()
    if (now - toldAt < shareEveryMs) return
    toldAt = now
    tell({ kind: 'share', share })
  })
  port.on('message', (question: ReaderQuestion) => {
    try {
      tell({ kind: 'answer', answer: session(question) })
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
  // Only here: to open a bundle needs none of it.
  const { writeTables } = await import('./tables.ts')
  const db = openReadable(given.library)
  try {
    port.postMessage(await writeTables(db, given))
  } finally {
    db.close()
  }
}
