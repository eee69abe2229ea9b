import { expect, it } from 'vitest'
import type { contract } from '../shared/contract.ts'
import { settings } from '../shared/settings.ts'
import { createBridge, type Send } from './bridge.ts'

const takeId = '7d2c1f1e-3f0a-4c55-9b0e-1a2b3c4d5e6f'

/** A bridge to a main process that gives this answer, and what was sent to it. */
const bridgeTo = (answer: unknown) => {
  const sent: Parameters<Send>[] = []
  const bridge = createBridge(async (...given) => {
    sent.push(given)
    return answer
  })
  return { bridge, sent }
}

it('sends a question of the contract and hands back its answer', async () => {
  const { bridge, sent } = bridgeTo({ ok: true, value: { storedMs: 250 } })
  const input = { takeId, sequence: 0, samples: new Float32Array(4) }
  expect(await bridge.invoke('takes:append', input)).toEqual({ ok: true, value: { storedMs: 250 } })
  expect(sent).toEqual([['takes:append', input]])
})

it.each(['shell:run', '__proto__', 'toString', ''])('sends nothing on %j', async (channel) => {
  const { bridge, sent } = bridgeTo({ ok: true, value: undefined })
  const result = await bridge.invoke(channel as keyof typeof contract, undefined as never)
  expect(result).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(sent).toEqual([])
})

it('sends nothing that does not fit', async () => {
  const { bridge, sent } = bridgeTo({ ok: true, value: undefined })
  const result = await bridge.invoke('takes:read', { takeId: '../x' })
  expect(result).toMatchObject({ ok: false, error: { code: 'input-invalid' } })
  expect(sent).toEqual([])
})

it('passes a failure on as it is', async () => {
  const failure = { ok: false, error: { code: 'disk-full', detail: 'no space' } }
  const { bridge } = bridgeTo(failure)
  expect(await bridge.invoke('settings:read', undefined)).toEqual(failure)
})

it('lets no answer in that does not fit', async () => {
  const { bridge } = bridgeTo({ ok: true, value: { ...settings.parse({}), theme: 'plaid' } })
  expect(await bridge.invoke('settings:read', undefined)).toMatchObject({
    ok: false,
    error: { code: 'internal' }
  })
})
