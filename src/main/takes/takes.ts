import type { Input, Output } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import type {
  EndReason,
  RecoverableTake,
  TakeDetail,
  TakeFilter,
  Transcript,
  TranscriptOrigin
} from '../../shared/take.ts'
import { listTakes } from '../db/take-list.ts'
import { annotateTake, deleteTake, findTake, markTakeRemoved } from '../db/takes.ts'
import { nextToCompress, settleCompressed, storeCompressed, tidyRecordings } from './archive.ts'
import type { TakesContext } from './context.ts'
import { newTakeDetailOf, presentTake, savedTake, takeDetailOf } from './detail.ts'
import { type ChooseSavePath, exportTake } from './export.ts'
import { deleteSound } from './files.ts'
import { gradeAgain, storeAnswer, storeWords } from './grounds.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { recoverableTakes, recoverTake, tidyTakes } from './recovery.ts'
import { createRegrading, type Regrading } from './regrading.ts'
import { letOldSoundGo, retentionPreview } from './retention.ts'
import { createTurns } from './turns.ts'
import { type FoundTimes, storeWordTimes } from './word-times.ts'

/** The recordings of a talk's turns: kept as voicemails are, and in no history. */
export type TurnTakes = {
  begin: (input: Input<'takes:begin'>) => Promise<{ takeId: string }>
  /** Seals the recording; false when it is not being made. */
  end: (takeId: string, endReason: EndReason) => Promise<boolean>
  /** Ends a recording in which nothing was said, and forgets it. */
  drop: (takeId: string) => Promise<void>
}

/** Everything that can be done with takes, each take's work one after the other. */
export type Takes = Pick<Recorder, 'begin' | 'append'> & { again: Regrading; turns: TurnTakes } & {
  /** Ends whatever is being recorded, before the program or the page goes. */
  endAll: () => Promise<void>
  /** What is due once at the start. */
  tidy: () => Promise<void>
  finish: (takeId: string, endReason: EndReason) => Promise<TakeDetail>
  cancel: (takeId: string) => Promise<undefined>
  recoverable: () => RecoverableTake[]
  recover: (takeId: string) => Promise<TakeDetail>
  list: (filter: TakeFilter, limit: number, offset: number) => Output<'takes:list'>
  read: (takeId: string) => Promise<TakeDetail>
  setTranscript: (
    takeId: string,
    text: string,
    origin: TranscriptOrigin,
    engine?: string
  ) => Promise<TakeDetail>
  /** What was found out about the times of these very words. */
  timeWords: (takeId: string, of: Transcript, found: FoundTimes) => Promise<TakeDetail>
  answer: (takeId: string, given: Omit<Input<'takes:answer'>, 'takeId'>) => Promise<TakeDetail>
  regrade: (takeId: string) => Promise<TakeDetail>
  annotate: (takeId: string, note: string | undefined, favourite: boolean | undefined) => Promise<TakeDetail>
  remove: (takeId: string) => Promise<undefined>
  restore: (takeId: string) => Promise<TakeDetail>
  exportSound: (input: Input<'takes:export'>, choose: ChooseSavePath) => Promise<Output<'takes:export'>>
  nextToCompress: (except: readonly string[]) => Output<'archive:next'>
  storeCompressed: (takeId: string, opus: Uint8Array) => Promise<string>
  settleCompressed: (found: Input<'archive:settle'>) => Promise<Output<'archive:settle'>>
  retentionPreview: (days: number) => Output<'retention:preview'>
  /** Due at the start, once a day, and when the rep shortens the time; answers how many recordings went. */
  letOldSoundGo: () => Promise<number>
}

