import { expect, test } from 'vitest'
import { createInputMeter, meterFloorDb } from './input-meter.ts'

test('it rises at once and falls slowly', () => {
  const meter = createInputMeter()
  meter.push(0.5, 0)
  expect(meter.read().levelDb).toBeCloseTo(-6.02, 1)
  meter.push(0.001, 500)
  expect(meter.read().levelDb).toBeCloseTo(-18.02, 1)
})

test('the peak is held for a while, then follows', () => {
  const meter = createInputMeter()
  meter.push(0.5, 0)
  meter.push(0.001, 1_000)
  expect(meter.read().heldDb).toBeCloseTo(-6.02, 1)
  for (let atMs = 1_100; atMs < 6_000; atMs += 100) meter.push(0.001, atMs)
  expect(meter.read().heldDb).toBeLessThan(-40)
})

test('silence rests on the floor', () => {
  const meter = createInputMeter()
  meter.push(0, 0)
  expect(meter.read()).toEqual({ levelDb: meterFloorDb, heldDb: meterFloorDb, hasClipped: false })
})

test('the clip lamp latches at full scale and not below', () => {
  const meter = createInputMeter()
  meter.push(0.98, 0)
  expect(meter.read().hasClipped).toBe(false)
  meter.push(1, 20)
  meter.push(0.01, 40)
  expect(meter.read().hasClipped).toBe(true)
})
