// Measures what a rep hears: every greeting of every scenario, live talks, and the surroundings. Fails where something jumps or clips.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answerMoves, beginDialogue } from '../src/listening/dialogue/dialogue.ts'
import { saidLine } from '../src/listening/dialogue/lines.ts'
import { fittingMoves } from '../src/listening/dialogue/options.ts'
import type { Scene } from '../src/listening/dialogue/talk.ts'
import { draw } from '../src/listening/draw.ts'
import { loadScenarios } from '../src/main/scenarios/packs.ts'
import { renderGreeting } from '../src/main/voice/greeting.ts'
import { createSpeaker, type Speech } from '../src/main/voice/speaker.ts'
import { readSurroundings } from '../src/main/voice/surroundings.ts'
import { lineRateHz } from '../src/main/voice/voice-line.ts'
import { clicksAtMs, loopStep } from '../src/speech/joins.ts'
import { truePeakDb } from '../src/speech/level.ts'
import { integratedLoudness } from '../src/speech/loudness.ts'
import { joinSounds } from '../src/speech/tones.ts'
import { parseWav, type WavSound } from '../src/speech/wav.ts'

/** The quality bar of issue 5. */
const mostApartLu = 2
const highestPeakDb = -1
/** A word is cut where the sound is still this near to the line's level just inside the fade of its edge. */
const cutWordDb = -12
const insideFadeMs = 30
const edgeMs = 20
/** How many talks of each scenario in which somebody answers are held, and how long one may go on. */
const talks = 8
const mostTurns = 12

const resources = fileURLToPath(new URL('../resources/', import.meta.url))
const workerPath = new URL('../src/main/voice/flite-worker.ts', import.meta.url)
const card = { firstName: 'Priya', lastName: 'Raman', company: 'Northgate Haulage', pronunciation: '' }
const faults: string[] = []

const soundOf = (bytes: Uint8Array, name: string): WavSound => {
  const sound = parseWav(bytes)
  if (!sound.ok) throw new Error(`${name}: ${sound.reason}`)
  return sound.value
}
const levelDb = (samples: Float32Array): number =>
  10 * Math.log10(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length + 1e-12)
const shown = (value: number): string => value.toFixed(1).padStart(6)
const row = (name: string, ...cells: string[]): void => console.log(`${name.padEnd(34)} ${cells.join('  ')}`)

/** How near to the line's own level its edges come, in dB; the fades themselves are left out. */
const loudestEdgeDb = ({ samples, sampleRate }: Speech): number => {
  const inside = Math.round((insideFadeMs * sampleRate) / 1_000)
  const length = Math.round((edgeMs * sampleRate) / 1_000)
  const first = samples.subarray(inside / 3, inside / 3 + length)
  const last = samples.subarray(samples.length - inside - length, samples.length - inside)
  return Math.max(levelDb(first), levelDb(last)) - levelDb(samples)
}

const meanLoudness = (values: readonly number[]): number =>
  10 * Math.log10(values.reduce((sum, value) => sum + 10 ** (value / 10), 0) / values.length)

const speaker = createSpeaker(workerPath)
const { scenarios, broken } = await loadScenarios({
  shipped: join(resources, 'scenarios'),
  own: join(resources, 'none')
})
for (const { folder, reason } of broken) faults.push(`${folder}: ${reason}`)
/** How loud the words of each scenario are, by what they are heard in. */
const loudnesses: { id: string; lufs: number }[] = []

const verifyGreetings = async (): Promise<void> => {
  row('greeting', '  LUFS', 'dBTP  ', 'clicks', 'edges dB')
  for (const { pack, folder } of scenarios) {
    const surroundings = await readSurroundings(join(resources, 'surroundings'), pack.persona.surroundings)
    const spoken: number[] = []
    for (const [variant, { before, after, nameless }] of pack.greetings.entries()) {
      const name = `${pack.id} ${variant + 1}`
      const request = { pack, folder, card, variant, surroundings, speakLine: speaker.speakLine }
      const { wav, captions } = await renderGreeting(request)
      const { samples, sampleRate } = soundOf(wav, name)
      // Ring and beep are alike everywhere; how loud a scenario is, its words say.
      const place = (ms: number): number => Math.round((ms * sampleRate) / 1_000)
      const words = samples.subarray(place(captions[0]?.startMs ?? 0), place(captions.at(-1)?.endMs ?? 0))
      const lufs = integratedLoudness(words, sampleRate) ?? Number.NEGATIVE_INFINITY
      const peakDb = truePeakDb(samples, sampleRate)
      const clicks = clicksAtMs(samples, sampleRate)
      const lines = await Promise.all(
        [...before, ...after, nameless].map(async ({ file }) =>
          soundOf(await readFile(join(folder, file)), file)
        )
      )
      const edgeDb = Math.max(...lines.map(loudestEdgeDb))
      row(name, shown(lufs), shown(peakDb), String(clicks.length).padStart(6), shown(edgeDb))
      if (peakDb > highestPeakDb) faults.push(`${name}: its true peak is ${peakDb.toFixed(1)} dBFS.`)
      if (clicks.length > 0)
        faults.push(`${name}: it clicks at ${clicks.map((at) => at.toFixed(0)).join(', ')} ms.`)
      if (edgeDb > cutWordDb) faults.push(`${name}: a word is cut at the edge of a line.`)
      spoken.push(lufs)
    }
    if (spoken.length > 0) loudnesses.push({ id: pack.id, lufs: meanLoudness(spoken) })
    loudnesses.push(...spoken.map((lufs, index) => ({ id: `${pack.id} ${index + 1}`, lufs })))
  }
}