export const createTakes = (context: TakesContext): Takes => {
  const { library, log, now } = context
  const recorder = createRecorder(context)
  const inTurn = createTurns()
  const detail = (takeId: string): Promise<TakeDetail> => takeDetailOf(context, takeId)

  /** Seals what a kill or a full disk left unsealed; a take that is saved already is left as it is. */
  const settle = async (takeId: string): Promise<void> => {
    const take = presentTake(library.handles().write, takeId)
    if (take.status === 'saved') return
    if (recorder.isRecording(takeId) || !(await recoverTake(context, take)))
      throw new CodedError('take-missing', 'There is no recording of this take to bring back.')
  }

  const putAway = async (takeId: string): Promise<undefined> => {
    const take = presentTake(library.handles().write, takeId)
    // A recording that cannot be sealed now is sealed if it is wanted back.
    await recorder.end(takeId, 'stopped').catch((error: unknown) => log.fault('cancelling a take', error))
    markTakeRemoved(library.handles().write, take.seq, now().toISOString())
    return undefined
  }

  const dropTurn: TurnTakes['drop'] = async (takeId) => {
    await recorder.end(takeId, 'stopped').catch((error: unknown) => log.fault('dropping a turn', error))
    const { write } = library.handles()
    const take = findTake(write, takeId)
    if (take?.kind !== 'turn') return
    await deleteSound(context.folder, takeId, context.disk)
    deleteTake(write, take.seq)
  }

  const bringBack = async (takeId: string): Promise<TakeDetail> => {
    const { write } = library.handles()
    const take = findTake(write, takeId)
    if (take === null) throw new CodedError('take-missing', takeId)
    markTakeRemoved(write, take.seq, null)
    await settle(takeId)
    return detail(takeId)
  }

  return {
    begin: (input) => inTurn('begin', () => recorder.begin(input)),
    append: recorder.append,
    endAll: recorder.endAll,
    tidy: async () => {
      await tidyTakes(context)
      await tidyRecordings(context)
      await letOldSoundGo(context)
    },
    finish: (takeId, endReason) =>
      inTurn(takeId, async () => {
        if (!(await recorder.end(takeId, endReason))) await settle(takeId)
        return newTakeDetailOf(context, takeId)
      }),
    cancel: (takeId) => inTurn(takeId, () => putAway(takeId)),
    recoverable: () => recoverableTakes(context, recorder.isRecording),
    recover: (takeId) =>
      inTurn(takeId, async () => {
        await settle(takeId)
        return detail(takeId)
      }),
    again: createRegrading(context, inTurn),
    turns: {
      begin: (input) => inTurn('begin', () => recorder.begin(input, 'turn')),
      end: (takeId, endReason) => inTurn(takeId, () => recorder.end(takeId, endReason)),
      drop: (takeId) => inTurn(takeId, () => dropTurn(takeId))
    },
    list: (filter, limit, offset) => listTakes(library.handles().read, filter, limit, offset),
    read: detail,
    setTranscript: (takeId, text, origin, engine) =>
      inTurn(takeId, () => storeWords(context, takeId, { text, origin, engine: engine ?? null })),
    timeWords: (takeId, of, found) => inTurn(takeId, () => storeWordTimes(context, takeId, of, found)),
    answer: (takeId, given) => inTurn(takeId, () => storeAnswer(context, takeId, given)),
    regrade: (takeId) => inTurn(takeId, () => gradeAgain(context, takeId)),
    annotate: (takeId, note, favourite) =>
      inTurn(takeId, async () => {
        const { write } = library.handles()
        annotateTake(write, savedTake(write, takeId).seq, { note, favourite })
        return detail(takeId)
      }),
    remove: (takeId) => inTurn(takeId, () => putAway(takeId)),
    restore: (takeId) => inTurn(takeId, () => bringBack(takeId)),
    exportSound: (input, choose) => exportTake(context, input, choose),
    nextToCompress: (except) => nextToCompress(context, except),
    storeCompressed: (takeId, opus) => inTurn(takeId, () => storeCompressed(context, takeId, opus)),
    settleCompressed: (found) => inTurn(found.takeId, () => settleCompressed(context, found)),
    retentionPreview: (days) => retentionPreview(context, days),
    letOldSoundGo: () => letOldSoundGo(context)
  }
}
