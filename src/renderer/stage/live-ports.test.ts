import { expect, it, vi } from 'vitest'
import type { TakeDetail } from '../../shared/take.ts'
import type { CallPorts } from './call/call-plan.ts'
import { withListener } from './live-ports.ts'

const take = {
  takeId: '00000000-0000-4000-8000-000000000000',
  sessionId: '00000000-0000-4000-8000-000000000001'
}
const begin = {
  scenarioId: 'x',
  prospectId: 'y',
  clockMode: 'limit',
  intent: '',
  sampleRate: 48_000
} as const
const piece = { takeId: take.takeId, sequence: 0, samples: new Float32Array(12_000) }

const setUp = () => {
  const ports = {
    begin: vi.fn(async () => take),
    append: vi.fn(async () => undefined),
    finish: vi.fn(async () => ({}) as TakeDetail),
    cancel: vi.fn(async () => undefined)
  } as unknown as CallPorts
  const live = { elapsedMs: 250, levelDb: -20, silentMs: 0, articulationRate: null, speech: [], pauses: [] }
  const meter = { push: vi.fn(), read: () => live, close: vi.fn() }
  const createMeter = vi.fn(() => meter)
  return { given: ports, meter, live, createMeter, heard: withListener(ports, createMeter) }
}

it('hands every piece on that goes to the disk', async () => {
  const { given, meter, live, createMeter, heard } = setUp()
  expect(heard.read()).toBeNull()
  await heard.ports.begin(begin)
  expect(createMeter).toHaveBeenCalledWith(48_000)
  await heard.ports.append(piece)
  expect(meter.push).toHaveBeenCalledWith(piece.samples)
  expect(given.append).toHaveBeenCalledWith(piece)
  expect(heard.read()).toBe(live)
})

it.each(['finish', 'cancel'] as const)('listens no longer after %s', async (end) => {
  const { meter, heard } = setUp()
  await heard.ports.begin(begin)
  if (end === 'finish') await heard.ports.finish({ takeId: take.takeId, endReason: 'stopped' })
  else await heard.ports.cancel({ takeId: take.takeId })
  expect(meter.close).toHaveBeenCalledOnce()
  expect(heard.read()).toBeNull()
})
