import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

/** Where something stands in a file: the fields that lead to it, lists by number from 0. */
export type Place = readonly PropertyKey[]

/** A text as YAML, of which JSON is a part, without tags or types of YAML's own; never throws for what it finds wrong. */
export const parsedYaml = (text: string): { document: Document; lineOf: (offset: number) => number } => {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    logLevel: 'error'
  })
  return { document, lineOf: (offset) => Math.max(1, lines.linePos(offset).line) }
}

/** Offset of what stands at a place of the file: of the field itself, else of the innermost that is there. */
export const offsetOf = (document: Document, place: Place): number => {
  let node: unknown = document.contents
  let offset = isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0
  for (const step of place) {
    let next: unknown = null
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step)
      if (isPair(pair) && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      next = pair?.value
    } else if (isSeq(node)) {
      next = node.items[Number(step)]
      if (isScalar(next) || isMap(next) || isSeq(next)) offset = next.range?.[0] ?? offset
    }
    if (next === null || next === undefined) break
    node = next
  }
  return offset
}
