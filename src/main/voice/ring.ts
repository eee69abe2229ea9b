import type { Settings } from '../../shared/settings.ts'
import type { RingKind } from '../../speech/tones.ts'

/** Countries whose callers hear the double ring of 400 and 450 Hz, and those of the North American plan (ITU-T E.180). */
const doubleRing = new Set(['GB', 'GG', 'HK', 'IE', 'IM', 'IN', 'JE', 'AU', 'MY', 'NZ', 'SG', 'ZA'])
const longRing = new Set(['US', 'CA', 'PR', 'BS', 'BB', 'DO', 'JM', 'TT'])

/** How it rings: as the rep chose, or as it does in the system's country; British where that is not known. */
export const ringKindOf = (choice: Settings['ring'], countryCode: string): RingKind => {
  if (choice !== 'locale') return choice
  const country = countryCode.toUpperCase()
  if (country === '' || doubleRing.has(country)) return 'uk'
  return longRing.has(country) ? 'us' : 'europe'
}
