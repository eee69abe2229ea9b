import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { openReadable } from '../db/handles.ts'
import { listProspects } from '../db/prospects.ts'
import { failureFromDisk } from '../disk-errors.ts'
import { readExisting } from './existing.ts'
import { prospectsCsv } from './export-list.ts'
import { createImportSession, type ImportSession } from './import-session.ts'
import type { ExportJob, ImportJob, ImportReply, ImportRequest } from './import-thread.ts'

const port = parentPort
if (port === null) throw new Error('This file runs in a thread.')
const reply = (message: ImportReply): void => port.postMessage(message)

/** Not more often than a screen draws. */
const shareEveryMs = 30

const onShare = (): ((share: number) => void) => {
  let toldAt = 0
  return (share) => {
    const now = performance.now()
    if (now - toldAt < shareEveryMs) return
    toldAt = now
    reply({ kind: 'share', share })
  }
}

const exportAll = async ({ library, path, ids, withMark }: ExportJob): Promise<number> => {
  const db = openReadable(library)
  try {
    const wanted = ids === null ? null : new Set(ids)
    const cards = listProspects(db).filter(({ id }) => wanted === null || wanted.has(id))
    await writeFile(path, prospectsCsv(cards, withMark))
    return cards.length
  } finally {
    db.close()
  }
}

const openSession = ({ library, path }: ImportJob): ImportSession =>
  createImportSession(readFileSync(path), () => {
    const db = openReadable(library)
    try {
      return readExisting(db)
    } finally {
      db.close()
    }
  })

const answer = (session: ImportSession, { method, args }: ImportRequest): unknown => {
  const run = session[method] as (...given: unknown[]) => unknown
  return method === 'read' || method === 'check' ? run(...args, onShare()) : run(...args)
}

const given = workerData as ImportJob | ExportJob
if (given.job === 'export') {
  const count = await exportAll(given)
  port.postMessage(count)
} else {
  let session: ImportSession | null = null
  port.on('message', (request: ImportRequest) => {
    try {
      session ??= openSession(given)
      reply({ kind: 'value', id: request.id, value: answer(session, request) })
    } catch (error) {
      reply({ kind: 'failed', id: request.id, failure: failureFromDisk(error) })
    }
  })
}
