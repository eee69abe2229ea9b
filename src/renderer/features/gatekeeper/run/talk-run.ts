import { CodedError } from '../../../../shared/errors.ts'
import type { GatekeeperMove } from '../../../../shared/gatekeeper.ts'
import type { EndReason } from '../../../../shared/take.ts'
import type { LiveTalk } from '../../../../shared/talk.ts'
import type { LiveDelivery } from '../../../../speech/take-meter.ts'
import { failureOf } from '../../../bridge.ts'
import type { SpeechWatch } from '../../../delivery/speech-thread.ts'
import type { CaptureListener } from '../../../microphone/capture.ts'
import { createInputMeter } from '../../../microphone/input-meter.ts'
import { closeMicrophone } from '../../../microphone/microphone.ts'
import type { MicrophoneLoss } from '../../../microphone/microphone-watch.ts'
import { lossWords } from '../../../recorder/lost-sound.ts'
import { createWaveEnvelope } from '../../../recorder/wave-envelope.ts'
import { createBargeIn } from './barge-in.ts'
import type { TalkPlan, TalkPorts, TalkRun, TalkStage, TalkView } from './talk-plan.ts'
import { createTurnRecorder } from './turn-recorder.ts'
import { turnSound } from './turn-sound.ts'

/** Nobody waits longer for a first word. */
const silenceMs = 8_000
/** Nobody listens longer to one answer. */
const longestTurnMs = 60_000
/** Kept of the sound before the first word, so that no soft beginning is cut. */
const leadMs = 300
/** Reading time of a line that could not be spoken. */
const readMs = (line: string): number => 900 + 55 * line.length

/** Where the rep's turn and its first word begin, from the first sample of the talk; null = not a word yet. */
type Turn = { fromMs: number; startMs: number | null }
type Recorder = ReturnType<typeof createTurnRecorder>

/**
 * Starts one talk: somebody answers, and from then on lines and turns follow each other over one open microphone. The
 * end of a turn is found by the rep's silence; what became of it is the main process's to say.
 */
export const startTalk = (plan: TalkPlan, ports: TalkPorts, onView: (view: TalkView) => void): TalkRun =>
  new RunningTalk(plan, ports, onView)

