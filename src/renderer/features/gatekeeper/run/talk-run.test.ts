import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CodedError } from '../../../../shared/errors.ts'
import type { LiveTalk, TurnAnswer } from '../../../../shared/talk.ts'
import type { LiveDelivery } from '../../../../speech/take-meter.ts'
import type { CaptureListener } from '../../../microphone/capture.ts'
import type { Microphone } from '../../../microphone/microphone.ts'
import type { TalkPlan, TalkPorts, TalkStage, TalkView } from './talk-plan.ts'
import { startTalk } from './talk-run.ts'

const sampleRate = 8_000
const lineMs = 1_000
const plan: TalkPlan = {
  scenarioId: 'front-desk',
  prospectId: 'prospect',
  microphone: { id: null, label: null },
  volume: 0.8,
  turnSilenceMs: 1_200
}
const talkAt = (turn: number, change: Partial<LiveTalk> = {}): LiveTalk => ({
  talkId: 'talk',
  turn,
  state: 'answer',
  mood: 'open',
  line: `Line ${turn}`,
  lineUrl: `line-${turn}.wav`,
  lineMs,
  options: [],
  ending: null,
  ...change
})

/** A room on vitest's clock: frames come each 20 ms, what is said in them is heard a little later. */
const fakeRoom = () => {
  const startedAt = Date.now()
  const said: [number, number][] = []
  let isSaying = false
  let listener: CaptureListener | undefined
  let onHeard: ((live: LiveDelivery) => void) | undefined
  let taken = 0
  let endLine: (() => void) | undefined
  let soundsMs = lineMs
  const nowMs = () => Date.now() - startedAt
  const frames = setInterval(() => {
    if (listener === undefined) return
    listener.onLevel(isSaying ? 0.3 : 0.000_1)
    listener.onSamples(new Float32Array(160).fill(isSaying ? 0.3 : 0))
    taken += 20
    if (isSaying) {
      const open = said.at(-1)
      if (open?.[1] === taken - 20) open[1] = taken
      else said.push([taken - 20, taken])
    }
    const live = {
      elapsedMs: taken,
      levelDb: -20,
      silentMs: null,
      articulationRate: null,
      speech: said.map(([from, to]): [number, number] => [from, to]),
      pauses: []
    }
    if (taken % 100 === 0) setTimeout(() => onHeard?.(live), 5)
  }, 20)
  const closed = vi.fn(() => clearInterval(frames))
  const stage: TalkStage = {
    sampleRate,
    playLine: async () => {
      const ended = new Promise<void>((resolve) => {
        endLine = resolve
      })
      setTimeout(() => endLine?.(), soundsMs)
      return { startsInMs: 20, ended }
    },
    stopLine: vi.fn(() => setTimeout(() => endLine?.(), 100)),
    close: closed
  }
  return {
    stage,
    closed,
    nowMs,
    setListener: (given: CaptureListener) => {
      listener = given
    },
    setHeard: (given: (live: LiveDelivery) => void) => {
      onHeard = given
    },
    say: async (ms: number) => {
      isSaying = true
      await vi.advanceTimersByTimeAsync(ms)
      isSaying = false
    },
    sound: (ms: number) => {
      soundsMs = ms
    },
    lose: () => listener?.onMicrophoneLost('ended')
  }
}

