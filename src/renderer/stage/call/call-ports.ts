import { CodedError } from '../../../shared/errors.ts'
import { invoke } from '../../bridge.ts'
import { openMicrophone } from '../../microphone/microphone.ts'
import { soundLoss } from '../../recorder/lost-sound.ts'
import type { CallPorts } from './call-plan.ts'
import { openAudioStage } from './web-audio-stage.ts'

const readSound = async (url: string): Promise<ArrayBuffer> => {
  const response = await fetch(url)
  if (!response.ok) throw new CodedError('audio-missing', `${url}: ${response.status}.`)
  return response.arrayBuffer()
}

/** The real microphone, audio context and main process. */
export const callPorts: CallPorts = {
  openMicrophone: (chosen) => openMicrophone(navigator.mediaDevices, chosen),
  openStage: openAudioStage,
  readGreeting: async (scenarioId, prospectId, seed) => {
    const greeting = await invoke('scenarios:greeting', { scenarioId, prospectId, seed })
    return { greeting, encoded: await readSound(greeting.audioUrl) }
  },
  readSurroundings: readSound,
  begin: (input) => invoke('takes:begin', input),
  append: (input) => invoke('takes:append', input),
  finish: (input) => invoke('takes:finish', input),
  cancel: (input) => invoke('takes:cancel', input),
  soundLoss,
  now: () => performance.now()
}
