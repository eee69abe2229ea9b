import type { Input } from '../../../shared/contract.ts'
import { CodedError, type Failure } from '../../../shared/errors.ts'
import type { EndReason } from '../../../shared/take.ts'
import { failureOf } from '../../bridge.ts'
import { createBatcher } from '../../microphone/batcher.ts'
import { createInputMeter } from '../../microphone/input-meter.ts'
import { closeMicrophone, type Microphone } from '../../microphone/microphone.ts'
import { createAppendQueue } from '../../recorder/append-queue.ts'
import { lossWords } from '../../recorder/lost-sound.ts'
import { createWaveEnvelope } from '../../recorder/wave-envelope.ts'
import type { AudioStage, AudioStageListener } from './audio-stage.ts'
import type { Call, CallListener, CallPlan, CallPorts } from './call-plan.ts'

const chunkMs = 250
/** A skip leaves this much before the beep's end: the beep itself and a breath. */
const beepLeadMs = 900
/** How long an audio thread may take to hand over its last frames; one that died with its device never answers. */
const handOverMs = 1_000

/**
 * Starts one call, from the ring to the saved take. The microphone is open before the ring, the spool is on disk
 * before the first sample, and every 250 ms of speech goes to disk at once; the listener hears nothing after a cancel.
 */
export const startCall = (plan: CallPlan, ports: CallPorts, listener: CallListener): Call =>
  new RunningCall(plan, ports, listener)

class RunningCall implements Call {
  readonly #plan: CallPlan
  readonly #ports: CallPorts
  readonly #listener: CallListener
  readonly #meter = createInputMeter()
  readonly #begun = Promise.withResolvers<string>()
  readonly #captured = Promise.withResolvers<void>()
  readonly #chunks: ReturnType<typeof createAppendQueue>
  #chunker: ReturnType<typeof createBatcher>
  #envelope = createWaveEnvelope(48_000)
  /** Null before the microphone is open and after the call is over. */
  #stage: AudioStage | null = null
  /** Asked for while it rings; null = none is wanted or can be had, which no take waits for. */
  #surroundings: Promise<ArrayBuffer | null> = Promise.resolve(null)
  #greetingAtS = Number.POSITIVE_INFINITY
  #beepEndMs = 0
  #takeAtS = Number.POSITIVE_INFINITY
  #endReason: EndReason | null = null
  #trouble: Failure | null = null
  #hasBegun = false
  #isSkipping = false
  #isTalking = false
  #isOver = false

