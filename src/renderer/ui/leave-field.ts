/**
 * Takes the focus out of a field into the nearest part around it that holds focus by program alone, at most the whole
 * screen: with the focus on the page's body the next Tab would begin at the rail.
 */
export const leaveField = (field: Element | null): void =>
  field?.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
