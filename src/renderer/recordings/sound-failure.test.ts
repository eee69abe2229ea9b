import { afterEach, expect, test, vi } from 'vitest'
import { playFailure, soundFaultAt } from './sound-failure.ts'

afterEach(() => vi.unstubAllGlobals())

const answers = (answer: () => Promise<Pick<Response, 'ok'>>) => {
  const asked = vi.fn<(url: string, init: RequestInit) => Promise<Pick<Response, 'ok'>>>(answer)
  vi.stubGlobal('fetch', asked)
  return asked
}

test('a recording whose file is there and did not play cannot be read', async () => {
  const asked = answers(async () => ({ ok: true }))
  expect(await soundFaultAt('takes/a.wav')).toBe('audio-unreadable')
  expect(asked).toHaveBeenCalledWith('takes/a.wav', { method: 'HEAD' })
})

test('one whose file is not there is gone', async () => {
  answers(async () => ({ ok: false }))
  expect(await soundFaultAt('takes/a.wav')).toBe('audio-missing')
  answers(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await soundFaultAt('takes/a.wav')).toBe('audio-missing')
})

test('a start that was interrupted is no failure', async () => {
  const asked = answers(async () => ({ ok: true }))
  expect(await playFailure('takes/a.wav', new DOMException('', 'AbortError'))).toBeNull()
  expect(asked).not.toHaveBeenCalled()
  const refused = new DOMException('no supported source', 'NotSupportedError')
  expect(await playFailure('takes/a.wav', refused)).toMatchObject({ code: 'audio-unreadable' })
})
