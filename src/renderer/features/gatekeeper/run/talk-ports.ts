import { CodedError } from '../../../../shared/errors.ts'
import { invoke } from '../../../bridge.ts'
import { createSpeechWatch } from '../../../delivery/speech-thread.ts'
import { openMicrophone } from '../../../microphone/microphone.ts'
import { soundLoss } from '../../../recorder/lost-sound.ts'
import type { TalkPorts } from './talk-plan.ts'
import { openTalkStage } from './web-talk-stage.ts'

/** The real microphone, audio context and main process. */
export const talkPorts: TalkPorts = {
  openMicrophone: (chosen) => openMicrophone(navigator.mediaDevices, chosen),
  openStage: openTalkStage,
  watchSpeech: createSpeechWatch,
  readLine: async (lineUrl) => {
    const response = await fetch(lineUrl)
    if (!response.ok) throw new CodedError('audio-missing', `The line’s file: ${response.status}.`)
    return response.arrayBuffer()
  },
  begin: (input) => invoke('talks:begin', input),
  openTurn: (input) => invoke('talks:openTurn', input),
  append: (input) => invoke('takes:append', input),
  answer: (input) => invoke('talks:answer', input),
  tap: (input) => invoke('talks:tap', input),
  silence: (input) => invoke('talks:silence', input),
  leave: (input) => invoke('talks:leave', input),
  soundLoss,
  answered: (tookMs) => {
    performance.measure('talk-answer', { start: performance.now(), duration: tookMs })
  },
  now: () => performance.now()
}
