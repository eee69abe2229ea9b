import { expect, it } from 'vitest'
import { deriveEvidence } from '../evidence/derive.ts'
import { exampleInput } from '../example-input.ts'
import { aboutThem } from './about-them.ts'

it.each([
  [
    'fail',
    'Maya, Theo here. We were founded in Leeds in ninety four, we have six vans, and our fitters are all in house. We opened a second depot in May. Call me.'
  ],
  [
    'fail',
    'hi maya its theo from larkfield labs weve had a brilliant year weve doubled our team and weve moved into a lovely new office by the river give me a ring'
  ],
  [
    'fail',
    "Hi Maya, my boss has asked me to ring round everybody on my list. I'm trying to get ten meetings this month. Call me back. Theo at Larkfield."
  ],
  [
    'fail',
    "Maya, we're a family business and I've been with them twelve years. We do swabs, we do plates, we do kits. I'd love to call in. Theo, Larkfield Labs."
  ],
  [
    'fail',
    'Good day madam. Our company is the leading supplier of swabs in the region. We are ISO certified. We wish to introduce our products to you. Kindly call.'
  ],
  [
    'fail',
    "Hi Maya, I wanted to put a name to a face. I look after your area now. I'm here if you need me. Cheers, Theo."
  ],
  [
    'fail',
    "Maya, you won't believe what we've been working on. It's going to change everything. You really need to hear it. Call me."
  ],
  [
    'fail',
    "Hey Maya, it's Theo. I got a new puppy and I was off all last week with it. Anyway just ringing to say hello. Give me a bell."
  ],
  [
    'fail',
    "Maya, everyone needs good testing these days. We've been doing it since nineteen eighty. Ring me."
  ],
  ['fail', "Hi Maya, if you could call me back that would be great. It's Theo at Larkfield. Thanks so much."],
  [
    'pass',
    "Maya, line two stops an hour a shift for swabs. A bakery in Eugene got that down to twelve minutes. Call me and I'll send you their sheet. Theo, Larkfield Labs."
  ],
  [
    'pass',
    'maya the queue at your hatch was out the door on saturday and half of them left a place in leith put in a second till and it went in a month ring me'
  ],
  [
    'pass',
    "Maya, your inspector is back on the ninth and the log has two gaps. If you ring I'll read you what she asked for last time. Theo, Larkfield Labs."
  ],
  [
    'pass',
    'I stood at your hatch on Saturday, Maya, and three people gave up. The bakery on Queen Street lost the same three until they moved the card reader. Ring me.'
  ],
  [
    'pass',
    'Maya, we timed two bakeries in Salem, and their second line stood idle for an hour because the swabs were read upstairs. Yours are too. Call me.'
  ],
  [
    'pass',
    "We had a call from a bakery in Hood River last week, Maya. Their rolls went grey the same month as yours did. It was the water. Ring me and I'll tell you which filter."
  ],
  [
    'pass',
    "Maya, I noticed your ovens are on at four and your vans leave at nine. That's five hours of bread going soft. A bakery in Troon bakes in two goes now. Call me."
  ],
  [
    'pass',
    'your forty cafes want their order by six maya and your line stops at five for swabs call me and you get the name of the kit theo at larkfield'
  ],
  [
    'pass',
    "Maya, do you still bin the first tray on line two? Most who run seeds after nuts do. Ring me, I'll post you the one page."
  ],
  [
    'pass',
    "My neighbour buys your seeded loaf and says it's been short since March. Your divider does that when the blade's worn. Text me and I'll send the part number."
  ]
])('%s: %s', (verdict, transcript) => {
  const evidence = deriveEvidence(exampleInput({ transcript }))
  expect(aboutThem.evaluate(evidence, { mostly: 0.6, partly: 0.4 }).verdict).toBe(verdict)
})