const setUp = (change: Partial<TalkPorts> = {}) => {
  const room = fakeRoom()
  const microphone = { stream: { getTracks: () => [] }, sampleRate } as unknown as Microphone
  const stored: number[] = []
  const answered = vi.fn()
  let turn = 0
  const next = async (): Promise<LiveTalk> => {
    turn += 1
    return talkAt(turn)
  }
  const ports = {
    openMicrophone: vi.fn(async () => microphone),
    openStage: vi.fn(async (opened: Microphone | null, listener: CaptureListener) => {
      if (opened !== null) room.setListener(listener)
      return room.stage
    }),
    watchSpeech: vi.fn((_: number, onHeard: (live: LiveDelivery) => void) => {
      room.setHeard(onHeard)
      return { push: () => undefined, close: () => undefined }
    }),
    readLine: vi.fn(async () => new ArrayBuffer(8)),
    begin: vi.fn(async () => talkAt(0)),
    openTurn: vi.fn(async () => ({ takeId: `take-${turn}` })),
    append: vi.fn(async ({ samples }: { samples: Float32Array }) => {
      stored.push(...samples)
    }),
    answer: vi.fn(async (): Promise<TurnAnswer> => ({ outcome: 'answered', talk: await next() })),
    tap: vi.fn(next),
    silence: vi.fn(next),
    leave: vi.fn(async () => undefined),
    soundLoss: vi.fn(),
    answered,
    now: Date.now,
    ...change
  } satisfies TalkPorts
  const views: TalkView[] = []
  const run = startTalk(plan, ports, (view) => views.push(view))
  return {
    run,
    ports,
    views,
    room,
    stored,
    answered,
    last: () => views.at(-1),
    phase: () => views.at(-1)?.phase
  }
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
/** Until the first line has sounded. */
const toListening = () => wait(lineMs + 50)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a line is spoken, the turn is heard, and its silence ends it', async () => {
  const { ports, room, phase, last, stored } = setUp()
  await wait(100)
  expect(phase()).toBe('speaking')
  await toListening()
  expect(phase()).toBe('listening')
  await wait(700)
  await room.say(2_000)
  await wait(1_000)
  expect(ports.answer).not.toHaveBeenCalled()
  await wait(400)
  expect(ports.answer).toHaveBeenCalledOnce()
  const [answer] = vi.mocked(ports.answer).mock.calls[0] ?? []
  if (answer === undefined) throw new Error('The turn was not answered.')
  expect(answer).toMatchObject({ talkId: 'talk', takeId: 'take-0', bargedIn: false, endReason: 'stopped' })
  expect(Math.abs((answer.answerMs ?? 0) - 840)).toBeLessThan(80)
  const lengthMs = (stored.length * 1000) / sampleRate
  expect(lengthMs).toBeGreaterThan(2_000 + 300 + 1_100)
  expect(lengthMs).toBeLessThan(2_000 + 300 + 1_500)
  expect(last()?.talk?.turn).toBe(1)
})

test('the microphone is opened once for the whole talk', async () => {
  const { ports, room } = setUp()
  await toListening()
  for (let turn = 0; turn < 3; turn += 1) {
    await wait(500)
    await room.say(1_000)
    await wait(1_400 + lineMs)
  }
  expect(ports.answer).toHaveBeenCalledTimes(3)
  expect(ports.openMicrophone).toHaveBeenCalledOnce()
  expect(ports.openStage).toHaveBeenCalledOnce()
})

test('Space ends the turn at once, and the answer is timed from there', async () => {
  const { run, ports, room, answered } = setUp()
  await toListening()
  await wait(300)
  await room.say(900)
  run.press()
  await wait(30)
  expect(ports.answer).toHaveBeenCalledOnce()
  expect(answered).toHaveBeenCalledOnce()
  expect(answered.mock.calls[0]?.[0]).toBeLessThan(100)
})

test('a turn too soft to be heard is kept when the rep ends it', async () => {
  const { run, ports, stored } = setUp()
  await toListening()
  await wait(2_000)
  run.press()
  await wait(30)
  expect(ports.answer).toHaveBeenCalledWith(expect.objectContaining({ takeId: 'take-0', answerMs: null }))
  expect((stored.length * 1000) / sampleRate).toBeGreaterThan(1_900)
})

test('Space while she speaks ends her line, and the turn is no interruption', async () => {
  const { run, phase, last } = setUp()
  await wait(300)
  run.press()
  await wait(150)
  expect(phase()).toBe('listening')
  expect(last()?.bargedIn).toBe(false)
})

test('eight seconds without a word bring the prompt again', async () => {
  const { ports, phase } = setUp()
  await toListening()
  await wait(7_800)
  expect(ports.silence).not.toHaveBeenCalled()
  await wait(400)
  expect(ports.silence).toHaveBeenCalledOnce()
  expect(ports.openTurn).not.toHaveBeenCalled()
  expect(phase()).toBe('speaking')
})

test('talking over the line stops it, and is stored from its first word', async () => {
  const { ports, room, phase, last, stored } = setUp()
  room.sound(6_000)
  await wait(1_500)
  await room.say(1_500)
  expect(room.stage.stopLine).toHaveBeenCalledOnce()
  expect(phase()).toBe('listening')
  expect(last()?.bargedIn).toBe(true)
  await wait(1_500)
  expect(ports.answer).toHaveBeenCalledWith(expect.objectContaining({ bargedIn: true, answerMs: 0 }))
  expect(stored.filter((sample) => sample > 0.2).length / sampleRate).toBeGreaterThan(1.4)
})

