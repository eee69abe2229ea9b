import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { migrations } from '../migrate.ts'
import { imports } from './0010-imports.ts'

/** A library of the ninth version with a prospect, brought to the tenth. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { version, up } of migrations) if (version < 10) up(db)
  db.exec(`
    INSERT INTO prospects (id, first_name, last_name, company, industry, facts, rep_name, rep_company, callback_number,
      relationship, pronunciation, script, is_sample, updated_at)
    VALUES ('p', 'Zoë', 'Ørsted', 'Nordlys', '', '[]', '', '', '', 'cold', '', '', 0, '2026-01-01T00:00:00Z');
  `)
  imports.up(db)
  return db
}

it('leaves who is there, as nobody whom an import brought', () => {
  const db = brought()
  expect(db.prepare('SELECT first_name FROM prospects').pluck().all()).toEqual(['Zoë'])
  expect(db.prepare('SELECT count(*) FROM import_rows').pluck().get()).toBe(0)
  db.close()
})

it('keeps a prospect once in an import, and forgets its rows with it', () => {
  const db = brought()
  db.exec(`INSERT INTO imports VALUES ('i', '2026-01-02T00:00:00Z', 'list.csv', 1, 0, 0, 0, 'staged')`)
  db.exec(`INSERT INTO import_rows VALUES ('i', 'p', NULL)`)
  expect(() => db.exec(`INSERT INTO import_rows VALUES ('i', 'p', '{}')`)).toThrow(/UNIQUE/)
  expect(() => db.exec(`INSERT INTO import_rows VALUES ('other', 'p', NULL)`)).toThrow(/FOREIGN KEY/)
  expect(() => db.exec(`UPDATE imports SET state = 'half'`)).toThrow(/CHECK/)
  db.exec(`DELETE FROM imports`)
  expect(db.prepare('SELECT count(*) FROM import_rows').pluck().get()).toBe(0)
  db.close()
})
