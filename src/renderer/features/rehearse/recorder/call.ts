import type { Input, Output } from '../../../../shared/contract.ts'
import { CodedError, type Failure } from '../../../../shared/errors.ts'
import type { ClockMode, EndReason, TakeDetail } from '../../../../shared/take.ts'
import { failureOf } from '../../../bridge.ts'
import { createAppendQueue } from './append-queue.ts'
import type { AudioStage, AudioStageListener } from './audio-stage.ts'
import { createBatcher } from './batcher.ts'
import { createInputMeter, type MeterReading } from './input-meter.ts'
import { closeMicrophone, type Microphone } from './microphone.ts'
import { createWaveEnvelope } from './wave-envelope.ts'

/** Everything about one call that is settled before it rings. */
export type CallPlan = {
  scenarioId: string
  prospectId: string
  sessionId: string | undefined
  clockMode: ClockMode
  intent: string
  /** The take ends here by itself. */
  endMs: number
  microphoneId: string | null
  volume: number
  /** From the take's first sample. */
  tones: readonly { atMs: number; pitchHz: number }[]
}

export type Greeting = Output<'scenarios:greeting'>

/** What a call needs from outside; the real ones are in `call-ports.ts`. */
export type CallPorts = {
  openMicrophone: (deviceId: string | null) => Promise<Microphone>
  openStage: (microphone: Microphone, listener: AudioStageListener) => Promise<AudioStage>
  readGreeting: (
    scenarioId: string,
    prospectId: string
  ) => Promise<{ greeting: Greeting; encoded: ArrayBuffer }>
  begin: (input: Input<'takes:begin'>) => Promise<Output<'takes:begin'>>
  append: (input: Input<'takes:append'>) => Promise<unknown>
  finish: (input: Input<'takes:finish'>) => Promise<TakeDetail>
  cancel: (input: Input<'takes:cancel'>) => Promise<unknown>
  now: () => number
}

export type CallListener = {
  onRinging: (greeting: Greeting, microphone: Microphone) => void
  onTalking: () => void
  onSaving: () => void
  onSaved: (take: TakeDetail, failure: Failure | null) => void
  onFailed: (error: unknown) => void
}

export type Call = {
  /** Milliseconds into the greeting's audio; negative until it sounds. */
  greetingMs: () => number
  /** Milliseconds of the take so far. */
  elapsedMs: () => number
  wavePeaks: () => readonly number[]
  meter: () => MeterReading
  /** Goes straight to the beep; nothing happens before the greeting sounds or once the beep is near. */
  skip: () => void
  /** Ends the take and keeps it; nothing happens before the beep. */
  stop: () => void
  /** Ends the call without a take; resolves to the id of what was cancelled, null when nobody had spoken yet. */
  cancel: () => Promise<string | null>
  /** The rep went to another screen: what was said is kept, a call without a word is dropped. */
  leave: () => void
}

const chunkMs = 250
/** A skip leaves this much before the beep's end: the beep itself and a breath. */
const beepLeadMs = 900
/** How long an audio thread may take to hand over its last frames; one that died with its device never answers. */
const handOverMs = 1_000

/**
 * One call from the ring to the saved take. The microphone is open before the ring, the spool is on disk before the
 * first sample, and every 250 ms of speech goes to disk at once; the listener hears nothing more after a cancel.
 */
