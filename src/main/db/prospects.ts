import { z } from 'zod'
import {
  contactChannels,
  type Prospect,
  type ProspectDraft,
  prospect as prospectSchema,
  prospectStatuses,
  relationships
} from '../../shared/prospect.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const row = z
  .object({
    id: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    company: z.string(),
    industry: z.string(),
    facts: z.string(),
    fact_sources: z.string(),
    pains: z.string(),
    numbers: z.string(),
    rep_numbers: z.string(),
    line_checked_on: z.string().nullable(),
    rep_name: z.string(),
    rep_company: z.string(),
    callback_number: z.string(),
    called_from: z.string().nullable(),
    line_returns: flag.nullable(),
    relationship: z.enum(relationships),
    pronunciation: z.string(),
    easy_name: flag,
    prefers: z.enum(contactChannels).nullable(),
    refuses_email: flag,
    preparation: z.string(),
    status: z.enum(prospectStatuses),
    script: z.string(),
    is_sample: flag,
    updated_at: z.string()
  })
  .transform(
    (stored): Prospect => ({
      id: stored.id,
      firstName: stored.first_name,
      lastName: stored.last_name,
      company: stored.company,
      industry: stored.industry,
      facts: prospectSchema.shape.facts.parse(JSON.parse(stored.facts)),
      factSources: prospectSchema.shape.factSources.parse(JSON.parse(stored.fact_sources)),
      pains: prospectSchema.shape.pains.parse(JSON.parse(stored.pains)),
      numbers: prospectSchema.shape.numbers.parse(JSON.parse(stored.numbers)),
      repNumbers: prospectSchema.shape.repNumbers.parse(JSON.parse(stored.rep_numbers)),
      lineCheckedOn: stored.line_checked_on,
      repName: stored.rep_name,
      repCompany: stored.rep_company,
      callbackNumber: stored.callback_number,
      calledFrom: stored.called_from,
      lineReturns: stored.line_returns,
      relationship: stored.relationship,
      pronunciation: stored.pronunciation,
      easyName: stored.easy_name,
      prefers: stored.prefers,
      refusesEmail: stored.refuses_email,
      preparation: prospectSchema.shape.preparation.parse(JSON.parse(stored.preparation)),
      status: stored.status,
      script: stored.script,
      isSample: stored.is_sample,
      updatedAt: stored.updated_at
    })
  )

const flagOrNull = (value: boolean | null): number | null => (value === null ? null : Number(value))

const columns = (given: ProspectDraft) => ({
  first_name: given.firstName,
  last_name: given.lastName,
  company: given.company,
  industry: given.industry,
  facts: JSON.stringify(given.facts),
  fact_sources: JSON.stringify(given.factSources),
  pains: JSON.stringify(given.pains),
  numbers: JSON.stringify(given.numbers),
  rep_numbers: JSON.stringify(given.repNumbers),
  line_checked_on: given.lineCheckedOn,
  rep_name: given.repName,
  rep_company: given.repCompany,
  callback_number: given.callbackNumber,
  called_from: given.calledFrom,
  line_returns: flagOrNull(given.lineReturns),
  relationship: given.relationship,
  pronunciation: given.pronunciation,
  easy_name: Number(given.easyName),
  prefers: given.prefers,
  refuses_email: Number(given.refusesEmail),
  preparation: JSON.stringify(given.preparation),
  status: given.status,
  script: given.script
})

/** Every prospect that is not removed: the rep's own before the samples, each by last name and first name. */
export const listProspects = (db: ReadableDb): Prospect[] =>
  db
    .prepare(
      `SELECT * FROM prospects WHERE removed_at IS NULL
       ORDER BY is_sample, last_name COLLATE NOCASE, first_name COLLATE NOCASE, id`
    )
    .all()
    .map((stored) => row.parse(stored))

/** One prospect; null when it is removed or never was. */
export const findProspect = (db: ReadableDb, id: string): Prospect | null => {
  const stored = db.prepare('SELECT * FROM prospects WHERE id = ? AND removed_at IS NULL').get(id)
  return stored === undefined ? null : row.parse(stored)
}

export const insertProspect = (db: WritableDb, given: Prospect): void => {
  db.prepare(
    `INSERT INTO prospects (id, first_name, last_name, company, industry, facts, fact_sources, pains, numbers,
       rep_numbers, line_checked_on, rep_name, rep_company,
       callback_number, called_from, line_returns, relationship, pronunciation, easy_name, prefers, refuses_email,
       preparation, status, script, is_sample, updated_at)
     VALUES (@id, @first_name, @last_name, @company, @industry, @facts, @fact_sources, @pains, @numbers,
       @rep_numbers, @line_checked_on, @rep_name, @rep_company,
       @callback_number, @called_from, @line_returns, @relationship, @pronunciation, @easy_name, @prefers,
       @refuses_email, @preparation, @status, @script, @is_sample, @updated_at)`
  ).run({
    ...columns(given),
    id: given.id,
    is_sample: Number(given.isSample),
    updated_at: given.updatedAt
  })
}

/** Answers whether there was such a prospect. */
export const updateProspect = (db: WritableDb, given: Prospect): boolean =>
  db
    .prepare(
      `UPDATE prospects SET first_name = @first_name, last_name = @last_name, company = @company,
         industry = @industry, facts = @facts, fact_sources = @fact_sources, pains = @pains, numbers = @numbers,
         rep_numbers = @rep_numbers, line_checked_on = @line_checked_on, rep_name = @rep_name, rep_company = @rep_company,
         callback_number = @callback_number, called_from = @called_from, line_returns = @line_returns,
         relationship = @relationship, pronunciation = @pronunciation, easy_name = @easy_name, prefers = @prefers,
         refuses_email = @refuses_email, preparation = @preparation, status = @status, script = @script,
         is_sample = @is_sample, updated_at = @updated_at
       WHERE id = @id AND removed_at IS NULL`
    )
    .run({
      ...columns(given),
      id: given.id,
      is_sample: Number(given.isSample),
      updated_at: given.updatedAt
    }).changes === 1

/** `removedAt` null brings a removed prospect back; answers whether there was one. */
export const markProspectRemoved = (db: WritableDb, id: string, removedAt: string | null): boolean =>
  db.prepare('UPDATE prospects SET removed_at = ? WHERE id = ?').run(removedAt, id).changes === 1

export const purgeRemovedProspects = (db: WritableDb): number =>
  db.prepare('DELETE FROM prospects WHERE removed_at IS NOT NULL').run().changes
