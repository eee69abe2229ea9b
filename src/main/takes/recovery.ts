import { fullName } from '../../shared/prospect.ts'
import type { RecoverableTake } from '../../shared/take.ts'
import { purgeRemovedProspects } from '../db/prospects.ts'
import { purgeEmptySessions } from '../db/sessions.ts'
import { deleteTake, markTakeSaved, removedTakes, type TakeRow, unfinishedTakes } from '../db/takes.ts'
import { purgeTouches } from '../db/touches.ts'
import type { TakesContext } from './context.ts'
import { deleteSound, isRecordingOf, recordingPath, soundBytesOf, soundFile } from './files.ts'
import { leastMs, soundMs } from './recording-file.ts'
import { sealSpool } from './spool.ts'

/** How much sound of a take is on the disk, in milliseconds. */
const storedMs = ({ folder }: TakesContext, take: TakeRow): number => {
  const file = soundFile(folder, take.id)
  return file === null ? 0 : soundMs(soundBytesOf(file.path), take.sampleRate)
}

/** Voicemails whose program was killed, newest first; `isRecording` leaves out those that are being made right now. */
export const recoverableTakes = (
  context: TakesContext,
  isRecording: (takeId: string) => boolean
): RecoverableTake[] =>
  unfinishedTakes(context.library.handles().read)
    .filter(({ id, kind }) => kind === 'voicemail' && !isRecording(id))
    .map((take) => ({ take, durationMs: storedMs(context, take) }))
    .filter(({ durationMs }) => durationMs >= leastMs)
    .map(({ take, durationMs }) => ({
      id: take.id,
      prospectName: fullName(take.card),
      company: take.card.company,
      scenarioName: take.scenarioName,
      startedAt: take.startedAt,
      durationMs
    }))

/** Ends a take whose program was killed: in its spool file, or between the file's sealing and the row's commit. */
export const recoverTake = async (context: TakesContext, take: TakeRow): Promise<boolean> => {
  const { folder, disk, library } = context
  const file = soundFile(folder, take.id)
  if (file === null || !(await isRecordingOf(file.path, take.id))) return false
  const header = { takeId: take.id, sampleRate: take.sampleRate }
  const bytes = file.isSealed
    ? soundBytesOf(file.path)
    : await sealSpool(file.path, recordingPath(folder, take.id), header, disk)
  markTakeSaved(library.handles().write, take.id, {
    endReason: 'interrupted',
    recovered: true,
    durationMs: soundMs(bytes, take.sampleRate)
  })
  return true
}

/**
 * At the start: what was removed is deleted for good, and so are recordings that never got to their first words. The
 * files go before the rows, so that a kill in between leaves a row to find them by. Files without a row stay.
 */
export const tidyTakes = async (context: TakesContext): Promise<void> => {
  const { folder, library, disk, log } = context
  const { read, write } = library.handles()
  const empty = unfinishedTakes(read).filter((take) => storedMs(context, take) < leastMs)
  const gone = [...removedTakes(read), ...empty]
  for (const take of gone) {
    await deleteSound(folder, take.id, disk)
    deleteTake(write, take.seq)
  }
  const prospects = purgeRemovedProspects(write)
  purgeTouches(write)
  purgeEmptySessions(write)
  if (gone.length + prospects > 0) log.note(`deleted for good: ${gone.length} takes, ${prospects} prospects`)
}
