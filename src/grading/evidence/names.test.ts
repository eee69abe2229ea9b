import { describe, expect, it } from 'vitest'
import type { Card } from '../../shared/prospect.ts'
import { exampleInput } from '../example-input.ts'
import { deriveEvidence } from './derive.ts'

const said = (transcript: string, card: Partial<Card> = {}) => {
  const { names } = deriveEvidence(exampleInput({ transcript, card }))
  return names.said.map(({ start, end, match, slot }) => `${transcript.slice(start, end)} ${match} ${slot}`)
}
const called = (firstName: string, lastName = '', pronunciation = '') => ({
  firstName,
  lastName,
  pronunciation
})

describe('the right name', () => {
  it.each([
    ['Bob, your ice machine quit twice.', called('Robert'), 'Bob nickname vocative'],
    ['Hi Robert, your ice machine quit twice.', called('Bob'), 'Robert nickname vocative'],
    ['Hello Shawn, your permit runs out.', called('Sean'), 'Shawn homophone vocative'],
    ['Hi Stephen it’s about the yard.', called('Steven'), 'Stephen homophone vocative'],
    [
      'Mr. Abernathy, your residents want a hot shower.',
      called('George', 'Abernathy'),
      'Abernathy right vocative'
    ],
    ['The photos are yours. Sister Agnes, that’s Theo.', called('Agnes', 'Moran'), 'Agnes right vocative'],
    ['Miss Loretta, this is Theo at Larkfield Labs.', called('Loretta', 'Gaines'), 'Loretta right vocative'],
    ['Good morning Ramesh-ji, your second kiln is idle.', called('Ramesh'), 'Ramesh-ji right vocative'],
    ['Hi Neev, your second kiln is idle again.', called('Niamh', '', 'neev'), 'Neev homophone vocative'],
    ['The kiln is idle again. Have a good one, Maya.', called('Maya'), 'Maya right vocative'],
    ['so francine your call center lost its team', called('Francine'), 'francine right vocative'],
    ['Hey Sully, that seamer will give you grief.', called('Brian', 'Sullivan'), 'Sully nickname vocative'],
    ['The queue was long and Maya saw it.', called('Maya'), 'Maya right mention'],
    ['gord your band saw blades quit after four hours', called('Gordon'), 'gord nickname vocative'],
    ['bev howay man the pool is cold', called('Beverley'), 'bev nickname vocative'],
    ['keiran the tower crane sat idle', called('Kieran'), 'keiran homophone vocative'],
    ['graeme your leases have been shut', called('Graham'), 'graeme homophone vocative'],
    ['Hey Tasha, your boiler tripped twice.', called('Natasha'), 'Tasha nickname vocative'],
    ['Hi Trudy, your boiler tripped twice.', called('Gertrude'), 'Trudy nickname vocative'],
    ['Hi Delia, your boiler tripped twice.', called('Cordelia'), 'Delia nickname vocative'],
    ['Hi Fi, your boiler tripped twice.', called('Fiona'), 'Fi nickname vocative'],
    ['jeff your boiler tripped twice', called('Geoffrey'), 'jeff nickname vocative'],
    ['danno your boiler tripped twice', called('Daniel'), 'danno nickname vocative'],
    ['stevo your boiler tripped twice', called('Stephen'), 'stevo nickname vocative'],
    ['tommo your boiler tripped twice', called('Thomas'), 'tommo nickname vocative'],
    ['subbu your boiler tripped twice', called('Subramanian'), 'subbu nickname vocative']
  ])('%s', (text, card, expected) => {
    expect(said(text, card)).toEqual([expected])
  })
})

it('knows every part of a last name', () => {
  expect(said('Hello Mrs Le Goff. The hot water is off.', called('Annick', 'Le Goff'))).toEqual([
    'Le right vocative',
    'Goff right mention'
  ])
})

describe('a wrong name', () => {
  it.each([
    ['Diana, three hospices failed their audits.', called('Dana'), 'Diana wrong vocative'],
    ['Hi Karen, your second kiln is idle.', called('Kara'), 'Karen wrong vocative'],
    ['Hi Mary, your second kiln is idle.', called('Rosemary'), 'Mary wrong vocative'],
    ['Hi Anna, your second kiln is idle.', called('Joanna'), 'Anna wrong vocative'],
    ['hi dianna your second kiln is idle', called('Dana'), 'dianna wrong vocative'],
    ['Hello Mrs Olsen, your second kiln is idle.', called('Maya', 'Okafor'), 'Olsen wrong vocative'],
    ['Your second kiln is idle. Thanks, Denise.', called('Maya'), 'Denise wrong vocative'],
    ['marc andre your chiller bill is up', called('Marc-Olivier', 'Gagnon'), 'marc andre wrong vocative'],
    ['Hello See-oh-ban, your kiln is idle.', called('Siobhan', '', 'shiv-AWN'), 'See-oh-ban wrong vocative']
  ])('%s', (text, card, expected) => {
    expect(said(text, card)).toEqual([expected])
  })
})

describe('somebody else’s name', () => {
  it.each([
    'Good morning. Marta in your office said that the kiln is idle.',
    'Your kiln is idle. Denise, the woman who ran ours, has a sheet.',
    'Your kiln is idle. Thanks, Theo.',
    'Hi, this is Theo from Larkfield Labs about your kiln.',
    'Boise, Perth and Leeds all had it. Call me.',
    'Quick one about the kiln. Call me and ask for Denise.',
    'Congratulations, that is a fine new kiln.'
  ])('%s', (text) => {
    expect(said(text)).toEqual([])
  })

  it('does not take a word for a name that it sounds like', () => {
    expect(
      said('the valve sticks so you pull it twice and it marks the tray', called('Paul', 'Markus'))
    ).toEqual([])
    expect(said('Pull it twice and it marks the tray.', called('Paul', 'Markus'))).toEqual([])
  })

  it.each([
    ['gill nets rot and river banks slip', called('Gill', 'Banks')],
    ['across the yard the kiln is idle', called('Ross')],
    ['rob the field drains and you pay for it', called('Rob')],
    ['karen at your office said the crane was idle', called('Kieran')]
  ])('%s', (text, card) => {
    expect(said(text, card)).toEqual([])
  })

  it('does not take a word for a name that is spelled like it', () => {
    expect(
      said('you will see the grant on the site and i will mark the line', called('Will', 'Grant'))
    ).toEqual([])
    expect(said('hi will the kiln is idle again', called('Will'))).toEqual(['will right vocative'])
  })
})