class RunningTalk implements TalkRun {
  readonly #plan: TalkPlan
  readonly #ports: TalkPorts
  readonly #onView: (view: TalkView) => void
  readonly #meter = createInputMeter()
  readonly #bargeIn = createBargeIn()
  #view: TalkView = {
    phase: 'opening',
    talk: null,
    microphone: 'opening',
    failure: null,
    bargedIn: false
  }
  #envelope = createWaveEnvelope(48_000)
  #stage: TalkStage | null = null
  #recorder: Recorder | null = null
  #watch: SpeechWatch | null = null
  readonly #begun: Promise<LiveTalk>
  #turn: Turn = { fromMs: 0, startMs: null }
  #answeredAtMs: number | null = null
  #isOver = false

  constructor(plan: TalkPlan, ports: TalkPorts, onView: (view: TalkView) => void) {
    this.#plan = plan
    this.#ports = ports
    this.#onView = onView
    const { scenarioId, prospectId, seed } = plan
    this.#begun = ports.begin({ scenarioId, prospectId, ...(seed === undefined ? {} : { seed }) })
    this.#open().catch((error: unknown) => this.#fail(error))
  }

  elapsedMs = (): number => (this.#answeredAtMs === null ? 0 : this.#ports.now() - this.#answeredAtMs)
  wavePeaks = (): readonly number[] => this.#envelope.peaks()
  meter = () => this.#meter.read()

  press = (): void => {
    if (this.#view.phase === 'listening') void this.#endTurn('stopped')
    else if (this.#view.phase === 'speaking') this.#stage?.stopLine()
  }

  tap = (moves: GatekeeperMove[]): void => {
    const { phase, talk } = this.#view
    if (phase !== 'tapping' || talk === null) return
    this.#goOn(() => this.#ports.tap({ talkId: talk.talkId, moves }))
  }

  leave = async (): Promise<string | null> => {
    const hadEnded = this.#isOver
    this.#shut()
    const begun = await this.#begun.catch(() => null)
    if (begun === null) return null
    await this.#recorder?.close().catch(() => null)
    if (!hadEnded || this.#view.phase === 'failed') await this.#ports.leave({ talkId: begun.talkId })
    return begun.talkId
  }

  async #open(): Promise<void> {
    const [opened, begun] = await Promise.allSettled([
      this.#ports.openMicrophone(this.#plan.microphone),
      this.#begun
    ])
    const microphone = opened.status === 'fulfilled' ? opened.value : null
    if (microphone !== null && (this.#isOver || begun.status === 'rejected')) closeMicrophone(microphone)
    if (begun.status === 'rejected') throw begun.reason
    if (this.#isOver) return
    const stage = await this.#ports.openStage(microphone, this.#microphoneListener)
    if (this.#isOver) return stage.close()
    this.#stage = stage
    if (microphone !== null) this.#listenAlong(stage.sampleRate)
    this.#show({
      microphone: microphone === null ? 'none' : 'open',
      failure: opened.status === 'rejected' ? failureOf(opened.reason) : null
    })
    this.#answeredAtMs = this.#ports.now()
    await this.#speak(begun.value)
  }

  #listenAlong(sampleRate: number): void {
    this.#recorder = createTurnRecorder({
      sampleRate,
      openTurn: async () => this.#ports.openTurn({ talkId: (await this.#begun).talkId, sampleRate }),
      append: this.#ports.append,
      onFailure: (error) => this.#storingFailed(error)
    })
    this.#watch = this.#ports.watchSpeech(sampleRate, (live) => this.#heard(live))
  }

  readonly #microphoneListener: CaptureListener = {
    onLevel: (peak) => {
      const nowMs = this.#ports.now()
      this.#meter.push(peak, nowMs)
      const sinceMs = this.#canBargeIn() ? this.#bargeIn.push(peak, nowMs) : null
      if (sinceMs !== null) this.#talkedOver(nowMs - sinceMs)
    },
    onSamples: (samples) => {
      if (this.#isOver) return
      this.#recorder?.push(samples)
      this.#watch?.push(samples)
      if (this.#view.phase === 'listening') this.#envelope.push(samples)
    },
    onEnded: () => undefined,
    onMicrophoneLost: (why) => this.#lost(why)
  }

  /** A last line is not interrupted: there is nothing to answer. */
  #canBargeIn(): boolean {
    const { phase, talk, microphone } = this.#view
    return phase === 'speaking' && microphone === 'open' && talk?.ending === null
  }

  /** `decidedAtMs` is when it was clear that the line is due. */
  async #speak(talk: LiveTalk, decidedAtMs: number | null = null): Promise<void> {
    this.#show({ phase: 'speaking', talk, bargedIn: false })
    await this.#sound(talk, decidedAtMs)
    if (this.#isOver || this.#view.talk !== talk || this.#view.phase !== 'speaking') return
    if (talk.ending !== null) this.#end()
    else this.#listen(this.#recorder?.elapsedMs() ?? 0, false)
  }

  /** Starts the line; a line that cannot be spoken stands as a caption for as long as it takes to read. */
  async #sound(talk: LiveTalk, decidedAtMs: number | null): Promise<void> {
    const isSounding = await this.#play(talk.lineUrl).catch(() => null)
    if (isSounding === null) {
      await new Promise((resolve) => setTimeout(resolve, readMs(talk.line)))
      return
    }
    const startsAtMs = this.#ports.now() + isSounding.startsInMs
    this.#bargeIn.lineStarts(startsAtMs)
    if (decidedAtMs !== null) this.#ports.answered(startsAtMs - decidedAtMs)
    await isSounding.ended
  }

  async #play(lineUrl: string | null): Promise<{ startsInMs: number; ended: Promise<void> } | null> {
    if (lineUrl === null || this.#stage === null) return null
    const encoded = await this.#ports.readLine(lineUrl)
    return (await this.#stage?.playLine(encoded, this.#plan.volume)) ?? null
  }

  #listen(fromMs: number, bargedIn: boolean): void {
    const isOpen = this.#view.microphone === 'open'
    this.#turn = { fromMs, startMs: null }
    this.#envelope = createWaveEnvelope(this.#stage?.sampleRate ?? 48_000)
    this.#show({ phase: isOpen ? 'listening' : 'tapping', bargedIn })
  }

  #talkedOver(sinceMs: number): void {
    const elapsedMs = this.#recorder?.elapsedMs() ?? 0
    this.#stage?.stopLine()
    this.#listen(Math.max(0, elapsedMs - sinceMs), true)
    this.#startTurn(this.#turn.fromMs)
  }

  #startTurn(startMs: number): void {
    this.#turn.startMs = startMs
    this.#recorder?.open(Math.max(0, startMs - leadMs))
  }

  #heard(live: LiveDelivery): void {
    if (this.#isOver || this.#view.phase !== 'listening') return
    const { fromMs, startMs } = this.#turn
    const sound = turnSound(live, fromMs)
    if (startMs === null && sound !== null) this.#startTurn(sound.startMs)
    else if (startMs === null && live.elapsedMs - fromMs >= silenceMs) this.#prompt()
    if (this.#turn.startMs === null || sound === null) return
    if (sound.silentMs >= this.#plan.turnSilenceMs) void this.#endTurn('stopped')
    else if (live.elapsedMs - this.#turn.startMs >= longestTurnMs) void this.#endTurn('limit')
  }

  #prompt(): void {
    const talkId = this.#view.talk?.talkId
    if (talkId !== undefined) this.#goOn(() => this.#ports.silence({ talkId }))
  }

  /** The rep's turn is over: it is stored, and answered or asked about. */
  async #endTurn(endReason: EndReason): Promise<void> {
    const { talk, bargedIn } = this.#view
    const { fromMs, startMs } = this.#turn
    if (talk === null) return
    const decidedAtMs = this.#ports.now()
    this.#show({ phase: 'deciding' })
    try {
      // Spoken too softly to be told from the room, and ended by hand: it is kept all the same.
      if (this.#recorder?.isOpen() === false) this.#recorder.open(fromMs)
      const takeId = (await this.#recorder?.close()) ?? null
      const answerMs = startMs === null ? null : Math.round(startMs - fromMs)
      const answer = await this.#ports.answer({
        talkId: talk.talkId,
        takeId,
        answerMs,
        bargedIn,
        endReason
      })
      if (this.#isOver) return
      if (answer.outcome === 'tap') this.#show({ phase: 'tapping' })
      else await this.#speak(answer.talk, decidedAtMs)
    } catch (error) {
      this.#fail(error)
    }
  }

  /** The other side speaks next. */
  #goOn(ask: () => Promise<LiveTalk>): void {
    const decidedAtMs = this.#ports.now()
    this.#show({ phase: 'deciding' })
    ask()
      .then((talk) => (this.#isOver ? undefined : this.#speak(talk, decidedAtMs)))
      .catch((error: unknown) => this.#fail(error))
  }

  #lost(why: MicrophoneLoss): void {
    if (this.#isOver || this.#view.microphone !== 'open') return
    this.#ports.soundLoss(this.#plan.volume)
    const { phase } = this.#view
    this.#show({ microphone: 'lost', failure: failureOf(new CodedError('mic-lost', lossWords[why])) })
    if (phase !== 'listening') return
    if (this.#turn.startMs === null) this.#show({ phase: 'tapping' })
    else void this.#endTurn('mic-lost')
  }

  #storingFailed(error: unknown): void {
    if (this.#isOver) return
    const failure = failureOf(error)
    this.#show({ failure })
    if (this.#view.phase === 'listening')
      void this.#endTurn(failure.code === 'disk-full' ? 'disk-full' : 'interrupted')
  }

  #end(): void {
    this.#shut()
    this.#publish({ phase: 'ended' })
  }

  #fail(error: unknown): void {
    if (this.#isOver) return
    this.#shut()
    this.#publish({ phase: 'failed', failure: failureOf(error) })
  }

  #shut(): void {
    this.#isOver = true
    this.#watch?.close()
    this.#stage?.close()
    this.#stage = null
  }

  #show(change: Partial<TalkView>): void {
    if (!this.#isOver) this.#publish(change)
  }

  #publish(change: Partial<TalkView>): void {
    this.#view = { ...this.#view, ...change }
    this.#onView(this.#view)
  }
}
