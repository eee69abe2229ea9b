import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CodedError } from '../../../shared/errors.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import type { Microphone } from '../../microphone/microphone.ts'
import type { AudioStage, AudioStageListener } from './audio-stage.ts'
import { startCall } from './call.ts'
import type { CallPlan, CallPorts } from './call-plan.ts'

const sampleRate = 8_000
const beepEndMs = 2_000
const plan: CallPlan = {
  scenarioId: 'airport',
  prospectId: 'prospect',
  sessionId: undefined,
  seed: 7,
  clockMode: 'limit',
  intent: 'Because of Leeds.',
  endMs: 60_000,
  microphone: { id: null, label: null },
  volume: 0.8,
  ears: null,
  tones: [{ atMs: 10_000, pitchHz: 660 }]
}

/** Audio hardware on vitest's clock: every answer comes a turn later, frames come each 20 ms. */
const fakeStage = (listener: AudioStageListener, isClosed: () => void) => {
  const startedAt = Date.now()
  let from = Number.POSITIVE_INFINITY
  let left = 0
  let sample = 0
  let stopped = false
  const nowS = () => (Date.now() - startedAt) / 1000
  const timer = setInterval(() => {
    listener.onLevel(0.25)
    if (stopped || nowS() < from) return
    const count = Math.min(160, left)
    left -= count
    listener.onSamples(Float32Array.from({ length: count }, () => sample++))
    if (left === 0) {
      stopped = true
      listener.onEnded('full')
    }
  }, 20)
  const playTones = vi.fn<AudioStage['playTones']>()
  const jumpGreeting = vi.fn<AudioStage['jumpGreeting']>((atMs) => nowS() - atMs / 1000)
  const playSurroundings = vi.fn<AudioStage['playSurroundings']>()
  const stopSurroundings = vi.fn<AudioStage['stopSurroundings']>()
  const stage: AudioStage = {
    sampleRate,
    nowS,
    playGreeting: async () => nowS(),
    jumpGreeting,
    playTones,
    playSurroundings,
    stopSurroundings,
    startCapture: (atS, maxFrames) => {
      from = atS
      left = maxFrames
    },
    stopCapture: () => {
      stopped = true
      setTimeout(() => listener.onEnded('stopped'), 5)
    },
    close: () => {
      clearInterval(timer)
      isClosed()
    }
  }
  const die = () => clearInterval(timer)
  return { stage, playTones, jumpGreeting, playSurroundings, stopSurroundings, die }
}

const setUp = (given: Partial<CallPlan> = {}, change: Partial<CallPorts> = {}) => {
  const stopTrack = vi.fn()
  const microphone = {
    stream: { getTracks: () => [{ stop: stopTrack }] },
    sampleRate
  } as unknown as Microphone
  const closed = vi.fn()
  let hardware: (ReturnType<typeof fakeStage> & { listener: AudioStageListener }) | undefined
  const stored: { sequence: number; samples: number[] }[] = []
  const ports = {
    openMicrophone: vi.fn(async () => microphone),
    openStage: vi.fn(async (_: Microphone, listener: AudioStageListener) => {
      hardware = { ...fakeStage(listener, closed), listener }
      return hardware.stage
    }),
    readGreeting: vi.fn(async () => ({
      greeting: {
        audioUrl: 'greeting.wav',
        durationMs: beepEndMs,
        beepEndMs,
        captions: [],
        nameSpoken: true
      },
      encoded: new ArrayBuffer(8)
    })),
    readSurroundings: vi.fn(async () => new ArrayBuffer(4)),
    begin: vi.fn(async () => ({ takeId: 'take', sessionId: 'session' })),
    append: vi.fn(async ({ sequence, samples }: { sequence: number; samples: Float32Array }) => {
      stored.push({ sequence, samples: [...samples] })
    }),
    finish: vi.fn(async () => ({ id: 'take' }) as TakeDetail),
    cancel: vi.fn(async () => undefined),
    soundLoss: vi.fn(),
    now: Date.now,
    ...change
  } satisfies CallPorts
  const events: string[] = []
  const listener = {
    onRinging: vi.fn(() => events.push('ringing')),
    onTalking: vi.fn(() => events.push('talking')),
    onSaving: vi.fn(() => events.push('saving')),
    onSaved: vi.fn(() => events.push('saved')),
    onFailed: vi.fn(() => events.push('failed'))
  }
  const call = startCall({ ...plan, ...given }, ports, listener)
  const talkFor = (ms: number) => vi.advanceTimersByTimeAsync(beepEndMs + ms)
  return { call, ports, listener, events, stored, closed, stopTrack, hardware: () => hardware, talkFor }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the spool is begun while it rings, before the first sample', async () => {
  const { ports, events, stored } = setUp()
  await vi.advanceTimersByTimeAsync(beepEndMs - 100)
  expect(events).toEqual(['ringing'])
  expect(ports.begin).toHaveBeenCalledExactlyOnceWith({
    scenarioId: 'airport',
    prospectId: 'prospect',
    clockMode: 'limit',
    intent: 'Because of Leeds.',
    sampleRate,
    seed: 7
  })
  expect(stored).toEqual([])
})

