import { describe, expect, it } from 'vitest'
import type { DownloadState } from '../../../shared/model.ts'
import { downloadLine, installedNote, leftText, shareOf, testSpeed } from './models-lines.ts'

describe('a download in words', () => {
  const fetching: DownloadState = {
    state: 'downloading',
    fetchedBytes: 25_000_000,
    totalBytes: 100_000_000,
    bytesPerS: 2_500_000,
    leftS: 30
  }
  it('says amount, rate and time left as far as they are known', () => {
    expect(downloadLine(fetching)).toBe('25 MB of 100 MB, 2.5 MB/s, about 30 s left')
    expect(downloadLine({ ...fetching, bytesPerS: null, leftS: null })).toBe('25 MB of 100 MB')
    expect(downloadLine({ state: 'paused', fetchedBytes: 25_000_000, totalBytes: 100_000_000 })).toBe(
      '25 MB of 100 MB fetched'
    )
    expect(downloadLine({ state: 'unpacking', share: 0.414 })).toBe('Unpacking, 41 %')
    expect(shareOf(fetching)).toBe(0.25)
  })
  it.each([
    [1, '1 s'],
    [13, '15 s'],
    [59, '60 s'],
    [60, '1 min'],
    [200, '3 min']
  ])('%s seconds are about %s', (seconds, text) => expect(leftText(seconds)).toBe(text))
})

describe('a model in words', () => {
  it('says its layout, or why it cannot be used', () => {
    const model = { id: 'a', name: 'A', layout: 'whisper', broken: null, bytes: 99_000_000 } as const
    expect(installedNote(model)).toBe('Whisper layout, 99 MB.')
    expect(installedNote({ ...model, layout: null, broken: 'The file tokens.txt is missing.' })).toBe(
      'Cannot be used. The file tokens.txt is missing. 99 MB.'
    )
  })
  it('says how fast it was, and when that is too slow', () => {
    const test = { said: '', heard: '', audioMs: 5_200, tookMs: 400 }
    expect(testSpeed(test)).toBe('5.2 s of speech took 0.4 s on this computer: 13 times as fast as you talk.')
    expect(testSpeed({ ...test, tookMs: 40 })).toContain('took less than 0.1 s')
    expect(testSpeed({ ...test, tookMs: 6_000 })).toContain('too slow')
  })
})
