import type { Settings } from '../../shared/settings.ts'
import { changeSettings } from '../db/settings.ts'
import type { TakesContext } from '../takes/context.ts'
import type { Takes } from '../takes/takes.ts'
import { createHearTurn } from '../talks/hear-turn.ts'
import { createDictation } from '../transcribe/dictation/dictation.ts'
import { createDictationTranscriber } from '../transcribe/dictation/dictation-transcriber.ts'
import { suggestedModels } from '../transcribe/models/catalogue.ts'
import { realModelDisk } from '../transcribe/models/disk.ts'
import { releasesOnly } from '../transcribe/models/download.ts'
import { createSampleTest } from '../transcribe/models/sample.ts'
import { createModels } from '../transcribe/models/store.ts'
import { createUnpacker } from '../transcribe/models/unpacker.ts'
import { createFollower } from '../transcribe/script/follower.ts'
import { createWords } from '../transcribe/words.ts'
import type { Speak } from '../voice/speaker.ts'

/** The built files that recognition runs beside the window. */
export type RecognitionWorkers = {
  /** The worker that follows a recording against a text. */
  followWorker: string
  /** The process that dictates. */
  dictationProcess: string
  /** The worker that unpacks archives of models. */
  unpackWorker: string
}

type RecognitionGiven = {
  workers: RecognitionWorkers
  takesContext: TakesContext
  takes: Takes
  /** Says the sentence with which a model is tried. */
  speak: Speak
  settings: () => Settings
}

/** Speech recognition: the words of takes and of a talk's turns, and the models that dictation needs for them. */
export const createRecognition = ({ workers, takesContext, takes, speak, settings }: RecognitionGiven) => {
  const { folder, library, log } = takesContext
  const follower = createFollower(workers.followWorker)
  const dictation = createDictation({ processPath: workers.dictationProcess, log })
  const modelInUse = (): string | null => settings().dictationModel
  const nowMs = (): number => performance.now()
  const models = createModels({
    folder: folder.models,
    catalogue: suggestedModels,
    inUse: modelInUse,
    setInUse: (dictationModel) => changeSettings(library.handles().write, { dictationModel }),
    unpack: createUnpacker(workers.unpackWorker),
    network: releasesOnly,
    disk: realModelDisk,
    trySample: createSampleTest({ speak, dictation, nowMs }),
    nowMs,
    log
  })
  return {
    models,
    words: createWords({ folder, library, takes, follower, dictation, log }),
    hearTurn: createHearTurn(
      takesContext,
      createDictationTranscriber({ dictation, modelsFolder: folder.models, modelInUse }),
      () => modelInUse() !== null
    ),
    close: (): void => {
      models.close()
      void follower.close()
      void dictation.close()
    }
  }
}
