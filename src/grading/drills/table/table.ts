import type { DrillEntry } from '../entry.ts'
import { gatekeeperDrills } from './gatekeeper.ts'
import { seriesDrills } from './series.ts'
import { shortDrills } from './short.ts'
import { voiceDrills } from './voice.ts'
import { wordDrills } from './words.ts'

const order = [
  'ten-second-hook',
  'twenty-second-message',
  'thirty-second-cap',
  'long-winded-cut',
  'four-in-two-weeks',
  'name',
  'no-me',
  'if-you-then-i',
  'identity-last',
  'number-clarity',
  'lively-voice',
  'airport',
  'no-deadline-rewrite',
  'gatekeepers-three-questions',
  'gatekeeper-blocks',
  'gracious-goodbye'
]

const place = ({ drill }: DrillEntry): number => order.indexOf(drill.id)

/** The drills that come with Ringback, in the order of the list. */
export const drillTable: readonly DrillEntry[] = [
  ...shortDrills,
  ...wordDrills,
  ...voiceDrills,
  ...seriesDrills,
  ...gatekeeperDrills
].toSorted((a, b) => place(a) - place(b))
