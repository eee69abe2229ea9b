import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { gradeTake } from '../grade.ts'
import { goldenSession } from './session.ts'

const file = new URL('./session.json', import.meta.url)
const renew = 'RENEW_GOLDEN=1 npx vitest run src/grading/golden'

it('grades the golden session as it is committed', () => {
  const grades = goldenSession.map((take) => gradeTake(take))
  if (process.env['RENEW_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(grades, null, 2)}\n`)
  const committed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  expect(grades, `If the change is meant, renew the session and read its diff: ${renew}`).toEqual(committed)
})
