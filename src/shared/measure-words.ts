/** What a score was given by. */
type GivenBy = { rulebookVersion: string; pack: { name: string; version: string } | null }

const packOf = ({ pack }: GivenBy): string => (pack === null ? '' : `${pack.name}\n${pack.version}`)

/** In which of the two these differ from each other. */
const changed = (measures: readonly GivenBy[]): { rulebook: boolean; pack: boolean } => ({
  rulebook: new Set(measures.map(({ rulebookVersion }) => rulebookVersion)).size > 1,
  pack: new Set(measures.map(packOf)).size > 1
})

/**
 * What sets the newest measure apart from the others, to stand after “graded” or “with a score”: “by the newest rulebook”,
 * “by the newest rule pack”, “without a rule pack”. Empty where there is no other.
 */
export const newestMeasureWords = (measures: readonly GivenBy[], newest: GivenBy | null): string => {
  const { rulebook, pack } = changed(measures)
  if (newest === null || !(rulebook || pack)) return ''
  if (!pack) return 'by the newest rulebook'
  if (newest.pack === null)
    return rulebook ? 'by the newest rulebook without a rule pack' : 'without a rule pack'
  return rulebook ? 'by the newest rulebook and rule pack' : 'by the newest rule pack'
}

/** What these differ in: “rulebooks”, “rule packs” or both; empty where they are one. */
export const differingMeasureWords = (measures: readonly GivenBy[]): string => {
  const { rulebook, pack } = changed(measures)
  return [rulebook ? ['rulebooks'] : [], pack ? ['rule packs'] : []].flat().join(' and ')
}

/** What is new in a measure against the one before it: “rulebook 1.2.0”, “pack Haulage 2”, “without a pack”. */
export const measureChangeWords = (measure: GivenBy, before: GivenBy): string => {
  const { rulebookVersion, pack } = measure
  if (rulebookVersion === before.rulebookVersion)
    return pack === null ? 'without a pack' : `pack ${pack.name} ${pack.version}`
  return `rulebook ${rulebookVersion}${pack === null ? '' : ` with pack ${pack.name} ${pack.version}`}`
}