test('without words the moves are asked for, and nothing else moves', async () => {
  const { run, ports, room, phase } = setUp({ answer: vi.fn(async () => ({ outcome: 'tap' as const })) })
  await toListening()
  await room.say(1_000)
  await wait(1_500)
  expect(phase()).toBe('tapping')
  await room.say(3_000)
  await wait(20_000)
  expect(phase()).toBe('tapping')
  run.tap(['identify-full', 'ask-person'])
  await wait(20)
  expect(ports.tap).toHaveBeenCalledWith({ talkId: 'talk', moves: ['identify-full', 'ask-person'] })
  expect(phase()).toBe('speaking')
})

test('without a microphone the talk goes by taps alone', async () => {
  const { run, ports, phase, last } = setUp({
    openMicrophone: vi.fn(() => Promise.reject(new CodedError('mic-absent', 'none')))
  })
  await toListening()
  expect(last()).toMatchObject({ phase: 'tapping', microphone: 'none', failure: { code: 'mic-absent' } })
  run.tap(['identify-full'])
  await wait(20)
  expect(phase()).toBe('speaking')
  await toListening()
  expect(phase()).toBe('tapping')
  expect(ports.answer).not.toHaveBeenCalled()
})

test('a microphone that goes away in a turn keeps what was said, and taps go on', async () => {
  const { ports, room, last } = setUp({ answer: vi.fn(async () => ({ outcome: 'tap' as const })) })
  await toListening()
  await room.say(1_000)
  room.lose()
  await wait(30)
  expect(ports.soundLoss).toHaveBeenCalledOnce()
  expect(ports.answer).toHaveBeenCalledWith(
    expect.objectContaining({ endReason: 'mic-lost', takeId: 'take-0' })
  )
  expect(last()).toMatchObject({ phase: 'tapping', microphone: 'lost', failure: { code: 'mic-lost' } })
})

test('a microphone that goes away before a word leaves the turn to taps', async () => {
  const { ports, room, phase } = setUp()
  await toListening()
  room.lose()
  await wait(30)
  expect(phase()).toBe('tapping')
  expect(ports.answer).not.toHaveBeenCalled()
})

test('a turn that could not be stored is told, and the talk goes on', async () => {
  const { ports, room, views } = setUp({
    append: vi.fn(() => Promise.reject(new CodedError('disk-full', 'no room')))
  })
  await toListening()
  await room.say(1_000)
  await wait(100)
  expect(ports.answer).toHaveBeenCalledWith(expect.objectContaining({ endReason: 'disk-full' }))
  expect(views.some(({ failure }) => failure?.code === 'disk-full')).toBe(true)
})

test('a line that cannot be spoken stands as a caption, then the turn comes', async () => {
  const { phase } = setUp({ readLine: vi.fn(() => Promise.reject(new Error('gone'))) })
  await wait(500)
  expect(phase()).toBe('speaking')
  await wait(2_000)
  expect(phase()).toBe('listening')
})

test('an ending is heard out, then everything is given back', async () => {
  const { room, phase, last, ports } = setUp({
    answer: vi.fn(async () => ({ outcome: 'answered' as const, talk: talkAt(1, { ending: 'voicemail' }) }))
  })
  await toListening()
  await room.say(1_000)
  await wait(1_400)
  expect(phase()).toBe('speaking')
  await wait(lineMs + 100)
  expect(last()).toMatchObject({ phase: 'ended', talk: { ending: 'voicemail' } })
  expect(room.closed).toHaveBeenCalledOnce()
  expect(ports.leave).not.toHaveBeenCalled()
})

test('who leaves in the middle of a turn keeps what was stored of it', async () => {
  const { run, room, ports, stored, views } = setUp()
  await toListening()
  await room.say(1_500)
  const before = views.length
  expect(await run.leave()).toBe('talk')
  expect(ports.leave).toHaveBeenCalledWith({ talkId: 'talk' })
  expect((stored.length * 1000) / sampleRate).toBeGreaterThan(1_400)
  await wait(20_000)
  expect(views).toHaveLength(before)
  expect(room.closed).toHaveBeenCalledOnce()
})

test('who leaves before somebody answers gives the microphone back', async () => {
  const { run, ports } = setUp({ begin: vi.fn(() => new Promise<LiveTalk>(() => undefined)) })
  void run.leave()
  await wait(100)
  expect(ports.openStage).not.toHaveBeenCalled()
})

test('a talk that cannot begin says why', async () => {
  const { last } = setUp({ begin: vi.fn(() => Promise.reject(new CodedError('scenario-missing', 'gone'))) })
  await wait(50)
  expect(last()).toMatchObject({ phase: 'failed', failure: { code: 'scenario-missing' } })
})
