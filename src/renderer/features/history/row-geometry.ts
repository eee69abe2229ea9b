/** As `TakeGrid.module.css` has them. */
export const rowHeightPx = 40
export const headHeightPx = 28

/**
 * Where to scroll so that a row is seen whole under the head, which stays in sight; null where it is seen already.
 * Counted from what is known: to ask the page would have it lay everything out on the spot.
 */
export const scrollToReveal = (index: number, offsetPx: number, heightPx: number): number | null => {
  const topPx = index * rowHeightPx
  const bottomPx = topPx + rowHeightPx + headHeightPx
  if (topPx < offsetPx) return topPx
  return bottomPx > offsetPx + heightPx ? bottomPx - heightPx : null
}
