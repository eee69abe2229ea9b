import { describe, expect, test } from 'vitest'
import { scriptLength, scriptLengthText } from './script-length.ts'

describe('how long a script takes to say', () => {
  test('nothing takes no time', () => {
    expect(scriptLength(' … ')).toEqual({ words: 0, seconds: 0 })
  })

  test('words are counted with their apostrophes and hyphens', () => {
    expect(scriptLength("Northgate's night-trunk rota").words).toBe(3)
  })

  test('a number is said digit by digit', () => {
    expect(scriptLength('0113 496 0321').seconds).toBe(Math.round(11 / 4.5))
  })

  test('a usual message of 45 words is inside the target', () => {
    const message =
      'Priya, your Leeds depot lost eleven drivers last quarter, and nights went short. A haulier like yours filled ' +
      'nine seats in six weeks by changing one shift. If you ring me, I will walk you through that rota in five minutes. Dan, Corbel.'
    const { seconds } = scriptLength(message)
    expect(seconds).toBeGreaterThanOrEqual(12)
    expect(seconds).toBeLessThanOrEqual(20)
  })

  test.each([
    [3, /target is 15 to 25 s\.$/],
    [45, /Inside the target/],
    [62, /Just over/],
    [75, /A little long/],
    [100, /few keep listening/]
  ])('%d short sentences of words are judged', (count, says) => {
    expect(scriptLengthText(`${'drivers '.repeat(count).trim()}.`)).toMatch(says)
  })
})
