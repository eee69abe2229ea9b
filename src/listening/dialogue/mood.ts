import type { Mood } from '../../shared/talk.ts'

/** How whoever answers feels about the caller, from trust 0..100. */
export const moodOf = (trust: number): Mood => {
  if (trust >= 70) return 'warm'
  if (trust >= 50) return 'open'
  return trust >= 30 ? 'guarded' : 'impatient'
}
