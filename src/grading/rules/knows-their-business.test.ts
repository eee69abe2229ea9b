import { describe, expect, it } from 'vitest'
import type { Card } from '../../shared/prospect.ts'
import { deriveEvidence } from '../evidence/derive.ts'
import { exampleInput } from '../example-input.ts'
import { knowsTheirBusiness } from './knows-their-business.ts'

const verdictOf = (transcript: string, card: Partial<Card>): string =>
  knowsTheirBusiness.evaluate(deriveEvidence(exampleInput({ transcript, card })), {}).verdict

describe('a slip that shows that nobody looked', () => {
  it.each<[string, Partial<Card>]>([
    ['i understand you run a chain of hair salons down there', {}],
    ["I gather you've a dairy out that way.", {}],
    ["As a dental practice you'll know the trouble.", {}],
    ['I know how hard it is running a coffee shop.', {}],
    ['We work with a lot of law firms like yours.', {}],
    ["Being in the haulage business you'll know fuel.", {}],
    ["You're in car repair, am I right?", {}],
    ['for garages like yourselves', {}],
    ['You lot at Harbour Lane Bakery must be busy.', {}],
    ['yous at harvey street bakery are flat out', {}],
    ['I know you folks at Harbor Streat Bakers are busy.', {}],
    ['I was wondering who is the right person to speak to about your energy contract.', {}],
    ['Could you tell me who deals with your phones?', {}],
    ['Is that the accounts department?', {}],
    ['Can you put me through to whoever does the ordering?', {}],
    ["I'm no sure exactly what it is you lot do.", {}],
    ["I don't know much about your business.", {}],
    ["I haven't had a chance to look at your website.", {}],
    ['not sure if you even use pallets', {}],
    ["I'm looking for the person in charge of stationery.", {}],
    ['Whatever it is you make, we can box it.', {}],
    ["I think you're some kind of bakery or something.", {}],
    ['this is for the owner or the manager', {}],
    ['To whom it may concern.', {}],
    ["I don't know if I've got the right person.", {}],
    ['Am I through to the person who does the vans?', {}],
    ['are you the right person for this', {}],
    ["If you're not the one who buys the flour could you pass this on to whoever is?", {}],
    [
      'i understand you run a dairy out that way',
      { company: 'Karoo Stud Merinos', industry: 'wool stud farm' }
    ],
    [
      'i understand you run a chain of hair salons down there and we supply tunics',
      { company: 'Toussaint Dialysis Centers', industry: 'dialysis clinics' }
    ],
    [
      'how come yous at perry coaches are pittin a clutch in',
      { company: 'Ferrie Coaches', industry: 'bus operator' }
    ],
    [
      'what we can do for you at Boateng Plumbing is cleaning',
      { company: 'Boateng Surveyors', industry: 'surveying' }
    ],
    [
      'i know how hard it is running a coffee shop these days',
      { company: 'Evergreen Tofu Works', industry: 'tofu maker' }
    ]
  ])('%s', (transcript, card) => {
    expect(verdictOf(transcript, card)).toBe('fail')
  })

  it.each<[string, Partial<Card>]>([
    ['I understand you added a gluten-free line in March.', {}],
    ['A dental practice in Bend had the same swab.', {}],
    ['You supply coffee shops all over town.', {}],
    ['You bake for two hair salons and a garage.', {}],
    ['Do you still swab line two by hand?', {}],
    ['Not sure if line two still stops.', {}],
    ['Whoever opens up at five hears it first.', {}],
    ['Your neighbour at Harbour Lane had it too.', {}],
    ['The cafe at Harbour Lane Motors had it.', {}],
    ['You at Harbour Street Bakery swab by hand.', {}],
    ['Who does the swabs at five in the morning?', {}],
    ['bakeries like yours lose an hour', {}],
    ["Running a bakery means five o'clock starts.", {}],
    ['I saw you at Portland Market on Sunday.', {}],
    ['You met Denise at Crown Cabs in May.', {}],
    ["I know you're not sure what to do with the swabs.", {}],
    ['Your driver rang us from Marlowe Kitchens.', {}],
    ['Whoever scheduled the run put the nuts first.', {}],
    ["As a wholesale bakery you'll know the trouble.", {}],
    ['Your man at the county wants the log.', {}],
    ["If you're the one who signs the swab log, ring me.", {}],
    ["You're in the bread business and the swabs are in the way.", {}],
    [
      "You're in car repair, so you know the ramp.",
      { company: 'Lisbon Street Garage', industry: 'car repair' }
    ],
    ['You run a stud out that way.', { company: 'Karoo Stud Merinos', industry: 'wool stud farm' }],
    ['what we can do for you at Boateng is cleaning', { company: 'Boateng Surveyors', industry: 'surveying' }]
  ])('none: %s', (transcript, card) => {
    expect(verdictOf(transcript, card)).toBe('pass')
  })
})
