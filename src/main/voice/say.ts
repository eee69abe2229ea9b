import { CodedError } from '../../shared/errors.ts'
import type { Said, SayRequest } from '../../shared/voice.ts'
import { findScenario, type ScenarioFolders } from '../scenarios/packs.ts'
import { greetingVoiceOf } from './greeting.ts'
import type { LineClip } from './line-files.ts'
import { nameSentence } from './name-sentence.ts'
import type { VoiceStyle } from './speaker.ts'
import { sayableBy } from './voices.ts'

/** Speaks a text or a name as it comes down the line; fails with `voice-unsayable` or `voice-failed`. */
export type Say = (request: SayRequest) => Promise<Said>

type Saying = {
  lineFile: (text: string, style: VoiceStyle) => Promise<LineClip>
  /** The voice that says names in the next greeting. */
  greetingStyle: () => Promise<VoiceStyle>
  /** The system's voice that the rep chose for names; null = none. */
  chosenSystemVoice: () => string | null
}

/** Who says the name in the next greeting: the persona of the scenario that was chosen last, or a plain voice. */
export const nextGreetingVoice = async (
  folders: ScenarioFolders,
  scenarioId: string | null
): Promise<VoiceStyle> => {
  const scenario = scenarioId === null ? null : await findScenario(folders, scenarioId).catch(() => null)
  return scenario === null ? { voice: 'slt' } : greetingVoiceOf(scenario.pack)
}

const nameTemplate = '{first} {last}.'

const spokenOf = (request: SayRequest, style: VoiceStyle): string => {
  const sayable = sayableBy(style)
  const spoken =
    'text' in request
      ? sayable(request.text)
      : (nameSentence(nameTemplate, { ...request, company: '' }, sayable)?.spoken ?? '')
  if (spoken === '') throw new CodedError('voice-unsayable')
  return spoken
}

export const createSay = ({ lineFile, greetingStyle, chosenSystemVoice }: Saying): Say => {
  const styleOf = async ({ voice, systemVoiceId }: SayRequest): Promise<VoiceStyle> => {
    const own = voice ?? (await greetingStyle())
    const system = systemVoiceId === undefined ? chosenSystemVoice() : systemVoiceId
    return system === null ? own : { ...own, systemVoiceId: system }
  }
  return async (request) => {
    const style = await styleOf(request)
    const spoken = spokenOf(request, style)
    try {
      const { lineUrl, lineMs } = await lineFile(spoken, style)
      return { audioUrl: lineUrl, durationMs: lineMs }
    } catch (cause) {
      throw new CodedError('voice-failed', cause instanceof Error ? cause.message : String(cause), cause)
    }
  }
}
