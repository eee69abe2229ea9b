import type { DeliveryCurves } from '../../speech/curves.ts'
import type { LiveDelivery } from '../../speech/take-meter.ts'
import { createBatcher } from '../microphone/batcher.ts'
import type { SpeechAnswer, SpeechOrder } from './speech-messages.ts'
import SpeechWorker from './speech-worker.ts?worker'

/** What the curves are measured at; the browser's decoder brings the recording to it. */
const curvesRateHz = 16_000

/** A thread of its own, so that the wave and the clock never wait for a measure. */
const startThread = (onAnswer: (answer: SpeechAnswer) => void, onFailed?: (error: Error) => void) => {
  const worker = new SpeechWorker()
  worker.onmessage = ({ data: answer }: MessageEvent<SpeechAnswer>) => onAnswer(answer)
  worker.onerror = ({ message }) => onFailed?.(new Error(message))
  return {
    order: (order: SpeechOrder, moved: Transferable[] = []): void => worker.postMessage(order, moved),
    end: (): void => worker.terminate()
  }
}

/** The samples of a stored recording, whichever form it has. */
const decoded = async (audioUrl: string, signal: AbortSignal): Promise<Float32Array<ArrayBuffer>> => {
  const response = await fetch(audioUrl, { signal })
  if (!response.ok) throw new Error(`${audioUrl}: ${response.status}`)
  const context = new OfflineAudioContext(1, 1, curvesRateHz)
  return (await context.decodeAudioData(await response.arrayBuffer())).getChannelData(0)
}

/** Pitch, level and pace of a stored recording over its time; the signal ends the work. */
export const curvesOf = async (audioUrl: string, signal: AbortSignal): Promise<DeliveryCurves> => {
  const samples = await decoded(audioUrl, signal)
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const thread = startThread((answer) => {
      thread.end()
      if (answer.type === 'curves') resolve(answer.curves)
    }, reject)
    signal.addEventListener('abort', () => {
      thread.end()
      reject(signal.reason)
    })
    thread.order({ type: 'curves', samples, sampleRate: curvesRateHz }, [samples.buffer])
  })
}

/** Follows a take as it is spoken; one that fails says nothing more and disturbs nothing. */
export type LiveMeter = {
  push: (samples: Float32Array) => void
  /** How it goes by the newest piece; null before the first. */
  read: () => LiveDelivery | null
  close: () => void
}

/** This many pieces may wait: a machine too slow to follow says nothing rather than something late. */
const mostWaiting = 8

export const createLiveMeter = (sampleRate: number): LiveMeter => {
  let newest: LiveDelivery | null = null
  let waiting = 0
  let isLost = false
  const thread = startThread((answer) => {
    waiting -= 1
    if (answer.type === 'live') newest = answer.live
  })
  thread.order({ type: 'follow', sampleRate })
  return {
    push: (samples) => {
      isLost ||= waiting >= mostWaiting
      if (isLost) return
      waiting += 1
      thread.order({ type: 'piece', samples })
    },
    read: () => (isLost ? null : newest),
    close: thread.end
  }
}

/** Follows everything that the microphone hears and tells after each piece; falls behind rather than miss any. */
export type SpeechWatch = { push: (samples: Float32Array) => void; close: () => void }

/** Short enough to tell the end of a turn to a tenth of a second. */
const watchPieceMs = 100

export const createSpeechWatch = (sampleRate: number, onHeard: (live: LiveDelivery) => void): SpeechWatch => {
  const ready: Float32Array[] = []
  let isBusy = false
  const next = (): void => {
    const samples = isBusy ? undefined : ready.shift()
    if (samples === undefined) return
    isBusy = true
    thread.order({ type: 'piece', samples })
  }
  const thread = startThread((answer) => {
    isBusy = false
    next()
    // What is waiting already makes this answer an old one.
    if (answer.type === 'live' && ready.length === 0) onHeard(answer.live)
  })
  const pieces = createBatcher(Math.round((sampleRate * watchPieceMs) / 1000), (samples) => {
    ready.push(samples)
    next()
  })
  thread.order({ type: 'follow', sampleRate })
  return { push: pieces.push, close: thread.end }
}
