/** A bundle as far as whose it is. */
export type NamedBundle = {
  seq: number
  /** As the file has them; null = made before libraries had an id. */
  repId: string | null
  repName: string
  /** UTC, ISO 8601. */
  madeAt: string
}

/** `source` = the library that a bundle tells of, `person` = who that is, after joins. */
export type Whose = { source: string; person: string }

/** What somebody is called who gave no name. */
const nameless = 'A rep without a name'

const longestKey = 200

const nameKey = (name: string): string =>
  `name:${name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase().slice(0, longestKey)}`

/** Of each name the one library that has it; of a name that two libraries have neither. */
const ownersOf = (bundles: readonly NamedBundle[]): Map<string, string> => {
  const ids = new Map<string, Set<string>>()
  for (const { repId, repName } of bundles) {
    if (repId === null) continue
    const known = ids.get(nameKey(repName)) ?? new Set()
    ids.set(nameKey(repName), known.add(repId))
  }
  return new Map([...ids].flatMap(([key, [id, other]]) => (id && other === undefined ? [[key, id]] : [])))
}

/** Whose each bundle is, by its `seq`, and what everybody is called; the order in which the files came has no part in it. */
export const peopleOf = (
  bundles: readonly NamedBundle[],
  joins: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, string>
): { whose: Map<number, Whose>; names: Map<string, string> } => {
  const owners = ownersOf(bundles)
  const own = (key: string): string => owners.get(key) ?? key
  const rootOf = (key: string): string => {
    const seen = new Set<string>()
    let at = own(key)
    for (let into = joins.get(at); into !== undefined && !seen.has(at); into = joins.get(at)) {
      seen.add(at)
      at = own(into)
    }
    return at
  }
  const whose = new Map<number, Whose>()
  const names = new Map<string, string>()
  const oldestFirst = bundles.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0))
  for (const { seq, repId, repName } of oldestFirst) {
    const self = repId ?? own(nameKey(repName))
    const person = rootOf(self)
    // Without an id nobody can tell whether it is another library of theirs, and days must not count twice.
    whose.set(seq, { source: repId ?? person, person })
    if (repName.trim() !== '') names.set(self, repName.trim())
  }
  for (const { person } of whose.values()) if (!names.has(person)) names.set(person, nameless)
  for (const [person, name] of given) names.set(own(person), name)
  return { whose, names }
}
