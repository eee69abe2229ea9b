import type { Scope } from 'wavesurfer.js/dist/scope.js'
import { createResampler, type Resampler } from '../../speech/resample.ts'
import { createBatcher } from './batcher.ts'
import { batchMs, type CaptureMessage, type CaptureOrder } from './capture-messages.ts'
import { createFrameGate } from './frame-gate.ts'

/** The browser's reader of a track, which TypeScript's DOM library leaves out. */
type TrackReader = new (given: {
  track: MediaStreamTrack
  maxBufferSize: number
}) => { readable: ReadableStream<AudioData> }

/** A hundred seconds of pieces wait for a window that hangs; nothing is lost meanwhile. */
const waitingPieces = 10_000
/** So many pieces, some seconds, tell how the microphone's frames lie on the window's clock. */
const clockPieces = 1_000
/** After the stop the frames that are on their way still come, but a dead microphone is not waited for. */
const lastFramesMs = 300

type TrackClock = {
  /** Of the samples that are handed on. */
  sampleRate: number
  nowMs: () => number
  /** The audio context's clock, in which orders are given. */
  contextS: () => number
  emit: (message: CaptureMessage) => void
}

/** Turns a track's frames into levels and a take's samples, as the audio thread does. */
export type TrackCapture = {
  push: (frames: Float32Array) => void
  order: (order: CaptureOrder) => void
}

/**
 * Finds the take in an endless stream of frames by the time at which they arrive: the frame that came with the least
 * delay of the last seconds tells where every other one lies on the window's clock, also those that arrive in a heap
 * after the window hung.
 */
export const createTrackCapture = ({ sampleRate, nowMs, contextS, emit }: TrackClock): TrackCapture => {
  const batchFrames = Math.round((sampleRate * batchMs) / 1_000)
  const levels = createBatcher(batchFrames, (batch) =>
    emit({ type: 'level', peak: batch.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) })
  )
  const samples = createBatcher(batchFrames, (batch) => emit({ type: 'samples', samples: batch }))
  /** When frame 0 was there, by each of the last pieces. */
  const origins: number[] = []
  let frames = 0
  let start: Extract<CaptureOrder, { type: 'start' }> | null = null
  let gate: ReturnType<typeof createFrameGate> | null = null
  let lastFrame = Number.POSITIVE_INFINITY
  let isEnded = false

  const frameAt = (atMs: number): number => Math.round(((atMs - Math.min(...origins)) * sampleRate) / 1_000)
  const end = (why: 'stopped' | 'full'): void => {
    if (isEnded) return
    isEnded = true
    samples.flush()
    emit({ type: 'ended', why })
  }
  const opened = () => {
    if (start === null) return null
    const startFrame = frameAt(nowMs() + (start.startFrame / sampleRate - contextS()) * 1_000)
    return startFrame < frames ? createFrameGate(startFrame, start.maxFrames) : null
  }

  return {
    push: (block) => {
      if (isEnded) return
      const blockFrame = frames
      frames += block.length
      origins.push(nowMs() - (frames * 1_000) / sampleRate)
      if (origins.length > clockPieces) origins.shift()
      levels.push(block)
      gate ??= opened()
      const passed = gate?.(block, blockFrame)
      if (passed?.taken) samples.push(passed.taken)
      if (passed?.isFull === true) end('full')
      else if (frames >= lastFrame) end('stopped')
    },
    order: (order) => {
      if (order.type === 'start') {
        start = order
        return
      }
      lastFrame = gate === null ? 0 : frameAt(nowMs())
      if (frames >= lastFrame) end('stopped')
      else setTimeout(() => end('stopped'), lastFramesMs)
    }
  }
}

const mono = (piece: AudioData): Float32Array => {
  const mixed = new Float32Array(piece.numberOfFrames)
  const channel = new Float32Array(piece.numberOfFrames)
  for (let planeIndex = 0; planeIndex < piece.numberOfChannels; planeIndex++) {
    piece.copyTo(channel, { planeIndex, format: 'f32-planar' })
    for (let at = 0; at < mixed.length; at++) mixed[at] = (mixed[at] ?? 0) + (channel[at] ?? 0)
  }
  return piece.numberOfChannels === 1 ? mixed : mixed.map((sample) => sample / piece.numberOfChannels)
}

/**
 * Hands on every frame of a track, mono at `sampleRate` whatever the device changes to, until the scope ends; false
 * where the browser cannot. Web Audio's own input gives silence whenever the audio thread is late; this one waits.
 */
export const readTrack = (
  scope: Scope,
  track: MediaStreamTrack,
  sampleRate: number,
  { onFrames, onBroken }: { onFrames: (frames: Float32Array) => void; onBroken: () => void }
): boolean => {
  const Reader = Reflect.get(window, 'MediaStreamTrackProcessor') as TrackReader | undefined
  if (Reader === undefined) return false
  const reader = new Reader({ track, maxBufferSize: waitingPieces }).readable.getReader()
  scope.add(() => void reader.cancel().catch(() => undefined))
  let from = { rateHz: sampleRate, resampler: null as Resampler | null }
  const read = async (): Promise<void> => {
    for (;;) {
      const { value: piece } = await reader.read()
      if (piece === undefined || scope.disposed) return
      if (piece.sampleRate !== from.rateHz)
        from = { rateHz: piece.sampleRate, resampler: createResampler(piece.sampleRate, sampleRate) }
      const frames = mono(piece)
      piece.close()
      onFrames(from.resampler?.push(frames) ?? frames)
    }
  }
  read().catch(onBroken)
  return true
}
