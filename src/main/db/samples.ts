import { randomUUID } from 'node:crypto'
import { type ProspectDraft, unlisted, unsettled } from '../../shared/prospect.ts'
import type { WritableDb } from './handles.ts'
import { insertProspect } from './prospects.ts'
import { readSetting, writeSetting } from './settings.ts'

/** People, firms and numbers are invented; the numbers lie in ranges that are kept free for fiction. */
export const samples: readonly ProspectDraft[] = [
  {
    firstName: 'Priya',
    lastName: 'Raman',
    company: 'Northgate Haulage',
    industry: 'Road haulage',
    facts: [
      'Leeds depot lost eleven drivers last quarter',
      'runs 140 trucks, mostly night trunking',
      'uses agency cover'
    ],
    repName: 'Dan Whitfield',
    repCompany: 'Corbel Rostering',
    callbackNumber: '0113 496 0142',
    calledFrom: '0113 496 0142',
    lineReturns: true,
    relationship: 'cold',
    pronunciation: '',
    ...unsettled,
    ...unlisted,
    status: 'open',
    script:
      'Priya, eleven drivers gone from Leeds in one quarter is a lot of nights to cover with agency. ' +
      'A haulier your size in Hull halved its leavers in five months by sharing out the nights differently. ' +
      'If you call, I will walk you through their rota. ' +
      'Dan Whitfield, Corbel Rostering, 0113 496 0142.'
  },
  {
    firstName: 'Marcus',
    lastName: 'Tillery',
    company: 'Lakeshore Dental Group',
    industry: 'Dental clinics',
    facts: [
      'opened two clinics in Milwaukee this spring',
      'patients wait three weeks for a hygienist',
      'one in eight appointments is a no-show'
    ],
    repName: 'Elena Fuentes',
    repCompany: 'Chairtime',
    callbackNumber: '(414) 555-0137',
    calledFrom: '(414) 555-0137',
    lineReturns: null,
    relationship: 'cold',
    pronunciation: '',
    ...unsettled,
    ...unlisted,
    status: 'open',
    script: ''
  },
  {
    firstName: 'Siobhán',
    lastName: 'Walsh',
    company: 'Blackrock Bakeries',
    industry: 'Wholesale bakery',
    facts: [
      'asked at the Dublin trade day how to cut flour waste',
      'second oven line starts in March',
      'delivers to 60 hotels before six in the morning'
    ],
    repName: 'Tom Verhoeven',
    repCompany: 'Grainwise',
    callbackNumber: '020 915 0184',
    calledFrom: null,
    lineReturns: null,
    relationship: 'warm',
    pronunciation: 'Shiv-awn',
    ...unsettled,
    ...unlisted,
    status: 'open',
    script: ''
  }
]

const offeredKey = 'samples-offered'

/** Puts the sample cards into a library that never had them; one that the rep deleted does not come back. */
export const offerSamples = (db: WritableDb, now: Date): void => {
  if (readSetting(db, offeredKey) === true) return
  db.transaction(() => {
    for (const draft of samples)
      insertProspect(db, { ...draft, id: randomUUID(), isSample: true, updatedAt: now.toISOString() })
    writeSetting(db, offeredKey, true)
  }).immediate()
}
