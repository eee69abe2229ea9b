import { describe, expect, it } from 'vitest'
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
  ['concrete', 'Just calling to remind you that your contract is up on the thirtieth.'],
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

const found = (transcript: string) => deriveEvidence(exampleInput({ transcript })).topics

describe('who should call', () => {
  it.each([
    "Only worth a call if you're still dagging by hand.",
    'If you still ship by road, call me.',
    "Unless you've already changed the belt, it'll go again.",
    "It's only for shops with more than one oven.",
    'This is for anyone who still swabs by hand.',
    "If your lads aren't lifting by hand any more, bin this.",
    "If you've moved to gas already, ignore me.",
    "If that's not you, no harm done.",
    "If it's already fixed, don't ring.",
    "No need to ring if you've got it sorted.",
    'It only matters if you run nights.',
    "It's no use to you unless you've the older type.",
    'its only worth your while if yours are the older type',
    "Provided you still use the old form, it's worth a ring.",
    'If you run more than ten vans, this is worth two minutes.',
    'Not worth ringing if you buy your own steel.',
    "It won't suit you if your roof's flat.",
    "If you're the one who signs the logs, ring me.",
    'Assuming you still have the two ovens, ring me.',
    'For fleets over twenty it pays inside a month.',
    'If the gate sticks on wet mornings, ring.',
    'in case you still have the grey valves',
    'When the swabs still take an hour, call me.',
    'gin ye still hae the auld boiler gie us a ring',
    'should you be still using the manual register kindly call',
    'if you dey still use diesel call me'
  ])('%s', (text) => {
    expect(found(text).conditions.length).toBeGreaterThan(0)
  })

  it.each([
    'Any farm with a slatted floor wants this.',
    'If you get a minute, call me.',
    'If you could give me a call.',
    "When you're free, ring me.",
    'If you have any questions, ring me.',
    'If you want to know more, call.',
    "If you'd like a chat, ring me.",
    "If you're interested, ring me.",
    'If you need anything, holler.',
    'Whenever suits.',
    'If it suits you better, text me.',
    'if you are happy to talk then call me',
    'When I was in your shop I saw it.',
    'When the fan quit they lost a day.',
    "If you call me I'll send it.",
    "Once you've listened to this, ring me.",
    "If you ring before six you'll get me.",
    'Not sure if you handle the trucks.'
  ])('nobody in particular: %s', (text) => {
    expect(found(text).conditions).toEqual([])
  })
})

describe('a way out', () => {
  it.each([
    'A mill in Erode found it was one humidifier.',
    'A single seal fixed it.',
    'because they swapped a bag filter for a box',
    "all they did were shift t' spray bar to t'other side",
    "There's a timer that stops that.",
    'It comes down to one bolt.',
    'One bolt does it.',
    'The trick is to run it cold.',
    'There is a reason and it is in the lamp not the powder.',
    "they just turned the fresh water feed up of a night and that's it sorted",
    'nothing clever, they put a probe in each pond',
    'It takes a ten minute change to the timer.',
    'You only need to swap the belt.',
    "The answer's in the lamp.",
    'A five pound clip cures it.',
    "That's usually a worn brake lining.",
    "Nine times out of ten it's the lint behind the drum.",
    'We can turn that off from here.',
    'A depot in Airdrie got theirs up to two year with a plate that costs forty pound.',
    'A forty dollar door sensor ended it the same afternoon.',
    'kept theirs turning by swapping to a shorter jib',
    'one layer of fabric under the rock cured that',
    "It's one setting on the timer.",
    'We tie the sleeve at the other end and it stops.',
    'it was the trap that did not open',
    "there's a soft spray that clears it in one go"
  ])('%s', (text) => {
    expect(found(text).solutions.length).toBeGreaterThan(0)
  })

  it.each([
    'lanes five and six kept stopping',
    'The pump keeps tripping.',
    'Your crew keep fixing the same gate.',
    'You had it fixed twice and it failed again.',
    'The repair did not hold.',
    'Your drivers stop for twenty minutes at the gate.',
    'The line stops for an hour a shift.',
    'We can help you take things to the next level.',
    'Your queue stopped the road on Sunday.',
    'The council put a stop to it.',
    'You put the tanks in last March.',
    'Your new boiler went in over the summer.',
    'You replaced the filter bags three times.',
    'the filter firm keeps sending the same bag',
    'The inspector changed the form.',
    'Two of your coaches failed the brake test.',
    'A van cut up your driver on the ring road.',
    'The owner cut the hours.'
  ])('none: %s', (text) => {
    expect(found(text).solutions).toEqual([])
  })
})
