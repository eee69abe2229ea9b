import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWav } from '../src/speech/wav.ts'
import type { Heard } from './verify-speech-scores.ts'
import type { KnownTake } from './verify-speech-takes.ts'

// Silences by Praat's own command, 25 dB below the loudest; syllable nuclei after N. de Jong and T. Wempe (2009): voiced
// tops of the intensity within 25 dB of the loud ones, with a dip of 2 dB before them; pitch by autocorrelation.
const script = `
form: "Measure"
  infile: "List", ""
endform
strings = Read Strings from raw text file: list$
count = Get number of strings
writeInfo: ""
for number to count
  selectObject: strings
  file$ = Get string: number
  sound = Read from file: file$
  pitch = noprogress To Pitch (ac): 0.01, 65, 15, "no", 0.03, 0.55, 0.02, 0.35, 0.14, 400
  low = Get quantile: 0, 0, 0.1, "semitones re 100 Hz"
  high = Get quantile: 0, 0, 0.9, "semitones re 100 Hz"
  selectObject: sound
  voicing = noprogress To Pitch (ac): 0.02, 65, 4, "no", 0.03, 0.25, 0.01, 0.35, 0.25, 450
  selectObject: sound
  intensity = noprogress To Intensity: 50, 0.01, "yes"
  loud = Get quantile: 0, 0, 0.99
  quiet = Get minimum: 0, 0, "none"
  threshold = max (loud - 25, quiet)
  frames = Get number of frames
  grid = noprogress To TextGrid (silences): -25, 0.2, 0.08, "silent", "sounding"
  intervals = Get number of intervals: 1
  line$ = ""
  for interval to intervals
    label$ = Get label of interval: 1, interval
    if label$ = "sounding"
      start = Get start time of interval: 1, interval
      end = Get end time of interval: 1, interval
      line$ = line$ + fixed$ (start * 1000, 1) + "-" + fixed$ (end * 1000, 1) + ","
    endif
  endfor
  syllables = 0
  dip = 0
  top = 0
  topTime = 0
  rising = 1
  selectObject: intensity
  for frame to frames
    level = Get value in frame: frame
    if frame = 1
      dip = level
      top = level
    endif
    if rising
      if level > top
        top = level
        topTime = Get time from frame number: frame
      endif
      if level < top - 2
        if top > threshold
          selectObject: voicing
          hz = Get value at time: topTime, "Hertz", "linear"
          selectObject: intensity
          if hz <> undefined
            syllables = syllables + 1
          endif
        endif
        rising = 0
        dip = level
      endif
    else
      dip = min (dip, level)
      if level > dip + 2
        rising = 1
        top = level
        topTime = Get time from frame number: frame
      endif
    endif
  endfor
  appendInfoLine: syllables, tab$, high - low, tab$, line$
  removeObject: sound, pitch, voicing, intensity, grid
endfor
`

const leastPauseMs = 250

const heardIn = (line: string): Heard => {
  const [syllableCount = '', middleSt = '', soundings = ''] = line.split('\t')
  const runs = soundings
    .split(',')
    .filter((run) => run !== '')
    .map((run) => run.split('-').map(Number) as [number, number])
  const pauses = runs.slice(1).flatMap(([startMs], at): [number, number][] => {
    const endMs = runs[at]?.[1] ?? startMs
    return startMs - endMs >= leastPauseMs ? [[endMs, startMs]] : []
  })
  const firstMs = runs[0]?.[0] ?? null
  const lastMs = runs.at(-1)?.[1] ?? null
  const pausedMs = pauses.reduce((sum, [from, to]) => sum + to - from, 0)
  const syllables = Number(syllableCount)
  const spokenS = ((lastMs ?? 0) - (firstMs ?? 0) - pausedMs) / 1_000
  return {
    ...{ firstMs, lastMs, pauses, syllables },
    articulationRate: spokenS > 0 ? syllables / spokenS : null,
    pitchSpreadSt: Number(middleSt) / 2.563
  }
}

/** What Praat says of the takes, in their order. */
export const heardByPraat = (takes: readonly KnownTake[]): Heard[] => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-praat-'))
  try {
    const files = takes.map((take, at) => {
      const file = join(folder, `${at}.wav`)
      writeFileSync(file, writeWav(take.samples, take.sampleRate))
      return file
    })
    const list = join(folder, 'list.txt')
    writeFileSync(list, `${files.join('\n')}\n`)
    const program = join(folder, 'measure.praat')
    writeFileSync(program, script)
    const { status, stdout, stderr } = spawnSync('praat', ['--run', program, list], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`praat ended with ${status}: ${stderr}`)
    return stdout.trim().split('\n').map(heardIn)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
