import { describe, expect, it } from 'vitest'
import type { Card } from '../../shared/prospect.ts'
import { exampleInput } from '../example-input.ts'
import { isSure } from '../weighing.ts'
import { deriveEvidence } from './derive.ts'

const statements = (transcript: string, card: Partial<Card> = {}) =>
  deriveEvidence(exampleInput({ transcript, card }))
    .identity.statements.filter(isSure)
    .map(({ name, company }) => [name, company])

describe('who is calling', () => {
  it.each([
    ['Maya, this is Theo Grant from Larkfield Labs.', [['Theo Grant', 'Larkfield Labs']]],
    ['Call me. Theo Grant, Larkfield Labs, 503 555 0170.', [['Theo Grant', 'Larkfield Labs']]],
    ["my name's Theo I'm with Larkfield Labs and the swabs are slow", [['Theo', 'Larkfield Labs']]],
    ['hi maya its theo from larkfield labs about the swabs', [['theo', 'larkfield labs']]],
    ['It’s, uh, Theo calling on behalf of Larkfield Labs.', [['Theo', 'Larkfield Labs']]],
    ['this is theo uh theo grant from um larkfield labs', [['theo grant', 'larkfield labs']]],
    ['Theo here at Larkfield.', [['Theo', 'Larkfield']]],
    ['That’s Larkfield Labs.', [[null, 'Larkfield Labs']]],
    ['Maya, it’s Theo. The swabs are slow.', [['Theo', null]]],
    ['This is Jess from Larkfield Labs.', [['Jess', 'Larkfield Labs']]],
    ['My name is Theo Grant and I work for Larkfield Labs.', [['Theo Grant', 'Larkfield Labs']]],
    ['I’m Theo. I’m with a company called Larkfield Labs.', [['Theo', 'Larkfield Labs']]],
    ['You have Theo Grant on the line, from Larkfield Labs.', [['Theo Grant', 'Larkfield Labs']]],
    ['’Tis Theo Grant below at Larkfield Labs.', [['Theo Grant', 'Larkfield Labs']]],
    ['I’m Theo Grant by the way, Larkfield Labs.', [['Theo Grant', 'Larkfield Labs']]],
    [
      'I am Theo Grant, calling you from Lagos, from the company Larkfield Labs.',
      [['Theo Grant', 'Larkfield Labs']]
    ],
    ['larkfield labs this is theo', [['theo', 'larkfield labs']]]
  ])('%s', (text, expected) => {
    expect(statements(text)).toEqual(expected)
  })

  it('counts a second introduction apart', () => {
    expect(
      statements('Hi Maya, this is Theo from Larkfield Labs. Call me. Again, it’s Theo at Larkfield Labs.')
    ).toHaveLength(2)
  })

  it('hears a company whose name an engine wrote in two words', () => {
    expect(
      statements('this is marcus with long tail staffing', {
        repName: 'Marcus Webb',
        repCompany: 'Longtail Staffing'
      })
    ).toEqual([['marcus', 'long tail staffing']])
  })

  it('takes the family’s name in the firm’s for the firm', () => {
    expect(
      statements('uh it’s uh dale here dale pritchett from uh pritchett signs', {
        repName: 'Dale Pritchett',
        repCompany: 'Pritchett Signs'
      })
    ).toEqual([['dale pritchett', 'pritchett signs']])
  })

  it('hears a long company name once and whole', () => {
    expect(
      statements('the crowns came back i will tell you which lamp dewi prosser ceredigion dental lighting', {
        repName: 'Dewi Prosser',
        repCompany: 'Ceredigion Dental Lighting'
      })
    ).toEqual([['dewi prosser', 'ceredigion dental lighting']])
  })

  it.each([
    'The Larkfield Labs people timed the swabs of two bakeries.',
    'You will get the grant in May, and I will mark the line.',
    'This is just about the swabs.'
  ])('is not said by: %s', (text) => {
    expect(statements(text, { repName: 'Will May' })).toEqual([])
  })
})
