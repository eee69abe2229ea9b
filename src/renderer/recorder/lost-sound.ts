import type { MicrophoneLoss } from '../microphone/microphone-watch.ts'

/** What is known of a microphone that went away; nothing more when it was taken out. */
export const lossWords: Record<MicrophoneLoss, string> = {
  ended: '',
  muted: 'It was muted, by its own switch or by the system.',
  stalled: 'It stopped sending sound.',
  silent: 'It sends nothing but silence: it may be muted by its own switch or by the system.'
}

/** Two short falling tones: heard as "something went away", also by a rep who looks elsewhere. */
const tones = [
  { atS: 0, pitchHz: 520 },
  { atS: 0.16, pitchHz: 390 }
] as const
const toneS = 0.14
/** About -22 dBFS at full volume: plain, not a fright. */
const toneGain = 0.08

/** Sounds once, on a context of its own: the take's may have gone with its device. */
export const soundLoss = (volume: number): void => {
  const context = new AudioContext()
  const output = new GainNode(context, { gain: toneGain * volume })
  output.connect(context.destination)
  for (const [index, { atS, pitchHz }] of tones.entries()) {
    const tone = new OscillatorNode(context, { frequency: pitchHz })
    tone.connect(output)
    tone.start(context.currentTime + atS)
    tone.stop(context.currentTime + atS + toneS)
    if (index === tones.length - 1) tone.onended = () => void context.close()
  }
}
