import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge'
]
const macBundles = ['Chromium', 'Google Chrome', 'Microsoft Edge']

function* places() {
  const { STAND_IN_CHROMIUM, PATH = '' } = process.env
  if (STAND_IN_CHROMIUM) {
    yield STAND_IN_CHROMIUM
    return
  }
  for (const folder of [...PATH.split(delimiter), '/usr/bin', '/snap/bin'])
    for (const name of names) yield join(folder, name)
  for (const folder of ['/Applications', join(homedir(), 'Applications')])
    for (const name of macBundles) yield join(folder, `${name}.app`, 'Contents', 'MacOS', name)
}

/** Chromium's executable for the stand-in, if there is one. Plain JavaScript: set-up asks as well, on any Node. */
export const findChromium = () => {
  for (const place of places()) if (existsSync(place)) return place
  return undefined
}