test('what was said is stored in chunks of 250 ms, in order, with the rest at the stop', async () => {
  const { call, ports, events, stored, closed, talkFor } = setUp()
  await talkFor(1_130)
  expect(stored.map(({ samples }) => samples.length)).toEqual([2_000, 2_000, 2_000, 2_000])
  call.stop()
  await vi.advanceTimersByTimeAsync(50)
  expect(events).toEqual(['ringing', 'talking', 'saving', 'saved'])
  expect(stored.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4])
  const all = stored.flatMap(({ samples }) => samples)
  expect(all).toEqual(Array.from({ length: all.length }, (_, index) => index))
  expect(all.length).toBeGreaterThan(9_000)
  expect(ports.finish).toHaveBeenCalledExactlyOnceWith({ takeId: 'take', endReason: 'stopped' })
  expect(closed).toHaveBeenCalledOnce()
})

test('it is finished only after the last chunk is on disk', async () => {
  const slow = Promise.withResolvers<void>()
  const { call, ports, talkFor } = setUp({}, { append: vi.fn(() => slow.promise) })
  await talkFor(600)
  call.stop()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(ports.finish).not.toHaveBeenCalled()
  slow.resolve()
  await vi.advanceTimersByTimeAsync(10)
  expect(ports.finish).toHaveBeenCalledOnce()
})

test('it ends by itself at its limit, to the sample', async () => {
  const { ports, stored, talkFor } = setUp({ endMs: 1_010 })
  await talkFor(3_000)
  expect(ports.finish).toHaveBeenCalledExactlyOnceWith({ takeId: 'take', endReason: 'limit' })
  expect(stored.flatMap(({ samples }) => samples)).toHaveLength(8_080)
})

test('tones are set from the take’s first sample', async () => {
  const { hardware, talkFor } = setUp()
  await talkFor(100)
  const [tones] = hardware()?.playTones.mock.calls[0] ?? []
  expect(tones?.[0]?.atS).toBeCloseTo(12, 1)
})

test('the surroundings are heard from the beep to the end of the take, at their volume', async () => {
  const { call, ports, hardware, talkFor } = setUp({ ears: { url: 'surroundings/airport.wav', volume: 0.4 } })
  await vi.advanceTimersByTimeAsync(beepEndMs - 100)
  expect(ports.readSurroundings).toHaveBeenCalledExactlyOnceWith('surroundings/airport.wav')
  expect(hardware()?.playSurroundings).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(700)
  expect(hardware()?.playSurroundings).toHaveBeenCalledExactlyOnceWith(expect.any(ArrayBuffer), 0.4)
  expect(hardware()?.stopSurroundings).not.toHaveBeenCalled()
  call.stop()
  expect(hardware()?.stopSurroundings).toHaveBeenCalledOnce()
  await talkFor(0)
})

