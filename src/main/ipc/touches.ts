import { randomUUID } from 'node:crypto'
import { cadenceFrom } from '../../grading/cadence/cadence.ts'
import { gradeTake } from '../../grading/grade.ts'
import { CodedError } from '../../shared/errors.ts'
import { cardOf, type Prospect } from '../../shared/prospect.ts'
import type { Touch } from '../../shared/touch.ts'
import type { ReadableDb } from '../db/handles.ts'
import { findProspect } from '../db/prospects.ts'
import { findTouch, listTouches, markTouchRemoved, putTouch, touchOfTake } from '../db/touches.ts'
import { findTranscript } from '../db/transcripts.ts'
import { rulebookInForce } from '../packs/packs.ts'
import type { Services } from '../services.ts'
import { savedTake } from '../takes/detail.ts'
import { localTime } from '../takes/local-time.ts'
import { seriesOf } from '../takes/series.ts'
import type { HandlersOf } from './answer.ts'

const knownTouch = (db: ReadableDb, id: string): Touch => {
  const touch = findTouch(db, id)
  if (touch === null) throw new CodedError('touch-missing', id)
  return touch
}

const knownProspect = (db: ReadableDb, id: string): Prospect => {
  const prospect = findProspect(db, id)
  if (prospect === null) throw new CodedError('prospect-missing', id)
  return prospect
}

/** The log. A change of it rewrites no grade: the takes are graded again when the rep asks for it. */
export const touchHandlers = ({ library, now }: Services): HandlersOf<'touches'> => ({
  'touches:list': ({ prospectId }) => listTouches(library.handles().read, prospectId),
  'touches:save': ({ id, ...draft }) => {
    const { write } = library.handles()
    knownProspect(write, draft.prospectId)
    const before = id === undefined ? null : knownTouch(write, id)
    const touch: Touch = {
      ...draft,
      id: before?.id ?? randomUUID(),
      prospectId: before?.prospectId ?? draft.prospectId,
      takeId: before?.takeId ?? null
    }
    putTouch(write, touch)
    return touch
  },
  'touches:remove': ({ touchId }) => {
    const { write } = library.handles()
    knownTouch(write, touchId)
    markTouchRemoved(write, touchId, now().toISOString())
    return undefined
  },
  'touches:restore': ({ touchId }) => {
    const { write } = library.handles()
    markTouchRemoved(write, touchId, null)
    return knownTouch(write, touchId)
  },
  'touches:cadence': ({ prospectId, from, days }) => {
    const { read } = library.handles()
    const touches = listTouches(read, prospectId)
    const prospect = knownProspect(read, prospectId)
    return cadenceFrom(
      {
        card: cardOf(prospect),
        status: prospect.status,
        touches: touches.filter(({ planned }) => !planned),
        planned: touches.filter(({ planned }) => planned),
        now: localTime(now()).slice(0, 16)
      },
      from,
      days,
      rulebookInForce(read)
    )
  },
  'touches:plan': ({ prospectId, contacts }) => {
    const { write } = library.handles()
    knownProspect(write, prospectId)
    const planned = contacts.map(
      (contact): Touch => ({
        ...contact,
        id: randomUUID(),
        prospectId,
        planned: true,
        outcome: null,
        words: '',
        takeId: null
      })
    )
    write
      .transaction(() => {
        for (const touch of planned) putTouch(write, touch)
      })
      .immediate()
    return planned
  },
  'touches:logTake': ({ takeId, outcome }) => {
    const { write } = library.handles()
    const take = savedTake(write, takeId)
    const logged = touchOfTake(write, takeId)
    const touch: Touch = logged
      ? { ...logged, at: logged.planned ? localTime(now()) : logged.at, planned: false, outcome }
      : {
          id: randomUUID(),
          prospectId: knownProspect(write, take.prospectId).id,
          at: localTime(now()),
          channel: 'voicemail',
          planned: false,
          outcome,
          words: findTranscript(write, take.seq)?.text ?? '',
          takeId
        }
    putTouch(write, touch)
    return touch
  }
})

/** Written companions of the voicemail: graded while they are typed, stored as touches when they are planned or sent. */
export const messageHandlers = ({ library, now }: Services): HandlersOf<'messages'> => ({
  'messages:grade': ({ prospectId, medium, text, touchId, answers }) => {
    const { read } = library.handles()
    const own = touchId === undefined ? null : findTouch(read, touchId)
    return gradeTake(
      {
        transcript: { text, origin: 'typed' },
        audio: null,
        card: cardOf(knownProspect(read, prospectId)),
        medium,
        answers,
        ...seriesOf(read, {
          prospectId,
          words: text,
          now: own === null || own.planned ? localTime(now()) : own.at,
          ownTouchId: own?.id ?? null
        })
      },
      rulebookInForce(read)
    )
  }
})
