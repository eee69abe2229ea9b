import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gatekeeperBlocks } from '../../shared/gatekeeper.ts'
import { beginDialogue } from './dialogue.ts'
import { replayed } from './replay.ts'
import type { Scene } from './talk.ts'

const scene: Scene = {
  cast: 'gatekeeper',
  company: 'Harbour Street Bakery',
  gatekeeperName: 'Lou',
  firstName: 'Maya',
  lastName: 'Okafor',
  pronunciation: '',
  pronoun: 'they',
  prior: { twoWay: false, voicemails: 0 }
}

it('begins with a line where the way is closed, whatever the seed, and replays so', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...gatekeeperBlocks), (seed, opensAt) => {
      const talk = beginDialogue(seed, { ...scene, opensAt })
      expect(talk).toMatchObject({ state: opensAt, turn: 0, visits: { [opensAt]: 1 }, ending: null })
      expect(talk.line).toMatch(/\S/)
      expect(replayed(seed, { ...scene, opensAt }, [])).toEqual([talk])
    })
  )
})

it('begins as any other where nothing is said of it', () => {
  expect(beginDialogue(1, scene).state).toBe('answer')
})
