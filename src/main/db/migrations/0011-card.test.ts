import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable } from '../handles.ts'
import { migrations } from '../migrate.ts'
import { card } from './0011-card.ts'

it('leaves every card as it is, with nothing noted beside it yet', () => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { version, up } of migrations) if (version < card.version) up(db)
  const id = '0f0c6d52-3a3c-4d7e-9d6e-2f4f6f3f6a11'
  db.prepare(
    `INSERT INTO prospects (id, first_name, last_name, company, industry, facts, rep_name, rep_company,
       callback_number, called_from, line_returns, relationship, pronunciation, script, is_sample, updated_at)
     VALUES (?, 'Zoë', 'Ørsted', 'Nordlys', 'Shipping', '["two new ships","a third in May"]', 'Ada', 'Rep & Co',
       '020 7946 0018', NULL, 1, 'cold', '', '', 0, '2026-01-01T00:00:00Z')`
  ).run(id)
  card.up(db)
  expect(db.prepare('SELECT * FROM prospects').all()).toEqual([
    expect.objectContaining({
      first_name: 'Zoë',
      facts: '["two new ships","a third in May"]',
      fact_sources: '[]',
      pains: '[]',
      numbers: '[]',
      rep_numbers: '[]',
      line_returns: 1,
      line_checked_on: null
    })
  ])
  expect(() => db.exec(`UPDATE prospects SET pains = 'many'`)).toThrow(/CHECK/)
  db.close()
})
