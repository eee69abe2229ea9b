import { measureTake } from '../../../speech/measure.ts'
import type { Engine } from '../../voice/engine.ts'
import { follow } from './follow.ts'
import type { Hint } from './hints.ts'
import { pronounce } from './pronounce.ts'
import { type Reading, readingOf } from './reading.ts'
import { modelRateHz, openSoundModel } from './sound-model.ts'
import { spokenUnits } from './spoken-units.ts'

/** Nobody says more units than this in a second; a text that is longer by far was not said, and would take minutes. */
const mostUnitsPerS = 8
const spareUnits = 20

/** Reads a text beside a recording; `samples` are mono at `modelRateHz`, -1..1. Takes a tenth of the recording's time. */
export const readSound = async (
  engine: Engine,
  samples: Float32Array,
  text: string,
  hints: readonly Hint[]
): Promise<Reading> => {
  const { firstSpeechMs, snrDb } = measureTake(samples, modelRateHz)
  if (firstSpeechMs === null) return { outcome: 'no-speech' }
  const units = spokenUnits(text)
  if (units.length > spareUnits + (mostUnitsPerS * samples.length) / modelRateHz)
    return { outcome: 'other-words', support: 0 }
  const model = await openSoundModel()
  try {
    const sayable = pronounce(model, engine, units, hints)
    if (sayable.units.length === 0) return { outcome: 'other-words', support: 0 }
    return readingOf(sayable.units, follow(model, sayable, samples), snrDb)
  } finally {
    model.close()
  }
}
