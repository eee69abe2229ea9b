import type { Clause, ValueSpan } from './evidence.ts'
import { type Chances, chancesIn, forKinds } from './value-model.ts'
import type { Reading } from './value-reading.ts'

/** Clauses [first, last] that are weighed together, and how likely each kind is for them. */
export type Window = { readonly first: number; readonly last: number; readonly chances: Chances }

/** As many clauses are weighed together at most. */
const widest = 3

/** What tells of somebody else, or of nobody. */
export const told = ({ owner, role }: Clause): boolean =>
  role === 'content' && (owner === 'third' || owner === 'none')

/** A clause goes on in the next one: in one sentence, or where both tell of somebody else. */
const goesOn = (clause: Clause | undefined, next: Clause | undefined): boolean =>
  clause !== undefined &&
  next !== undefined &&
  (clause.sentence === next.sentence || (told(clause) && told(next)))

/** Every clause alone and with those in which it goes on, by its first clause. */
const windowsFrom = (reading: Reading, spans: readonly ValueSpan[]): Window[][] => {
  const { clauses } = reading.text
  const chancesOf = chancesIn(reading, spans)
  return clauses.map((_, first) => {
    const windows: Window[] = []
    for (let last = first; last < Math.min(clauses.length, first + widest); last++) {
      if (last > first && !goesOn(clauses[last - 1], clauses[last])) break
      windows.push({ first, last, chances: chancesOf({ first, last }) })
    }
    return windows
  })
}

/** What a clause is by itself, raised to half way where it is more together with its neighbours. */
const chancesAt = (windows: readonly (readonly Window[])[], at: number): Chances => {
  const around = windows
    .slice(Math.max(0, at - widest + 1), at + 1)
    .flatMap((own) => own.filter(({ last }) => last >= at))
  const own = around.find(({ first, last }) => first === last)?.chances
  return forKinds((kind) => {
    const alone = own?.[kind] ?? 0
    let most = alone
    for (const { chances } of around) most = Math.max(most, (alone + chances[kind]) / 2)
    return most
  })
}

/** The windows over a text, and how likely each kind is for each clause in the light of those around it. */
export const windowsOver = (
  reading: Reading,
  spans: readonly ValueSpan[]
): { windows: readonly Window[]; chances: readonly Chances[] } => {
  const windows = windowsFrom(reading, spans)
  return { windows: windows.flat(), chances: windows.map((_, at) => chancesAt(windows, at)) }
}
