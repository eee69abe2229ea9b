import { expect, test } from 'vitest'
import { greetingMoment } from './greeting-moment.ts'

const greeting = {
  durationMs: 9_000,
  beepEndMs: 9_000,
  captions: [
    { text: 'You have reached Priya.', startMs: 4_000, endMs: 6_000 },
    { text: 'Leave a message.', startMs: 6_300, endMs: 8_000 }
  ]
}

test.each([
  [-50, 'ringing', ''],
  [3_999, 'ringing', ''],
  [4_000, 'greeting', 'You have reached Priya.'],
  [6_100, 'greeting', 'You have reached Priya.'],
  [6_300, 'greeting', 'Leave a message.'],
  [8_001, 'beep', '']
])('%i ms in, it is %s', (atMs, stage, words) => {
  expect(greetingMoment(greeting, atMs)).toEqual({ stage, words })
})
