import type { Settings } from '../../shared/settings.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Log } from '../log.ts'
import { createGreetingCache } from '../scenarios/greeting-cache.ts'
import type { ScenarioFolders } from '../scenarios/packs.ts'
import { createLineClips } from '../talks/line-clips.ts'
import { renderGreeting } from '../voice/greeting.ts'
import { createLineFiles } from '../voice/line-files.ts'
import { ringKindOf } from '../voice/ring.ts'
import { createSay, nextGreetingVoice } from '../voice/say.ts'
import { createSpeaker } from '../voice/speaker.ts'
import { readSurroundings } from '../voice/surroundings.ts'
import { createSystemVoices } from '../voice/system/system-voices.ts'
import { createVoices } from '../voice/voices.ts'

type VoiceGiven = {
  folder: DataFolder
  scenarioFolders: ScenarioFolders
  surroundingsFolder: string
  /** The built voice worker. */
  workerPath: string
  /** Two letters; empty where the system says none. */
  countryCode: string
  settings: () => Settings
  log: Log
}

/** Everything that speaks, with Ringback's own voices and the system's: greetings, lines of talks, texts on request. */
export const createVoiceServices = (given: VoiceGiven) => {
  const { folder, scenarioFolders, surroundingsFolder, countryCode, settings, log } = given
  const systemVoices = createSystemVoices()
  const { close, ...ownVoices } = createSpeaker(given.workerPath)
  const { speak, speakLine } = createVoices(ownVoices, systemVoices)
  return {
    systemVoices: systemVoices.list,
    speak,
    speakLine,
    lineOf: ownVoices.lineOf,
    clips: createLineClips(folder.lines, speakLine, log),
    greet: createGreetingCache(
      folder.greetings,
      async ({ pack, folder: files }, card, chosen) => {
        const surroundings = await readSurroundings(surroundingsFolder, pack.persona.surroundings)
        return renderGreeting({ pack, folder: files, card, ...chosen, speakLine, surroundings })
      },
      () => {
        const { ring, systemVoiceId } = settings()
        return { ringKind: ringKindOf(ring, countryCode), systemVoiceId }
      },
      log
    ),
    say: createSay({
      lineFile: createLineFiles(folder.lines, speakLine),
      greetingStyle: () => nextGreetingVoice(scenarioFolders, settings().lastScenarioId),
      chosenSystemVoice: () => settings().systemVoiceId
    }),
    close
  }
}
