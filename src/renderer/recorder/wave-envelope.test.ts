import { expect, test } from 'vitest'
import { createWaveEnvelope } from './wave-envelope.ts'

test('each slice of 50 ms has its largest absolute sample', () => {
  const envelope = createWaveEnvelope(1_000)
  envelope.push(Float32Array.from({ length: 75 }, (_, index) => (index === 10 ? -0.5 : 0.125)))
  envelope.push(Float32Array.from({ length: 75 }, () => 0.25))
  expect(envelope.peaks()).toEqual([0.5, 0.25, 0.25])
  expect(envelope.durationMs()).toBe(150)
})