  constructor(plan: CallPlan, ports: CallPorts, listener: CallListener) {
    this.#plan = plan
    this.#ports = ports
    this.#listener = listener
    this.#chunks = createAppendQueue({
      begun: this.#begun.promise,
      append: ports.append,
      onFailure: (error) => this.#storingFailed(error)
    })
    this.#chunker = createBatcher(1, this.#chunks.push)
    this.#ring().catch((error: unknown) => this.#fail(error))
  }

  greetingMs = (): number => (this.#stage === null ? 0 : (this.#stage.nowS() - this.#greetingAtS) * 1000)

  elapsedMs = (): number => {
    if (this.#stage === null || !this.#isTalking) return this.#envelope.durationMs()
    // On a starved machine the context's clock falls behind the microphone, whose frames are what is stored.
    const heardMs = Math.max(this.#envelope.durationMs(), (this.#stage.nowS() - this.#takeAtS) * 1000)
    return Math.min(this.#plan.endMs, heardMs)
  }

  wavePeaks = (): readonly number[] => this.#envelope.peaks()

  meter = () => this.#meter.read()

  skip = (): void => {
    this.#isSkipping = true
    const stage = this.#stage
    const beepAtMs = this.#beepEndMs - beepLeadMs
    if (stage === null || this.#greetingAtS === Number.POSITIVE_INFINITY) return
    if (this.#isTalking || this.greetingMs() >= beepAtMs) return
    this.#listenFrom(stage, stage.jumpGreeting(beepAtMs))
  }

  stop = (): void => {
    if (this.#isTalking) this.#end('stopped')
  }

  cancel = async (): Promise<string | null> => {
    if (this.#isOver || this.#endReason !== null) return null
    const hasSpoken = this.#isTalking
    this.#shut()
    if (hasSpoken) this.#chunker.flush()
    if (!this.#hasBegun) return null
    const takeId = await this.#begun.promise.catch(() => null)
    if (takeId === null) return null
    await this.#chunks.drained()
    await this.#ports.cancel({ takeId })
    return hasSpoken ? takeId : null
  }

  leave = (): void => {
    if (this.#isTalking) this.#end('stopped')
    else void this.cancel().catch(() => undefined)
  }

  async #ring(): Promise<void> {
    const { microphone: chosen, scenarioId, prospectId, seed, volume, ears } = this.#plan
    if (ears !== null) this.#surroundings = this.#ports.readSurroundings(ears.url).catch(() => null)
    const [microphone, { greeting, encoded }] = await bothOrNeither(
      this.#ports.openMicrophone(chosen),
      this.#ports.readGreeting(scenarioId, prospectId, seed)
    )
    if (this.#isOver) return closeMicrophone(microphone)
    const stage = await this.#ports.openStage(microphone, this.#stageListener)
    if (this.#isOver) return stage.close()
    this.#stage = stage
    this.#begin(stage.sampleRate)
    const startsAtS = await stage.playGreeting(encoded, volume)
    if (this.#isOver) return
    this.#beepEndMs = greeting.beepEndMs
    this.#listenFrom(stage, startsAtS)
    if (this.#isSkipping) this.skip()
    this.#listener.onRinging(greeting, microphone)
  }

  /** Has the spool made while it rings. */
  #begin(sampleRate: number): void {
    this.#envelope = createWaveEnvelope(sampleRate)
    this.#chunker = createBatcher(Math.round((sampleRate * chunkMs) / 1000), this.#chunks.push)
    this.#hasBegun = true
    this.#ports
      .begin(beginInput(this.#plan, sampleRate))
      .then(({ takeId }) => this.#begun.resolve(takeId), this.#begun.reject)
  }

  /** The take begins where the beep of the greeting that began at `startsAtS` ends. */
  #listenFrom(stage: AudioStage, startsAtS: number): void {
    this.#greetingAtS = startsAtS
    this.#takeAtS = startsAtS + this.#beepEndMs / 1000
    stage.startCapture(this.#takeAtS, Math.round((this.#plan.endMs / 1000) * stage.sampleRate))
  }

  readonly #stageListener: AudioStageListener = {
    onLevel: (peak) => this.#meter.push(peak, this.#ports.now()),
    onSamples: (samples) => {
      if (this.#isOver) return
      if (!this.#isTalking) this.#startTalking()
      this.#envelope.push(samples)
      this.#chunker.push(samples)
    },
    onEnded: (why) => {
      this.#captured.resolve()
      if (why === 'full') this.#end('limit')
    },
    onMicrophoneLost: (why) => {
      if (this.#isOver || this.#endReason !== null) return
      this.#ports.soundLoss(this.#plan.volume)
      if (this.#isTalking) this.#end('mic-lost', new CodedError('mic-lost', lossWords[why]))
      else this.#fail(new CodedError('mic-gone', lossWords[why]))
    }
  }

  #startTalking(): void {
    this.#isTalking = true
    const tones = this.#plan.tones.map(({ atMs, pitchHz }) => ({ atS: this.#takeAtS + atMs / 1000, pitchHz }))
    this.#stage?.playTones(tones, this.#plan.volume)
    void this.#surround()
    this.#listener.onTalking()
  }

  /** The rep hears the surroundings once the beep is over; the take itself never does. */
  async #surround(): Promise<void> {
    const encoded = await this.#surroundings
    const { ears } = this.#plan
    if (encoded === null || ears === null || this.#endReason !== null) return
    this.#stage?.playSurroundings(encoded, ears.volume)
  }

  #storingFailed(error: unknown): void {
    if (!this.#isTalking) this.#fail(error)
    else this.#end(failureOf(error).code === 'disk-full' ? 'disk-full' : 'interrupted', error)
  }

  /** Ends the take for a reason; what was said is stored, whatever comes next. */
  #end(reason: EndReason, error?: unknown): void {
    if (this.#isOver || this.#endReason !== null) return
    this.#endReason = reason
    if (error !== undefined) this.#trouble = failureOf(error)
    this.#stage?.stopCapture()
    this.#stage?.stopSurroundings()
    const handOver = setTimeout(this.#captured.resolve, handOverMs)
    this.#captured.promise.finally(() => clearTimeout(handOver))
    this.#listener.onSaving(this.#trouble)
    void this.#save(reason)
  }

  async #save(endReason: EndReason): Promise<void> {
    await this.#captured.promise
    if (this.#isOver) return
    this.#chunker.flush()
    this.#shut()
    try {
      const takeId = await this.#begun.promise
      await this.#chunks.drained()
      this.#listener.onSaved(await this.#ports.finish({ takeId, endReason }), this.#trouble)
    } catch (error) {
      this.#listener.onFailed(error)
    }
  }

  /** Ends a call in which nothing was said; a spool that is still being made is taken away when it is there. */
  #fail(error: unknown): void {
    if (this.#isOver) return
    this.#shut()
    this.#listener.onFailed(error)
    this.#begun.promise.then((takeId) => this.#ports.cancel({ takeId })).catch(() => undefined)
  }

  #shut(): void {
    this.#isOver = true
    this.#stage?.close()
    this.#stage = null
    this.#captured.resolve()
  }
}

const beginInput = (plan: CallPlan, sampleRate: number): Input<'takes:begin'> => {
  const { scenarioId, prospectId, sessionId, clockMode, intent, seed, drillRunId } = plan
  const drill = drillRunId === undefined ? {} : { drillRunId }
  const input = { scenarioId, prospectId, clockMode, intent, sampleRate, seed, ...drill }
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
