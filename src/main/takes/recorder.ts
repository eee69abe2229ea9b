import { randomUUID } from 'node:crypto'
import type { Input, Output } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import { cardOf, type Prospect } from '../../shared/prospect.ts'
import type { EndReason } from '../../shared/take.ts'
import { findProspect } from '../db/prospects.ts'
import { hasSession, insertSession } from '../db/sessions.ts'
import { deleteTake, findTake, insertTake, markTakeSaved, type NewTake, type TakeKind } from '../db/takes.ts'
import { coded } from '../disk-errors.ts'
import { findScenario } from '../scenarios/packs.ts'
import { refuseAfterNo } from './after-no.ts'
import type { TakesContext } from './context.ts'
import { deleteSound, recordingPath, spoolPath } from './files.ts'
import { localTime } from './local-time.ts'
import { leastMs, soundMs } from './recording-file.ts'
import { createSpool, type Spool, sealSpool } from './spool.ts'

/** The takes that are being recorded right now. */
export type Recorder = {
  begin: (input: Input<'takes:begin'>, kind?: TakeKind) => Promise<Output<'takes:begin'>>
  append: (takeId: string, sequence: number, samples: Float32Array) => Promise<Output<'takes:append'>>
  /** Seals the file and commits the row; false when this take is not being recorded. */
  end: (takeId: string, endReason: EndReason) => Promise<boolean>
  /** Ends whatever is being recorded as interrupted; what cannot be sealed now is offered at the next start. */
  endAll: () => Promise<void>
  isRecording: (takeId: string) => boolean
}

type Recording = { spool: Spool; sampleRate: number }

export const createRecorder = (context: TakesContext): Recorder => {
  const { folder, library, disk, log, now } = context
  const recordings = new Map<string, Recording>()
  /** Takes that are being sealed, so that the program does not leave before they are. */
  const ending = new Set<Promise<unknown>>()

  const foundProspect = (prospectId: string): Prospect => {
    const prospect = findProspect(library.handles().read, prospectId)
    if (prospect === null) throw new CodedError('prospect-missing', prospectId)
    return prospect
  }

  /** A session that is no longer there is begun anew. */
  const insertRow = (take: Omit<NewTake, 'sessionId'>, wanted: string | undefined): string => {
    const { write } = library.handles()
    return write
      .transaction(() => {
        const continues = wanted !== undefined && hasSession(write, wanted)
        const sessionId = continues ? wanted : randomUUID()
        if (!continues) insertSession(write, sessionId, take.startedAt)
        insertTake(write, { ...take, sessionId })
        return sessionId
      })
      .immediate()
  }

  const removeRow = (takeId: string): void => {
    const { write } = library.handles()
    const row = findTake(write, takeId)
    if (row !== null) deleteTake(write, row.seq)
  }

  const begin: Recorder['begin'] = async (input, kind = 'voicemail') => {
    // The page was reloaded, or its stop never arrived: one voice cannot make two takes.
    await endAll()
    const prospect = foundProspect(input.prospectId)
    if (kind === 'voicemail') refuseAfterNo(library.handles().read, prospect.id)
    const { pack } = await findScenario(context.scenarioFolders, input.scenarioId)
    const { sampleRate, intent, clockMode } = input
    const takeId = randomUUID()
    const startedAt = now()
    const sessionId = insertRow(
      {
        id: takeId,
        prospectId: prospect.id,
        card: cardOf(prospect),
        scenarioId: pack.id,
        scenarioName: pack.name,
        intent,
        clockMode,
        sampleRate,
        startedAt: startedAt.toISOString(),
        startedLocal: localTime(startedAt),
        kind,
        seed: input.seed ?? null,
        weights: pack.weights
      },
      input.sessionId
    )
    try {
      const spool = await createSpool(spoolPath(folder, takeId), { takeId, sampleRate }, disk)
      recordings.set(takeId, { spool, sampleRate })
    } catch (error) {
      removeRow(takeId)
      throw coded(error)
    }
    return { takeId, sessionId }
  }

  const append: Recorder['append'] = async (takeId, sequence, samples) => {
    const recording = recordings.get(takeId)
    if (recording === undefined) throw new CodedError('take-missing', 'This take is not being recorded.')
    return { storedMs: await recording.spool.append(sequence, samples) }
  }

  const seal = async (
    takeId: string,
    { spool, sampleRate }: Recording,
    endReason: EndReason
  ): Promise<void> => {
    const stored = await spool.close()
    const durationMs = soundMs(stored, sampleRate)
    if (endReason === 'interrupted' && durationMs < leastMs) {
      await deleteSound(folder, takeId, disk)
      return removeRow(takeId)
    }
    const header = { takeId, sampleRate }
    await sealSpool(spoolPath(folder, takeId), recordingPath(folder, takeId), header, disk, stored)
    markTakeSaved(library.handles().write, takeId, { endReason, recovered: false, durationMs })
  }

  const end: Recorder['end'] = async (takeId, endReason) => {
    const recording = recordings.get(takeId)
    if (recording === undefined) return false
    recordings.delete(takeId)
    const sealed = seal(takeId, recording, endReason)
    const settled = sealed.catch(() => undefined).finally(() => ending.delete(settled))
    ending.add(settled)
    await sealed
    return true
  }

  const endAll = async (): Promise<void> => {
    for (const takeId of [...recordings.keys()])
      await end(takeId, 'interrupted').catch((error: unknown) => log.fault('ending a take', error))
    await Promise.all(ending)
  }

  return { begin, append, end, endAll, isRecording: (takeId) => recordings.has(takeId) }
}
