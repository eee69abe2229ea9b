import { beforeEach, expect, it, vi } from 'vitest'
import { channels } from '../../shared/contract.ts'
import { keptLog } from '../testing/bench.ts'
import type { Handlers } from './answer.ts'

type Registered = (event: unknown, input: unknown) => Promise<unknown>
const registered = vi.hoisted(() => new Map<string, Registered>())
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Registered) => registered.set(channel, handler) }
}))
const { registerHandlers } = await import('./registrar.ts')

const contents = { name: 'the window' }
const handlers = { 'rulebook:read': () => ({ version: '1', rules: [] }) } as unknown as Handlers
const frame = (url: string, parent: unknown = null) => ({ url, parent })
const ours = frame('app://ringback/index.html')

beforeEach(() => {
  registered.clear()
  registerHandlers(handlers, () => contents as never, keptLog())
})
const ask = (event: unknown): Promise<unknown> | undefined =>
  registered.get('rulebook:read')?.(event, undefined)

it('registers every channel', () => {
  expect([...registered.keys()]).toEqual(channels)
})

it('answers our own page', async () => {
  expect(await ask({ sender: contents, senderFrame: ours })).toMatchObject({ ok: true })
})

it.each([
  ['another window', { sender: {}, senderFrame: ours }],
  ['a frame inside the page', { sender: contents, senderFrame: frame(ours.url, {}) }],
  ['another page', { sender: contents, senderFrame: frame('https://example.com/') }],
  ['another host of our scheme', { sender: contents, senderFrame: frame('app://ringback.evil/index.html') }],
  ['a frame that is gone', { sender: contents, senderFrame: null }]
])('refuses %s', async (_who, event) => {
  expect(await ask(event)).toMatchObject({ ok: false, error: { code: 'refused' } })
})
