import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder } from '../data-folder.ts'
import { temporaryDataFolder, temporaryFolder } from '../testing/bench.ts'
import { speakTurn, startTalksOn, tapTurn } from '../testing/talk-bench.ts'

/** The data folder as a kill at this very moment leaves it. */
const killed = (root: string) => {
  const copy = join(temporaryFolder(), 'killed')
  cpSync(root, copy, { recursive: true })
  return dataFolder(copy, '')
}

it('keeps everything up to the turn that was being said, and its recording, and asks nobody', async () => {
  const bench = await startTalksOn(temporaryDataFolder())
  const { talkId } = await bench.talks.begin('front-desk', bench.prospect.id)
  const second = await tapTurn(bench, talkId, ['identify-full', 'ask-person'])
  const takeId = await speakTurn(bench, talkId, 6)
  const next = await startTalksOn(killed(bench.folder.root))
  expect(next.takes.recoverable()).toEqual([])
  const kept = await next.talks.read(talkId)
  expect(kept).toMatchObject({ ending: 'left', lastLine: '', failure: null })
  expect(kept.turns).toMatchObject([
    { source: 'tapped', durationMs: 1_000 },
    { source: 'none', line: second.line, takeId, durationMs: 1_500, wouldOpen: null }
  ])
  expect(existsSync(join(next.folder.root, 'recordings', `${takeId}.wav`))).toBe(true)
  expect(kept.grade).not.toBeNull()
  expect(next.talks.list(10, 0).total).toBe(1)
})

it('keeps a turn that was sealed and waited for taps', async () => {
  const bench = await startTalksOn(temporaryDataFolder())
  const { talkId } = await bench.talks.begin('front-desk', bench.prospect.id)
  const takeId = await speakTurn(bench, talkId)
  await bench.talks.answer(talkId, { takeId, answerMs: 300, bargedIn: false, endReason: 'stopped' })
  const next = await startTalksOn(killed(bench.folder.root))
  const told = await next.talks.setTurn(talkId, 0, { words: null, moves: ['identify-full'] })
  expect(told.turns).toMatchObject([{ takeId, answerMs: 300, source: 'tapped' }])
})

it('forgets a talk in which nothing was said, and sound too short to be a word', async () => {
  const bench = await startTalksOn(temporaryDataFolder())
  const silent = await bench.talks.begin('front-desk', bench.prospect.id)
  const next = await startTalksOn(killed(bench.folder.root))
  await expect(next.talks.read(silent.talkId)).rejects.toMatchObject({ code: 'talk-missing' })

  const takeId = await speakTurn(bench, silent.talkId, 1)
  const after = await startTalksOn(killed(bench.folder.root))
  await after.takes.tidy()
  expect((await after.talks.read(silent.talkId)).turns).toMatchObject([{ takeId: null, durationMs: 0 }])
  expect(existsSync(join(after.folder.root, 'spool', `${takeId}.wav`))).toBe(false)
})
