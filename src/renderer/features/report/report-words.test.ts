import { describe, expect, it } from 'vitest'
import { chosenText, countsText, pagesText, seenWords, writtenText } from './report-words.ts'

const none = { takes: 0, drillTakes: 0, talks: 0, tries: 0, worded: 0, recordings: 0, recordedBytes: 0 }

describe('the words of a report', () => {
  it('count what it is of', () => {
    expect(countsText(none)).toBe('Nothing was practised on these days. Choose others.')
    expect(countsText({ ...none, takes: 1, drillTakes: 9 })).toBe('One take and 9 takes in drills')
    expect(countsText({ ...none, takes: 1 })).toBe('One take')
    expect(countsText({ ...none, takes: 2, drillTakes: 3, tries: 3 })).toBe('2 takes and 3 tries at drills')
    expect(countsText({ ...none, takes: 1_204, talks: 1, tries: 3 })).toBe(
      '1,204 takes, one live talk and 3 tries at drills'
    )
  })

  it('say what the manager sees, in figures where they are known', () => {
    expect(seenWords(null).takes).toBe('A line for each take: when, for whom, its score and length.')
    const seen = seenWords({
      ...none,
      takes: 30,
      drillTakes: 4,
      worded: 30,
      recordings: 28,
      recordedBytes: 12_400_000
    })
    expect(seen.takes).toMatch(/^A line for each of your 34 takes/)
    expect(seen.transcripts).toBe('Every word of 30 takes, as it is written down.')
    expect(seen.audio).toBe('Your voice: 28 recordings, 12 MB.')
  })

  it('name what was chosen', () => {
    const all = [
      { id: 'a', name: 'Airport', takes: 3 },
      { id: 'b', name: 'In the car', takes: 1 },
      { id: 'c', name: 'Desk', takes: 1 }
    ]
    expect(chosenText(null, all, 'scenarios')).toBe('All scenarios')
    expect(chosenText(['b'], all, 'scenarios')).toBe('In the car')
    expect(chosenText(['a', 'b'], all, 'scenarios')).toBe('2 of 3 scenarios')
  })

  it('say how long it is', () => {
    expect(pagesText(1, 'A4', false)).toBe('One page of A4')
    expect(pagesText(16, 'Letter', true)).toBe('16 pages of Letter: single takes make it long')
    expect(writtenText({ path: 'x', bytes: 354_000, pages: 2 })).toBe('2 pages, 354 kB')
    expect(writtenText({ path: 'x', bytes: 354_000, pages: null })).toBe('354 kB')
  })
})
