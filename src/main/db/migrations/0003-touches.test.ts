import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unprepared } from '../../../shared/prospect.ts'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { library } from './0001-library.ts'
import { answers } from './0002-answers.ts'
import { touches } from './0003-touches.ts'

/** A library of the second version with a prospect, brought to the third. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  library.up(db)
  answers.up(db)
  db.exec(`
    INSERT INTO prospects VALUES ('5e2c4f0e-3f0a-4a52-9d0c-1f2e3d4c5b6a', 'Zoë', 'Ørsted', 'Nordlys', 'ferries',
      '["two new ships"]', 'Dan', 'Corbel', '', NULL, 1, 'warm', '', 'Zoë, two ships.', 0, '2026-01-01T00:00:00Z', NULL);
  `)
  touches.up(db)
  return db
}

it('leaves a card as it was, with everything new still open', () => {
  const db = brought()
  const [zoe] = db.prepare('SELECT * FROM prospects').all() as { preparation: string }[]
  expect(zoe).toMatchObject({
    first_name: 'Zoë',
    facts: '["two new ships"]',
    relationship: 'warm',
    script: 'Zoë, two ships.',
    prefers: null,
    refuses_email: 0,
    easy_name: 0,
    status: 'open'
  })
  expect(JSON.parse(zoe?.preparation ?? '')).toEqual(unprepared)
  db.close()
})

it('keeps a touch that was made and one that is planned, and nothing in between', () => {
  const db = brought()
  const log = (planned: number) =>
    db.exec(
      `INSERT INTO touches VALUES ('t${planned}', 'p', '2026-03-02T10:00:00', 'email', ${planned}, NULL, '', NULL, NULL)`
    )
  log(0)
  log(1)
  expect(() => log(2)).toThrow(/CHECK/)
  db.close()
})