/** What is said in the talk of a seed in which the rep makes some fitting move each turn. */
const saidIn = (seed: number, scene: Scene): string[] => {
  let talk = beginDialogue(seed, scene)
  const said = [saidLine(talk.line, scene)]
  while (talk.ending === null && said.length < mostTurns) {
    const moves = fittingMoves(talk)
    const move = moves[draw(seed, `move ${talk.turn}`, moves.length)]
    talk = answerMoves(talk, move === undefined ? [] : [move])
    said.push(saidLine(talk.line, scene))
  }
  return said
}

const verifyTalks = async (): Promise<void> => {
  row('\ntalks', '   LUFS', 'dBTP  ', 'clicks', 'edges dB', 'lines')
  for (const { pack } of scenarios.filter(({ pack: { kind } }) => kind !== 'voicemail')) {
    const { persona, kind } = pack
    const scene: Scene = {
      ...card,
      cast: kind === 'pick-up' ? 'influencer' : 'gatekeeper',
      gatekeeperName: persona.name ?? '',
      pronoun: 'they',
      prior: { twoWay: false, voicemails: 0 }
    }
    for (let seed = 0; seed < talks; seed += 1) {
      const name = `${pack.id} talk ${seed + 1}`
      const said: Speech[] = []
      for (const line of saidIn(seed, scene)) said.push(await speaker.speakLine(line, persona.voice))
      const whole = joinSounds(said.map(({ samples }) => samples))
      const lufs = integratedLoudness(whole, lineRateHz) ?? Number.NEGATIVE_INFINITY
      const peakDb = truePeakDb(whole, lineRateHz)
      const clicks = said.flatMap(({ samples }) => clicksAtMs(samples, lineRateHz))
      const edgeDb = Math.max(...said.map(loudestEdgeDb))
      row(
        name,
        shown(lufs),
        shown(peakDb),
        String(clicks.length).padStart(6),
        shown(edgeDb),
        String(said.length)
      )
      if (peakDb > highestPeakDb) faults.push(`${name}: its true peak is ${peakDb.toFixed(1)} dBFS.`)
      if (clicks.length > 0) faults.push(`${name}: it clicks ${clicks.length} times.`)
      if (edgeDb > cutWordDb) faults.push(`${name}: a word is cut at the edge of a line.`)
      loudnesses.push({ id: name, lufs })
    }
  }
}

const verifyLoudness = (): void => {
  const sorted = loudnesses.toSorted((a, b) => a.lufs - b.lufs)
  const [softest, loudest] = [sorted[0], sorted.at(-1)]
  if (softest === undefined || loudest === undefined) return
  const apartLu = loudest.lufs - softest.lufs
  console.log(`\nAll scenarios lie within ${apartLu.toFixed(1)} LU (${softest.id} to ${loudest.id}).\n`)
  if (apartLu > mostApartLu)
    faults.push(`${softest.id} and ${loudest.id} are ${apartLu.toFixed(1)} LU apart.`)
}

const verifySurroundings = async (): Promise<void> => {
  const folder = join(resources, 'surroundings')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.wav')).toSorted()
  row('surroundings', '  LUFS', 'dBTP  ', 'offset', 'bend at the loop point')
  const loudnesses: number[] = []
  for (const name of names) {
    const { samples, sampleRate } = soundOf(await readFile(join(folder, name)), name)
    const lufs = integratedLoudness(samples, sampleRate) ?? Number.NEGATIVE_INFINITY
    const peakDb = truePeakDb(samples, sampleRate)
    const offset = samples.reduce((sum, sample) => sum + sample, 0) / samples.length
    const { factor, isSmooth } = loopStep(samples, sampleRate)
    row(name, shown(lufs), shown(peakDb), offset.toFixed(4), factor.toFixed(2))
    if (peakDb > highestPeakDb) faults.push(`${name}: its true peak is ${peakDb.toFixed(1)} dBFS.`)
    if (!isSmooth || Math.abs(offset) > 1e-3) faults.push(`${name}: it steps where it begins again.`)
    loudnesses.push(lufs)
  }
  const apartLu = Math.max(...loudnesses) - Math.min(...loudnesses)
  if (apartLu > mostApartLu) faults.push(`the surroundings are ${apartLu.toFixed(1)} LU apart.`)
}

await verifyGreetings()
await verifyTalks()
await speaker.close()
verifyLoudness()
await verifySurroundings()
for (const fault of faults) console.error(`FAULT ${fault}`)
console.log(faults.length === 0 ? '\nNothing jumps, clicks, clips or is cut.' : `\n${faults.length} faults.`)
process.exitCode = faults.length === 0 ? 0 : 1