test('no surroundings are asked for where none are wanted, and no take waits for those that cannot be had', async () => {
  const plain = setUp()
  await plain.talkFor(100)
  expect(plain.ports.readSurroundings).not.toHaveBeenCalled()
  const readSurroundings = vi.fn(async () => Promise.reject(new Error('gone')))
  const without = setUp({ ears: { url: 'surroundings/car.wav', volume: 1 } }, { readSurroundings })
  await without.talkFor(600)
  without.call.stop()
  await vi.advanceTimersByTimeAsync(50)
  expect(without.events).toEqual(['ringing', 'talking', 'saving', 'saved'])
  expect(without.hardware()?.playSurroundings).not.toHaveBeenCalled()
})

test('a stop before the beep does nothing', async () => {
  const { call, events } = setUp()
  await vi.advanceTimersByTimeAsync(500)
  call.stop()
  await vi.advanceTimersByTimeAsync(100)
  expect(events).toEqual(['ringing'])
})

test('a microphone that goes away keeps what was said and says so', async () => {
  const { ports, listener, stored, hardware, talkFor } = setUp()
  await talkFor(700)
  hardware()?.die()
  hardware()?.listener.onMicrophoneLost('silent')
  expect(ports.soundLoss).toHaveBeenCalledOnce()
  expect(listener.onSaving).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'mic-lost' }))
  await vi.advanceTimersByTimeAsync(100)
  expect(ports.finish).toHaveBeenCalledExactlyOnceWith({ takeId: 'take', endReason: 'mic-lost' })
  expect(listener.onSaved).toHaveBeenCalledWith({ id: 'take' }, expect.objectContaining({ code: 'mic-lost' }))
  expect(stored.flatMap(({ samples }) => samples).length).toBeGreaterThan(5_000)
})

test('an audio thread that never answers does not keep the take from being saved', async () => {
  const { call, ports, hardware, talkFor } = setUp()
  await talkFor(700)
  const stage = hardware()?.stage
  if (stage) Object.assign(stage, { stopCapture: () => undefined })
  call.stop()
  await vi.advanceTimersByTimeAsync(900)
  expect(ports.finish).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(ports.finish).toHaveBeenCalledOnce()
})

test('a microphone that goes away before the beep is a failure, and nothing is left behind', async () => {
  const { ports, events, listener, closed, hardware } = setUp()
  await vi.advanceTimersByTimeAsync(500)
  hardware()?.listener.onMicrophoneLost('silent')
  await vi.advanceTimersByTimeAsync(10)
  expect(events).toEqual(['ringing', 'failed'])
  expect(listener.onFailed).toHaveBeenCalledWith(expect.objectContaining({ code: 'mic-gone' }))
  expect(ports.cancel).toHaveBeenCalledExactlyOnceWith({ takeId: 'take' })
  expect(closed).toHaveBeenCalledOnce()
})

test.each([
  ['disk-full', 'disk-full'],
  ['folder-read-only', 'interrupted']
] as const)('a chunk refused with %s ends the take as %s', async (code, endReason) => {
  const append = vi.fn(async ({ sequence }: { sequence: number }) => {
    if (sequence === 2) throw new CodedError(code)
  })
  const { ports, listener, talkFor } = setUp({}, { append })
  await talkFor(2_000)
  expect(ports.finish).toHaveBeenCalledExactlyOnceWith({ takeId: 'take', endReason })
  expect(listener.onSaved).toHaveBeenCalledWith({ id: 'take' }, expect.objectContaining({ code }))
})