export const startCall = (plan: CallPlan, ports: CallPorts, listener: CallListener): Call => {
  const meter = createInputMeter()
  const begun = Promise.withResolvers<string>()
  // A call that ends before the spool was begun has nobody else to hear of its failure.
  begun.promise.catch(() => undefined)
  const captured = Promise.withResolvers<void>()
  let stage: AudioStage | null = null
  let envelope = createWaveEnvelope(48_000)
  let greetingAtS = Number.POSITIVE_INFINITY
  let beepEndMs = 0
  let takeAtS = Number.POSITIVE_INFINITY
  let endReason: EndReason | null = null
  let trouble: Failure | null = null
  let hasBegun = false
  let isTalking = false
  let isOver = false

  const chunks = createAppendQueue({
    begun: begun.promise,
    append: ports.append,
    onFailure: (error) => {
      if (!isTalking) fail(error)
      else end(failureOf(error).code === 'disk-full' ? 'disk-full' : 'interrupted', error)
    }
  })
  let chunker = createBatcher(1, chunks.push)

  const shut = () => {
    isOver = true
    stage?.close()
    stage = null
    captured.resolve()
  }
  const fail = (error: unknown) => {
    if (isOver) return
    shut()
    listener.onFailed(error)
    begun.promise.then((takeId) => ports.cancel({ takeId })).catch(() => undefined)
  }

  /** Ends the take for a reason; what was said is stored, whatever comes next. */
  const end = (reason: EndReason, error?: unknown) => {
    if (isOver || endReason !== null) return
    endReason = reason
    if (error !== undefined) trouble = failureOf(error)
    stage?.stopCapture()
    const handOver = setTimeout(captured.resolve, handOverMs)
    captured.promise.finally(() => clearTimeout(handOver))
    listener.onSaving()
    void save(reason)
  }
  const save = async (reason: EndReason) => {
    await captured.promise
    if (isOver) return
    chunker.flush()
    shut()
    try {
      const takeId = await begun.promise
      await chunks.drained()
      listener.onSaved(await ports.finish({ takeId, endReason: reason }), trouble)
    } catch (error) {
      listener.onFailed(error)
    }
  }

  const stageListener: AudioStageListener = {
    onLevel: (peak) => meter.push(peak, ports.now()),
    onSamples: (samples) => {
      if (isOver) return
      if (!isTalking) {
        isTalking = true
        stage?.playTones(
          plan.tones.map(({ atMs, pitchHz }) => ({ atS: takeAtS + atMs / 1000, pitchHz })),
          plan.volume
        )
        listener.onTalking()
      }
      envelope.push(samples)
      chunker.push(samples)
    },
    onEnded: (why) => {
      captured.resolve()
      if (why === 'full') end('limit')
    },
    onMicrophoneLost: () => {
      const error = new CodedError('mic-lost')
      if (isTalking) end('mic-lost', error)
      else fail(error)
    }
  }

  /** The take begins where the beep of the greeting that began at `startsAtS` ends. */
  const listenFrom = (opened: AudioStage, startsAtS: number) => {
    greetingAtS = startsAtS
    takeAtS = startsAtS + beepEndMs / 1000
    opened.startCapture(takeAtS, Math.round((plan.endMs / 1000) * opened.sampleRate))
  }
  const ring = async () => {
    const [microphone, { greeting, encoded }] = await bothOrNeither(
      ports.openMicrophone(plan.microphoneId),
      ports.readGreeting(plan.scenarioId, plan.prospectId)
    )
    if (isOver) return closeMicrophone(microphone)
    const opened = await ports.openStage(microphone, stageListener)
    if (isOver) return opened.close()
    stage = opened
    const { sampleRate } = opened
    envelope = createWaveEnvelope(sampleRate)
    chunker = createBatcher(Math.round((sampleRate * chunkMs) / 1000), chunks.push)
    hasBegun = true
    ports.begin(beginInput(plan, sampleRate)).then(({ takeId }) => begun.resolve(takeId), begun.reject)
    const startsAtS = await opened.playGreeting(encoded, plan.volume)
    if (isOver) return
    beepEndMs = greeting.beepEndMs
    listenFrom(opened, startsAtS)
    listener.onRinging(greeting, microphone)
  }
  ring().catch(fail)

  const cancel = async () => {
    if (isOver || endReason !== null) return null
    const hasSpoken = isTalking
    shut()
    if (hasSpoken) chunker.flush()
    if (!hasBegun) return null
    const takeId = await begun.promise.catch(() => null)
    if (takeId === null) return null
    await chunks.drained()
    await ports.cancel({ takeId })
    return hasSpoken ? takeId : null
  }

  return {
    greetingMs: () => (stage === null ? 0 : (stage.nowS() - greetingAtS) * 1000),
    elapsedMs: () =>
      stage === null || !isTalking
        ? envelope.durationMs()
        : Math.min(plan.endMs, Math.max(0, (stage.nowS() - takeAtS) * 1000)),
    wavePeaks: () => envelope.peaks(),
    meter: () => meter.read(),
    skip: () => {
      const beepAtMs = beepEndMs - beepLeadMs
      if (stage === null || isTalking || (stage.nowS() - greetingAtS) * 1000 >= beepAtMs) return
      if (greetingAtS !== Number.POSITIVE_INFINITY) listenFrom(stage, stage.jumpGreeting(beepAtMs))
    },
    stop: () => {
      if (isTalking) end('stopped')
    },
    cancel,
    leave: () => {
      if (isTalking) end('stopped')
      else void cancel().catch(() => undefined)
    }
  }
}

const beginInput = (plan: CallPlan, sampleRate: number): Input<'takes:begin'> => {
  const { scenarioId, prospectId, sessionId, clockMode, intent } = plan
  const input = { scenarioId, prospectId, clockMode, intent, sampleRate }
  return sessionId === undefined ? input : { ...input, sessionId }
}

/** Waits for both; when the greeting cannot be had, the microphone is given back. */
const bothOrNeither = async <Other>(
  opening: Promise<Microphone>,
  reading: Promise<Other>
): Promise<[Microphone, Other]> => {
  const [opened, read] = await Promise.allSettled([opening, reading])
  if (opened.status === 'rejected') throw opened.reason
  if (read.status === 'fulfilled') return [opened.value, read.value]
  closeMicrophone(opened.value)
  throw read.reason
}
