import { beginDialogue } from '../../listening/dialogue/dialogue.ts'
import type { Scene } from '../../listening/dialogue/talk.ts'
import type { ReadableDb } from '../db/handles.ts'
import { newestSeeds } from '../db/talks.ts'

/** How many talks back nobody answers with the same line; there are six wordings of it at the least. */
const talksBack = 5
/** Enough for one wording of six to come up as good as always. */
const draws = 40

/** A seed for a new talk that begins with other words than the last talks of its scenario did; the first drawn where none does. */
export const freshSeed = (
  db: ReadableDb,
  scenarioId: string,
  scene: Scene,
  drawSeed: () => number
): number => {
  const opening = (seed: number): string => beginDialogue(seed, scene).line
  const heard = new Set(newestSeeds(db, scenarioId, talksBack).map(opening))
  const first = drawSeed()
  let seed = first
  for (let drawn = 1; drawn < draws && heard.has(opening(seed)); drawn += 1) seed = drawSeed()
  return heard.has(opening(seed)) ? first : seed
}
