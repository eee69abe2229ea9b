import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeSpeech } from './speech/make-speech.ts'

const recipe = ['./speech/messages.ts', './speech/make-speech.ts']
  .map((file) => readFileSync(fileURLToPath(new URL(file, import.meta.url))))
  .reduce((hash, text) => hash.update(text), createHash('sha256'))
  .digest('hex')
  .slice(0, 12)

/** Where the fake microphone's speech lies; a changed recipe makes it anew. */
export const speechFolder = fileURLToPath(
  new URL(`../node_modules/.cache/ringback-speech/${recipe}`, import.meta.url)
)

/** Renders the speech that the fake microphone hears, once for each recipe. */
export default async (): Promise<void> => {
  if (!existsSync(join(speechFolder, 'silent.wav'))) await makeSpeech(speechFolder)
}
