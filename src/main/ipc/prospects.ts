import { randomUUID } from 'node:crypto'
import { CodedError } from '../../shared/errors.ts'
import type { Prospect, ProspectDraft } from '../../shared/prospect.ts'
import type { ReadableDb } from '../db/handles.ts'
import { listSummaries } from '../db/prospect-list.ts'
import {
  findProspect,
  insertProspect,
  listProspects,
  markProspectRemoved,
  updateProspect
} from '../db/prospects.ts'
import type { Services } from '../services.ts'
import type { Handlers, HandlersOf } from './answer.ts'
import { importHandlers } from './prospect-imports.ts'

const found = (db: ReadableDb, id: string): Prospect => {
  const prospect = findProspect(db, id)
  if (prospect === null) throw new CodedError('prospect-missing', id)
  return prospect
}

/** A sample stays one while it names the same invented person. */
const isStillSample = (before: Prospect, draft: ProspectDraft): boolean =>
  before.isSample &&
  before.firstName === draft.firstName &&
  before.lastName === draft.lastName &&
  before.company === draft.company

export const prospectHandlers = (services: Services): HandlersOf<'prospects'> => ({
  ...importHandlers(services),
  ...cardHandlers(services)
})

type CardChannels = 'list' | 'summaries' | 'read' | 'save' | 'remove' | 'restore'

const cardHandlers = ({ library, now }: Services): Pick<Handlers, `prospects:${CardChannels}`> => ({
  'prospects:list': () => listProspects(library.handles().read),
  'prospects:summaries': () => listSummaries(library.handles().read),
  'prospects:read': ({ prospectId }) => found(library.handles().read, prospectId),
  'prospects:save': (draft) => {
    const { write } = library.handles()
    const updatedAt = now().toISOString()
    if (draft.id === undefined) {
      const created: Prospect = { ...draft, id: randomUUID(), isSample: false, updatedAt }
      insertProspect(write, created)
      return created
    }
    const before = found(write, draft.id)
    const changed: Prospect = {
      ...before,
      ...draft,
      isSample: isStillSample(before, draft),
      updatedAt,
      id: before.id
    }
    updateProspect(write, changed)
    return changed
  },
  'prospects:remove': ({ prospectId }) => {
    const { write } = library.handles()
    found(write, prospectId)
    markProspectRemoved(write, prospectId, now().toISOString())
    return undefined
  },
  'prospects:restore': ({ prospectId }) => {
    const { write } = library.handles()
    markProspectRemoved(write, prospectId, null)
    return found(write, prospectId)
  }
})
