import { expect, test } from 'vitest'
import type { TakeDetail } from '../../../shared/take.ts'
import type { Touch } from '../../../shared/touch.ts'
import { earlierWords } from '../../touches/earlier-words.ts'
import { spokenWords } from './beside-model.ts'

const now = new Date(2026, 2, 10, 12)
const touch = (id: string, change: Partial<Touch> = {}): Touch => ({
  id,
  prospectId: 'p',
  at: '2026-03-02T10:00',
  channel: 'voicemail',
  planned: false,
  outcome: null,
  words: `words of ${id}`,
  takeId: null,
  ...change
})
const touches = [
  touch('first'),
  touch('second'),
  touch('mail', { channel: 'email' }),
  touch('silent', { words: ' ' }),
  touch('plan', { planned: true })
]

test('earlier words are those that were really left or sent, the newest first, without the message itself', () => {
  const words = (own?: string) => earlierWords(touches, own, now).map((earlier) => earlier.words)
  expect(words()).toEqual(['words of mail', 'words of second', 'words of first'])
  expect(words('mail')).toEqual(['words of second', 'words of first'])
})

test('the voicemail beside is the take, then the last one left, then the one prepared', () => {
  const take = { startedAt: '2026-03-09T10:00:00Z', transcript: { text: 'said' } } as TakeDetail
  const prospect = { script: 'prepared' }
  const words = (given: Partial<Parameters<typeof spokenWords>[0]>) =>
    spokenWords({ take: null, touches, prospect, ...given }, now)?.words
  expect(words({ take })).toBe('said')
  expect(words({ take: { ...take, transcript: null } })).toBe('words of second')
  expect(words({ touches: [] })).toBe('prepared')
  expect(words({ touches: [], prospect: { script: '  ' } })).toBeUndefined()
})
