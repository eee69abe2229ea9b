/** Turns UTF-16 offsets into offsets counted in Unicode code points, of one text. */
export const codePointOffsets = (text: string): ((offset: number) => number) => {
  const pairEnds: number[] = []
  for (let at = 0; at < text.length - 1; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) {
      pairEnds.push(at + 2)
      at++
    }
  }
  if (pairEnds.length === 0) return (offset) => offset
  return (offset) => {
    let low = 0
    let high = pairEnds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairEnds[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
