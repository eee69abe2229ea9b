import { expect, it } from 'vitest'
import { exampleInput } from '../example-input.ts'
import { deriveEvidence } from './derive.ts'

const subjectOf = (transcript: string): string => {
  const { topics } = deriveEvidence(exampleInput({ transcript })).topics
  if (topics.length === 0) return 'none'
  return topics.some(({ concrete }) => concrete) ? 'concrete' : 'bare'
}

it.each([
  ['bare', 'calling about your card machines'],
  ['bare', 'calling in regard to your lab work'],
  ['bare', "I'm calling in respect of your cleaning contract."],
  ['bare', "I'm ringing with reference to your phone lines."],
  ['bare', 'We can save you time and money on your shipping.'],
  ['bare', "It's about your feed."],
  ['bare', "It's regarding your printers."],
  ['bare', 'Just a quick word on your broadband.'],
  ['bare', 'I wanted to talk to you about your waste collection.'],
  ['bare', "It's to do with your pensions."],
  ['bare', "I'd like a chat about your cover."],
  ['bare', "I'm in touch about the lifts."],
  ['bare', "I'm after a word about your windows."],
  ['bare', 'We might get you a better deal on your electricity.'],
  ['bare', 'I can look at your energy bills for you.'],
  ['bare', 'call me about your soda fountains at 563 555 0112'],
  ['bare', 'It concerns your water softeners.'],
  ['bare', 'the reason for my call is your fire alarms'],
  ['bare', "the reason i'm ringing is your card machines"],
  ['bare', "I'm phoning anent your heating."],
  ['bare', 'calling on your forklift hire'],
  ['bare', 'My call is about packaging.'],
  ['bare', "I'm calling to discuss your payroll."],
  ['bare', 'my call is in connection with your generator'],
  ['bare', 'i am calling regarding generator only'],
  ['concrete', "It's about the bed rail recall in your west wing."],
  ['concrete', "It's about the two lifts stuck at your Leith flats."],
  ['concrete', 'Regarding the audit line on your March form.'],
  ['concrete', "I'm calling about the pallets rejected at Daventry in May."],
  ['none', "It's about something important."],
  ['none', "I'm calling about an opportunity."],
  ['none', "I'm calling in respect of a very important opportunity."],
  ['none', "It's about your future."],
  ['none', "It's about our company."],
  ['none', "I'm calling about a few things."],
  ['none', "I'd like to tell you about us."],
  ['none', "I'd like to talk to you about how we can help."],
  ['none', "It's about a proposal that will interest you."],
  ['none', 'Calling about working together.'],
  ['none', "It's about what we do."],
  ['none', 'A quick word about some exciting news.'],
  ['none', "We've a brilliant opportunity for you."],
  ['none', "I'm calling on behalf of Larkfield Labs."],
  ['none', 'I wanted to talk about next steps.'],
  ['none', "I'm calling about a partnership."],
  ['none', 'Just calling on the off chance.'],
  ['none', 'calling on this number'],
  ['none', 'call me on oh one six three two'],
  ['none', "I've been thinking about you."],
  ['none', "It's about time."],
  ['none', "we're the fastest growing agency they've ever backed"],
  ['none', "We're one of the leading companies in the area."],
  ['none', 'Call me on Tuesday.'],
  ['none', 'Call me about ten.'],
  ['none', "It's about ten past nine."],
  ['none', "I'm calling about my last message."],
  ['none', 'following up on my email'],
  ['none', 'following up on our conversation'],
  ['none', 'I wanted to discuss something with you.'],
  ['none', 'Give me a ring regarding the above.']
])('%s: %s', (expected, text) => {
  expect(subjectOf(text)).toBe(expected)
})

it('quotes the whole of what befell them', () => {
  const transcript = 'I’m calling about the pallets rejected at Daventry in May.'
  const [topic] = deriveEvidence(exampleInput({ transcript })).topics.topics
  expect(transcript.slice(topic?.start, topic?.end)).toBe('the pallets rejected at Daventry in May')
})