test('a spool that cannot be begun ends the ring', async () => {
  const begin = vi.fn(async () => Promise.reject(new CodedError('folder-read-only')))
  const { events, listener, closed } = setUp({}, { begin })
  await vi.advanceTimersByTimeAsync(500)
  expect(events.at(-1)).toBe('failed')
  expect(listener.onFailed).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: 'folder-read-only' })
  )
  expect(closed).toHaveBeenCalledOnce()
})

test('a greeting that cannot be had gives the microphone back', async () => {
  const readGreeting = vi.fn(async () => Promise.reject(new CodedError('scenario-missing')))
  const { listener, stopTrack, ports } = setUp({}, { readGreeting })
  await vi.advanceTimersByTimeAsync(10)
  expect(listener.onFailed).toHaveBeenCalledWith(expect.objectContaining({ code: 'scenario-missing' }))
  expect(stopTrack).toHaveBeenCalledOnce()
  expect(ports.openStage).not.toHaveBeenCalled()
})

test('a cancel while talking can be taken back: it answers with the take', async () => {
  const { call, ports, events, stored, talkFor } = setUp()
  await talkFor(700)
  await expect(call.cancel()).resolves.toBe('take')
  expect(stored.flatMap(({ samples }) => samples).length).toBeGreaterThan(5_000)
  expect(ports.cancel).toHaveBeenCalledExactlyOnceWith({ takeId: 'take' })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(events).toEqual(['ringing', 'talking'])
})

test('a cancel before the beep leaves nothing to take back', async () => {
  const { call, ports } = setUp()
  await vi.advanceTimersByTimeAsync(500)
  await expect(call.cancel()).resolves.toBeNull()
  expect(ports.cancel).toHaveBeenCalledOnce()
})

test('a cancel while the microphone is still being opened closes it when it comes', async () => {
  const { call, ports, stopTrack, events } = setUp()
  await expect(call.cancel()).resolves.toBeNull()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(stopTrack).toHaveBeenCalledOnce()
  expect(ports.begin).not.toHaveBeenCalled()
  expect(events).toEqual([])
})

test('a finish that fails is told', async () => {
  const finish = vi.fn(async () => Promise.reject(new CodedError('internal', 'no')))
  const { call, listener, talkFor } = setUp({}, { finish })
  await talkFor(700)
  call.stop()
  await vi.advanceTimersByTimeAsync(100)
  expect(listener.onFailed).toHaveBeenCalledWith(expect.objectContaining({ code: 'internal' }))
})

test('the clock follows the audio context and rests when the take is over', async () => {
  const { call, talkFor } = setUp()
  await talkFor(1_000)
  expect(Math.abs(call.elapsedMs() - 1_000)).toBeLessThan(60)
  call.stop()
  await vi.advanceTimersByTimeAsync(100)
  const atStop = call.elapsedMs()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(call.elapsedMs()).toBe(atStop)
})

test('a skip goes straight to the beep, once, and the take begins at its end', async () => {
  const { call, events, stored, hardware } = setUp()
  await vi.advanceTimersByTimeAsync(300)
  call.skip()
  expect(hardware()?.jumpGreeting).toHaveBeenCalledExactlyOnceWith(beepEndMs - 900)
  await vi.advanceTimersByTimeAsync(880)
  call.skip()
  expect(hardware()?.jumpGreeting).toHaveBeenCalledOnce()
  expect(events).toEqual(['ringing'])
  await vi.advanceTimersByTimeAsync(300)
  expect(events).toEqual(['ringing', 'talking'])
  expect(stored[0]?.samples[0]).toBe(0)
  expect(hardware()?.playTones.mock.lastCall?.[0][0]?.atS).toBeCloseTo(0.3 + 0.9 + 10, 1)
})

test('a skip that comes before the greeting is kept for it', async () => {
  const { call, events, hardware } = setUp()
  call.skip()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(hardware()?.jumpGreeting).toHaveBeenCalledExactlyOnceWith(beepEndMs - 900)
  expect(events).toEqual(['ringing', 'talking'])
})
