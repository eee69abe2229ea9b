import { describe, expect, it } from 'vitest'
import { deriveEvidence } from '../evidence/derive.ts'
import { exampleInput } from '../example-input.ts'
import { noGenericOpener } from './no-generic-opener.ts'

const verdictOf = (opening: string): string =>
  noGenericOpener.evaluate(
    deriveEvidence(
      exampleInput({
        transcript: `${opening} ${/^\p{Lu}/u.test(opening) ? 'The' : 'the'} swabs on line two take an hour a shift.`
      })
    ),
    { opening: 12 }
  ).verdict

describe('a stock opening, in many tongues', () => {
  it.each([
    'Maya, what about ye, hope all’s well at your end.',
    'Alright Maya, how’s tricks.',
    'How’s she cuttin Maya.',
    'Maya, trust this meets you well.',
    'Hi Maya, how’s it going?',
    'G’day Maya, how ya going?',
    'howdy maya how y’all doing today',
    'Hello ma, compliments of the season.',
    'Hi Maya, just touching base.',
    'Hi Maya, following up on my email.',
    'Maya, this is not a sales call.',
    'Hi Maya, I’m sure you’re very busy so I’ll be brief.',
    'Hi Maya, we haven’t spoken before.',
    'Hi Maya, did I catch you at a bad time?',
    'Hi Maya, long time no speak.'
  ])('%s', (opening) => {
    expect(verdictOf(opening)).toBe('warn')
  })

  it.each([
    'Kia ora Maya, Theo Grant from Larkfield Labs.',
    'Hi there, Maya, good morning to you. This is Theo Grant calling you from Leeds, from the company Larkfield Labs.',
    'yeah hi um is that maya uh it’s uh theo here theo grant from uh larkfield labs',
    'Peace be upon you Ms. Okafor, I am Engineer Theo Grant from Larkfield Labs.'
  ])('who is calling comes first: %s', (opening) => {
    expect(verdictOf(opening)).toBe('fail')
  })

  it.each([
    'Maya, how are you getting on with the swabs on line two?',
    'Maya, how are the swabs on line two?',
    'Hi Maya, hope the new gluten-free line is flying.',
    'Maya, how’s line two after the allergen scare in March?',
    'Maya, following the recall in March your second line stops for an hour.'
  ])('no stock phrase: %s', (opening) => {
    expect(verdictOf(opening)).toBe('pass')
  })
})
