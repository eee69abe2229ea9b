import { parseWav } from '../../../speech/wav.ts'

/** Time for a sound to be scheduled before its first sample is due. */
const leadS = 0.05
/** Loudness of a mark's tone before the rep's volume: about -36 dBFS. */
const toneGain = 0.016
const toneS = 0.12
/** The surroundings come up gently after the beep and are gone soon after the stop. */
const surroundingsRiseS = 0.4
const surroundingsFallS = 0.15

/** Copied sample by sample: a decoder would bring each end to the context's rate by itself, and the loop would click. */
const loopOf = (encoded: ArrayBuffer): AudioBuffer => {
  const sound = parseWav(new Uint8Array(encoded))
  if (!sound.ok) throw new Error(sound.reason)
  const { samples, sampleRate } = sound.value
  const buffer = new AudioBuffer({ length: samples.length, sampleRate })
  buffer.copyToChannel(new Float32Array(samples), 0)
  return buffer
}

/** What the rep hears in a call: the greeting, then the soft tones of the marks, and the surroundings if wanted. */
export const createPersonaSound = (
  context: AudioContext,
  hold: <Node extends AudioNode>(node: Node) => Node
) => {
  let greeting: { buffer: AudioBuffer; output: GainNode; player: AudioBufferSourceNode } | null = null
  let surroundings: { output: GainNode; player: AudioBufferSourceNode } | null = null

  const loudness = (gain: number): GainNode => {
    const node = new GainNode(context, { gain })
    node.connect(context.destination)
    return node
  }
  const playFrom = (buffer: AudioBuffer, output: GainNode, fromS: number): number => {
    const atS = context.currentTime + leadS
    const player = hold(new AudioBufferSourceNode(context, { buffer }))
    player.connect(output)
    player.start(atS, fromS)
    greeting = { buffer, output, player }
    return atS - fromS
  }
  const playTone = (atS: number, pitchHz: number, volume: number): void => {
    const tone = hold(new OscillatorNode(context, { frequency: pitchHz }))
    const envelope = loudness(0)
    envelope.gain.setValueAtTime(0, atS)
    envelope.gain.linearRampToValueAtTime(toneGain * volume, atS + toneS / 4)
    envelope.gain.linearRampToValueAtTime(0, atS + toneS)
    tone.connect(envelope)
    tone.start(atS)
    tone.stop(atS + toneS)
  }

  return {
    playGreeting: async (encoded: ArrayBuffer, volume: number): Promise<number> =>
      playFrom(await context.decodeAudioData(encoded), loudness(volume), 0),
    jumpGreeting: (atMs: number): number => {
      if (greeting === null) throw new Error('No greeting is being played.')
      greeting.player.stop()
      return playFrom(greeting.buffer, greeting.output, atMs / 1000)
    },
    playTones: (tones: readonly { atS: number; pitchHz: number }[], volume: number): void => {
      for (const { atS, pitchHz } of tones) playTone(atS, pitchHz, volume)
    },
    playSurroundings: (encoded: ArrayBuffer, volume: number): void => {
      const player = hold(new AudioBufferSourceNode(context, { buffer: loopOf(encoded), loop: true }))
      const output = loudness(0)
      output.gain.setValueAtTime(0, context.currentTime)
      output.gain.linearRampToValueAtTime(volume, context.currentTime + surroundingsRiseS)
      player.connect(output)
      player.start()
      surroundings = { output, player }
    },
    stopSurroundings: (): void => {
      if (surroundings === null) return
      surroundings.output.gain.setTargetAtTime(0, context.currentTime, surroundingsFallS / 4)
      surroundings.player.stop(context.currentTime + surroundingsFallS)
      surroundings = null
    }
  }
}
