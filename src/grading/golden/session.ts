import { unsettled } from '../../shared/prospect.ts'
import type { GradingInput } from '../input.ts'
import { measuresOfTimes } from '../measured-times.ts'

const card: GradingInput['card'] = {
  firstName: 'Ruairi',
  lastName: 'Mackie',
  company: 'Strathbeg Nurseries',
  industry: 'tree nursery',
  facts: [
    'frost took the north tunnel in April',
    'supplies the council’s street trees',
    'heating bill up 30 percent'
  ],
  repName: 'Neeta Shah',
  repCompany: 'Hollin Heat',
  callbackNumber: '01358 496 0118',
  calledFrom: '01358 496 0118',
  lineReturns: true,
  relationship: 'cold',
  pronunciation: 'ROO-uh-ree',
  ...unsettled
}

const take = (text: string, spokenS: number, series: Partial<GradingInput> = {}): GradingInput => ({
  transcript: { text, origin: 'typed' },
  audio: measuresOfTimes(0.7, spokenS),
  card,
  earlier: [],
  touches: [],
  now: '2026-03-05T10:00',
  ...series
})

/** One session of three takes to one prospect: a stock pitch, a second try, and a good one after an earlier message. */
export const goldenSession: readonly GradingInput[] = [
  take(
    'Hello, this is Neeta Shah from Hollin Heat. Um, we are the leading supplier of tunnel heating in the north east, and I’d love to come by and show you what we do. We do heaters, we do fans and we also do service contracts. If you could give me a call when you get a chance, it’s oh one three five eight, four nine six, oh one one nine, sorry, double one eight. Again, it’s Neeta Shah at Hollin Heat.',
    34.2
  ),
  take(
    'Hi Rory, it’s Neeta at Hollin Heat. I saw that frost took your north tunnel in April. Call me or drop me an email.',
    12.4
  ),
  take(
    'Ruairi, the frost that took your north tunnel in April came in under the door. A nursery in Turriff laid one warm pipe along theirs and hasn’t lost a tray in two winters. Call this number and I’ll send you the drawing. Neeta Shah, Hollin Heat.',
    18.9,
    {
      earlier: [
        {
          at: '2026-03-02T10:00',
          channel: 'voicemail',
          transcript:
            'Ruairi, the council’s street trees stand in tunnels that cost you 30 percent more to heat. Call me and I’ll send you the three lines to check. Neeta Shah, Hollin Heat.'
        }
      ],
      touches: [
        { at: '2026-02-27T09:00', channel: 'email', outcome: null },
        { at: '2026-03-02T10:00', channel: 'voicemail', outcome: 'no-reply' }
      ],
      planned: [{ at: '2026-03-05T11:00', channel: 'email' }]
    }
  )
]
