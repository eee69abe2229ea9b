import type { GatekeeperMove } from '../../shared/gatekeeper.ts'
import type { LiveTalk } from '../../shared/talk.ts'
import type { DataFolder } from '../data-folder.ts'
import { realDisk } from '../takes/disk.ts'
import { measureFile } from '../takes/measure-file.ts'
import type { HearTurn } from '../talks/context.ts'
import { createLineClips } from '../talks/line-clips.ts'
import { createTalks, type Talks } from '../talks/talks.ts'
import type { Speak } from '../voice/speaker.ts'
import { type Bench, piece, startOn, testRate, writeScenario } from './bench.ts'

export type TalkBench = Bench & { talks: Talks }

/** A voice that is done at once: half a second of a tone for every line. */
const quickVoice: Speak = async () => ({
  samples: new Float32Array(8_000).map((_, index) => 0.1 * Math.sin(index / 9)),
  sampleRate: 16_000
})

/** A start of the program with somebody who answers at `front-desk`, and somebody who picks up at `direct-line`. */
export const startTalksOn = async (
  folder: DataFolder,
  given: {
    speakLine?: Speak
    hearTurn?: HearTurn
    seed?: number
    /** Seeds of new talks, where they are not all to be `seed`. */
    drawSeed?: () => number
    systemVoiceId?: string
    now?: () => Date
  } = {}
): Promise<TalkBench> => {
  const { speakLine = quickVoice, hearTurn = async () => null, seed = 1, now = () => new Date() } = given
  const systemVoiceId = given.systemVoiceId ?? null
  const bench = await startOn(folder, { now })
  const { library, takes, log, scenarioFolders } = bench
  const persona = {
    name: 'Lou',
    role: 'Front desk',
    temperament: 'Calm.',
    voice: { voice: 'slt', stretch: 1, pitchHz: 180 },
    surroundings: 'quiet',
    attention: { start: 50 }
  }
  writeScenario(scenarioFolders.shipped, 'front-desk', { kind: 'gatekeeper', persona })
  writeScenario(scenarioFolders.shipped, 'direct-line', { kind: 'pick-up', persona, greetings: [] })
  const talks = createTalks({
    folder,
    library,
    scenarioFolders,
    disk: realDisk,
    measure: measureFile,
    log,
    now,
    turnTakes: takes.turns,
    clips: createLineClips(folder.lines, speakLine, log),
    hearTurn,
    systemVoiceId: () => systemVoiceId,
    drawSeed: given.drawSeed ?? (() => seed)
  })
  await talks.tidy()
  return { ...bench, talks }
}

/** Records a turn of this many quarters of a second, and leaves it open. */
export const speakTurn = async ({ talks, takes }: TalkBench, talkId: string, pieces = 4): Promise<string> => {
  const { takeId } = await talks.openTurn(talkId, testRate)
  for (let sequence = 0; sequence < pieces; sequence += 1)
    await takes.append(takeId, sequence, piece(sequence))
  return takeId
}

/** A turn that is recorded, heard by nobody, and tapped. */
export const tapTurn = async (
  bench: TalkBench,
  talkId: string,
  moves: readonly GatekeeperMove[]
): Promise<LiveTalk> => {
  const takeId = await speakTurn(bench, talkId)
  await bench.talks.answer(talkId, { takeId, answerMs: 700, bargedIn: false, endReason: 'stopped' })
  return bench.talks.tap(talkId, moves)
}
