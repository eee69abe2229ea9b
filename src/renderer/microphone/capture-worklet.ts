import { createBatcher } from './batcher.ts'
import { batchMs, type CaptureMessage, type CaptureOrder } from './capture-messages.ts'
import { createFrameGate } from './frame-gate.ts'

// The audio thread's globals, which TypeScript's DOM library leaves out.
declare const currentFrame: number
declare const sampleRate: number
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare const registerProcessor: (name: string, processor: new () => AudioWorkletProcessor) => void

/** Hands the microphone's mono frames to the page: levels all the time, samples from the ordered frame on. */
class Capture extends AudioWorkletProcessor {
  #gate: ReturnType<typeof createFrameGate> | null = null
  #isStopped = false
  #levels = createBatcher(Math.round((sampleRate * batchMs) / 1000), (samples) => {
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    this.#send({ type: 'level', peak })
  })
  #samples = createBatcher(Math.round((sampleRate * batchMs) / 1000), (samples) =>
    this.#send({ type: 'samples', samples })
  )

  constructor() {
    super()
    this.port.onmessage = ({ data: order }: MessageEvent<CaptureOrder>) => {
      if (order.type === 'start') this.#gate = createFrameGate(order.startFrame, order.maxFrames)
      else this.#end('stopped')
    }
  }

  process(inputs: Float32Array[][]): boolean {
    if (this.#isStopped) return false
    // A source that gives nothing has no channel at all: silence keeps the take's clock right.
    const block = inputs[0]?.[0]
    if (block !== undefined) this.#levels.push(block)
    const passed = this.#gate?.(block ?? new Float32Array(128), currentFrame)
    if (passed?.taken) this.#samples.push(passed.taken)
    if (passed?.isFull === true) this.#end('full')
    return !this.#isStopped
  }

  #end(why: 'stopped' | 'full'): void {
    if (this.#isStopped) return
    this.#isStopped = true
    this.#samples.flush()
    this.#send({ type: 'ended', why })
  }

  #send(message: CaptureMessage): void {
    this.port.postMessage(message)
  }
}

registerProcessor('capture', Capture)
