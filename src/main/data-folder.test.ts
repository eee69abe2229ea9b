import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder, prepareDataFolder } from './data-folder.ts'
import { temporaryFolder } from './testing/bench.ts'

it('is the user’s own folder unless RINGBACK_DATA names one', () => {
  expect(dataFolder(undefined, '/home/rep/.config/Ringback')).toMatchObject({
    root: '/home/rep/.config/Ringback',
    overridden: false
  })
  expect(dataFolder('', '/home/rep')).toMatchObject({ root: '/home/rep', overridden: false })
  expect(dataFolder('/data', '/home/rep')).toMatchObject({
    library: '/data/library.sqlite',
    overridden: true
  })
})

it('is made, and left without a trace of the trying', () => {
  const root = join(temporaryFolder(), 'new', 'folder')
  expect(prepareDataFolder(dataFolder(root, ''))).toBeNull()
  expect(readdirSync(root).toSorted()).toEqual([
    'backups',
    'greetings',
    'heard',
    'lines',
    'models',
    'recordings',
    'spool',
    'team'
  ])
})

it('says when one of its folders cannot be written', () => {
  const root = temporaryFolder()
  writeFileSync(join(root, 'recordings'), 'a file in the way')
  expect(prepareDataFolder(dataFolder(root, ''))).toMatchObject({ code: 'folder-read-only' })
})
