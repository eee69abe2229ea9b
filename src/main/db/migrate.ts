import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileStamp } from '../file-stamp.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { library } from './migrations/0001-library.ts'
import { answers } from './migrations/0002-answers.ts'
import { touches } from './migrations/0003-touches.ts'
import { recordings } from './migrations/0004-recordings.ts'
import { earlierGrades } from './migrations/0005-earlier-grades.ts'
import { wordTimes } from './migrations/0006-word-times.ts'
import { talks } from './migrations/0007-talks.ts'
import { scenarioWeights } from './migrations/0008-scenario-weights.ts'
import { drills } from './migrations/0009-drills.ts'
import { imports } from './migrations/0010-imports.ts'
import { card } from './migrations/0011-card.ts'
import { blocks } from './migrations/0012-blocks.ts'
import { progress } from './migrations/0013-progress.ts'
import { team } from './migrations/0014-team.ts'
import type { Migration } from './migrations/migration.ts'

/** Every step in order; step n leads from version n - 1 to n. */
export const migrations: readonly Migration[] = [
  library,
  answers,
  touches,
  recordings,
  earlierGrades,
  wordTimes,
  talks,
  scenarioWeights,
  drills,
  imports,
  card,
  blocks,
  progress,
  team
]
export const newestVersion = migrations.at(-1)?.version ?? 0

/** How many copies from before a migration are kept. */
const keptBackups = 3

export const versionOf = (db: ReadableDb): number => db.pragma('user_version', { simple: true }) as number

/** Copies the whole library, its WAL included, and keeps this copy and the newest others. */
const backUp = (db: WritableDb, backupsFolder: string, now: Date): void => {
  // What an upgrade that was killed left, whatever its moment.
  for (const name of readdirSync(backupsFolder))
    if (name.endsWith('.part')) rmSync(join(backupsFolder, name), { force: true })
  const copy = `library-v${versionOf(db)}-${fileStamp(now)}.sqlite`
  const path = join(backupsFolder, copy)
  db.prepare('VACUUM INTO ?').run(`${path}.part`)
  renameSync(`${path}.part`, path)
  // Chosen apart from the others: a clock that was set back would make it the oldest.
  const others = readdirSync(backupsFolder).filter(
    (name) => /^library-v\d+-.*\.sqlite$/.test(name) && name !== copy
  )
  const byAge = others.toSorted((a, b) => stampIn(b).localeCompare(stampIn(a)))
  for (const name of byAge.slice(keptBackups - 1)) rmSync(join(backupsFolder, name), { force: true })
}
const stampIn = (name: string): string => name.replace(/^library-v\d+-/, '')

/**
 * Brings the library to the newest version, each step in a transaction of its own; a copy of a library with something
 * in it is made first. Leaves a newer library as it is.
 */
export const migrate = (
  db: WritableDb,
  backupsFolder: string,
  now: Date,
  steps: readonly Migration[] = migrations
): void => {
  const from = versionOf(db)
  const due = steps.filter(({ version }) => version > from)
  if (due.length === 0) return
  if (from > 0) backUp(db, backupsFolder, now)
  for (const { version, up } of due)
    db.transaction(() => {
      up(db)
      db.pragma(`user_version = ${version}`)
    }).immediate()
}
