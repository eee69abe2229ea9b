/**
 * Brings an element into view inside of its own scrolling pane, the nearest parent with `data-pane`; the page around
 * the pane stays where it is, which `scrollIntoView` does not grant.
 */
export const scrollInPane = (
  element: Element | null | undefined,
  where: 'nearest' | 'start' = 'nearest'
): void => {
  const pane = element?.closest('[data-pane]')
  if (!element || !pane) return
  const inner = element.getBoundingClientRect()
  const outer = pane.getBoundingClientRect()
  const above = inner.top - outer.top - marginAbovePx
  const below = inner.bottom - outer.bottom + marginBelowPx
  if (where === 'start' || above < 0 || inner.height > outer.height) pane.scrollTop += above
  else if (below > 0) pane.scrollTop += below
}

/** Room for the heading above what was brought into view. */
const marginAbovePx = 36
const marginBelowPx = 12
