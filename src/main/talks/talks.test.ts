import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replayed } from '../../listening/dialogue/replay.ts'
import { type GatekeeperMove, gatekeeperMoves } from '../../shared/gatekeeper.ts'
import { liveTalk, type Talk, talk as talkShape } from '../../shared/talk.ts'
import { purgeEmptySessions } from '../db/sessions.ts'
import { changeSettings } from '../db/settings.ts'
import { findTake } from '../db/takes.ts'
import { findTalk, listTurns } from '../db/talks.ts'
import { listTouches, putTouch } from '../db/touches.ts'
import { record, temporaryDataFolder } from '../testing/bench.ts'
import { speakTurn, startTalksOn, type TalkBench, tapTurn } from '../testing/talk-bench.ts'
import type { Speak } from '../voice/speaker.ts'

/** Seed 1 finds the prospect in a meeting; the first seed at which the prospect is free. */
const begun = async (given: Parameters<typeof startTalksOn>[1] = {}, scenario = 'front-desk') => {
  const bench = await startTalksOn(temporaryDataFolder(), given)
  const live = await bench.talks.begin(scenario, bench.prospect.id)
  return { bench, live, talkId: live.talkId }
}
const good: GatekeeperMove[][] = [
  ['identify-full', 'ask-person'],
  ['reason-specific'],
  ['honest-not-expected', 'gracious']
]
const verdictsOf = ({ grade }: Talk) =>
  Object.fromEntries((grade?.findings ?? []).map(({ ruleId, verdict }) => [ruleId, verdict]))

describe('a live talk', () => {
  it('begins with a spoken line, a mood and the moves that fit', async () => {
    const { bench, live } = await begun()
    expect(liveTalk.parse(live)).toEqual(live)
    expect(live).toMatchObject({ turn: 0, state: 'answer', mood: 'open', ending: null, lineMs: 500 })
    expect(live.lineUrl).toMatch(/^lines\/[0-9a-f]{64}\.wav$/)
    expect(existsSync(join(bench.folder.root, live.lineUrl ?? ''))).toBe(true)
    expect(live.options[0]).toEqual({ move: 'identify-full', label: 'I said who I am and where from' })
  })

  it('has the chosen voice of the system speak for own personas alone', async () => {
    const asked: (string | undefined)[] = []
    const speakLine: Speak = async (_text, { systemVoiceId }) => {
      asked.push(systemVoiceId)
      return { samples: new Float32Array(800).fill(0.1), sampleRate: 16_000 }
    }
    const { bench } = await begun({ speakLine, systemVoiceId: 'Anna' })
    expect(new Set(asked)).toEqual(new Set([undefined]))
    cpSync(join(bench.scenarioFolders.shipped, 'front-desk'), join(bench.scenarioFolders.own, 'own-desk'), {
      recursive: true
    })
    const file = join(bench.scenarioFolders.own, 'own-desk', 'scenario.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"front-desk"', '"own-desk"'))
    await bench.talks.begin('own-desk', bench.prospect.id)
    expect(asked).toContain('Anna')
  })

  it('asks for taps where nobody hears words, and goes on by them', async () => {
    const { bench, talkId } = await begun()
    const takeId = await speakTurn(bench, talkId)
    const turn = { takeId, answerMs: 640, bargedIn: true, endReason: 'stopped' } as const
    expect(await bench.talks.answer(talkId, turn)).toEqual({ outcome: 'tap' })
    const next = await bench.talks.tap(talkId, ['identify-full'])
    expect(next).toMatchObject({ turn: 1, state: 'what', ending: null })
    const [stored] = (await bench.talks.read(talkId)).turns
    expect(stored).toMatchObject({
      takeId,
      audioUrl: `takes/${takeId}.wav`,
      durationMs: 1_000,
      answerMs: 640,
      bargedIn: true,
      source: 'tapped',
      trust: 60,
      wouldOpen: null
    })
  })

  it('goes on by the words where an engine heard them', async () => {
    const words = 'Hello, this is Dan Whitfield from Corbel Rostering. Is Priya in?'
    const { bench, talkId } = await begun({ hearTurn: async () => words })
    const takeId = await speakTurn(bench, talkId)
    const answer = await bench.talks.answer(talkId, {
      takeId,
      answerMs: null,
      bargedIn: false,
      endReason: 'stopped'
    })
    expect(answer).toMatchObject({ outcome: 'answered', talk: { state: 'what' } })
    const [stored] = (await bench.talks.read(talkId)).turns
    expect(stored).toMatchObject({ words, source: 'words' })
    expect(stored?.moves.map(({ move }) => move)).toContain('identify-full')
  })

  it('repeats its line once into a silence, then hangs up', async () => {
    const { bench, live, talkId } = await begun()
    expect(await bench.talks.silence(talkId)).toEqual(live)
    expect(await bench.talks.silence(talkId)).toMatchObject({ state: 'ended', ending: 'empty' })
    const kept = await bench.talks.read(talkId)
    expect(kept.turns).toMatchObject([{ source: 'none', moves: [], takeId: null }])
    await expect(bench.talks.silence(talkId)).rejects.toMatchObject({ code: 'talk-missing' })
  })

  it('stands as a caption where the voice fails', async () => {
    const { bench, live } = await begun({ speakLine: async () => Promise.reject(new Error('no voice')) })
    expect(live.lineUrl).toBeNull()
    expect(live.lineMs).toBeGreaterThan(1_000)
    expect(bench.log.lines.join()).toContain('no voice')
  })

  it('is left when another one begins, and answers no more', async () => {
    const { bench, talkId } = await begun()
    await tapTurn(bench, talkId, ['ask-person'])
    await bench.talks.begin('front-desk', bench.prospect.id)
    await expect(bench.talks.tap(talkId, [])).rejects.toMatchObject({ code: 'talk-missing' })
    expect((await bench.talks.read(talkId)).ending).toBe('left')
  })

  it('is held once more from its seed, and is nothing where only a voicemail answers', async () => {
    const { bench, live, talkId } = await begun()
    const { seed } = await bench.talks.read(talkId)
    const again = await bench.talks.begin('front-desk', bench.prospect.id, seed)
    expect(again.line).toBe(live.line)
    expect((await bench.talks.read(again.talkId)).seed).toBe(seed)
    const nobody = bench.talks.begin('quiet-desk', bench.prospect.id)
    await expect(nobody).rejects.toMatchObject({ code: 'input-invalid' })
  })

  it('does not begin after a no', async () => {
    const { bench } = await begun()
    putTouch(bench.library.handles().write, {
      id: randomUUID(),
      prospectId: bench.prospect.id,
      at: '2026-03-01T09:00:00',
      channel: 'call',
      planned: false,
      outcome: 'not-interested',
      words: '',
      takeId: null
    })
    const refused = bench.talks.begin('front-desk', bench.prospect.id)
    await expect(refused).rejects.toMatchObject({ code: 'said-no' })
  })

  it('refuses a recording that is not its own', async () => {
    const { bench, talkId } = await begun()
    const { takeId } = await record(bench, 2)
    const turn = { takeId, answerMs: null, bargedIn: false, endReason: 'stopped' } as const
    await expect(bench.talks.answer(talkId, turn)).rejects.toMatchObject({ code: 'take-missing' })
  })

  it('tells somebody who picks up from a gatekeeper', async () => {
    const { bench, live, talkId } = await begun({}, 'direct-line')
    expect(live.line).toContain('Priya')
    await tapTurn(bench, talkId, ['identify-full', 'reason-specific'])
    expect((await tapTurn(bench, talkId, ['ask-right-person'])).state).toBe('intel')
  })
})

describe('a talk that is over', () => {
  it('is graded, listed, and replays byte for byte from its seed and moves', async () => {
    const { bench, talkId } = await begun()
    let last = await bench.talks.silence(talkId)
    for (const moves of good) last = await tapTurn(bench, talkId, moves)
    expect(last.state).toBe('voicemail')
    last = await tapTurn(bench, talkId, ['accept-voicemail', 'gracious'])
    expect(last.ending).toBe('voicemail')
    const kept = await bench.talks.read(talkId)
    expect(talkShape.parse(kept)).toEqual(kept)
    expect(kept).toMatchObject({ ending: 'voicemail', failure: null, lastLine: last.line, saidNo: false })
    expect(kept.grade?.score).toBe(100)
    expect(kept.grade?.findings.every(({ selfMarked, verdict }) => selfMarked || verdict !== 'pass')).toBe(
      true
    )
    expect(bench.talks.list(10, 0)).toMatchObject({
      total: 1,
      talks: [{ id: talkId, turns: 4, score: 100, ending: 'voicemail' }]
    })
    const row = findTalk(bench.library.handles().read, talkId)
    if (row === null) throw new Error('The talk is missing.')
    const again = replayed(row.seed, row.scene, listTurns(bench.library.handles().read, row.seq))
    expect(again.map(({ line }) => line)).toEqual([...kept.turns.map(({ line }) => line), kept.lastLine])
    expect(again.slice(1).map(({ trust }) => trust)).toEqual(kept.turns.map(({ trust }) => trust))
  })

  it('leads to a voicemail of its own session', async () => {
    const { bench, talkId } = await begun()
    for (const moves of [...good, ['accept-voicemail' as const]]) await tapTurn(bench, talkId, moves)
    expect((await bench.talks.read(talkId)).voicemailTakeId).toBeNull()
    const { takeId, sessionId } = await record(bench, 4, { sessionId: talkId })
    expect(sessionId).toBe(talkId)
    await bench.takes.finish(takeId, 'stopped')
    expect((await bench.talks.read(talkId)).voicemailTakeId).toBe(takeId)
  })

  it('is graded again when the rep types or taps what was said, and the dialogue stays', async () => {
    const { bench, talkId } = await begun()
    await tapTurn(bench, talkId, ['evade-identity'])
    await bench.talks.leave(talkId)
    const before = await bench.talks.read(talkId)
    expect(verdictsOf(before)['gk-plain-identity']).toBe('fail')
    const words = 'It’s Dan Whitfield from Corbel Rostering.'
    const typed = await bench.talks.setTurn(talkId, 0, { words, moves: null })
    expect(verdictsOf(typed)['gk-plain-identity']).toBe('pass')
    expect(typed.turns[0]).toMatchObject({ words, source: 'words', trust: before.turns[0]?.trust })
    expect([typed.lastLine, typed.turns[0]?.line]).toEqual([before.lastLine, before.turns[0]?.line])
    const both = await bench.talks.setTurn(talkId, 0, { words, moves: ['identify-partial'] })
    expect(both.turns[0]).toMatchObject({ words, source: 'tapped', moves: [{ move: 'identify-partial' }] })
    const marked = await bench.talks.setTurn(talkId, 0, { words: null, moves: ['identify-partial'] })
    expect(verdictsOf(marked)['gk-plain-identity']).toBe('warn')
    const open = await bench.talks.setTurn(talkId, 0, { words: null, moves: null })
    expect(verdictsOf(open)['gk-plain-identity']).toBe('needs-input')
    const nowhere = bench.talks.setTurn(talkId, 7, { words: null, moves: null })
    await expect(nowhere).rejects.toMatchObject({ code: 'input-invalid' })
  })

  it('writes nothing into the log, whatever was said', async () => {
    const { bench, talkId } = await begun()
    for (const moves of [['ask-person'], [], []] as GatekeeperMove[][]) await tapTurn(bench, talkId, moves)
    expect((await tapTurn(bench, talkId, ['gracious'])).ending).not.toBeNull()
    expect(listTouches(bench.library.handles().read, bench.prospect.id)).toEqual([])
  })

  it('knows the messages in the log', async () => {
    const { bench } = await begun()
    const touch = {
      prospectId: bench.prospect.id,
      channel: 'voicemail',
      planned: false,
      outcome: null
    } as const
    for (const day of [1, 2])
      putTouch(bench.library.handles().write, {
        ...touch,
        id: `00000000-0000-4000-8000-00000000000${day}`,
        at: `2020-01-0${day}T10:00`,
        words: '',
        takeId: null
      })
    const { talkId } = await bench.talks.begin('front-desk', bench.prospect.id)
    await tapTurn(bench, talkId, ['earlier-messages'])
    expect((await bench.talks.read(talkId)).turns[0]?.trust).toBe(60)
  })

  it('goes with its turns and comes back with them, until the next start', async () => {
    const { bench, talkId } = await begun()
    await tapTurn(bench, talkId, ['identify-full'])
    await bench.talks.leave(talkId)
    const kept = await bench.talks.read(talkId)
    await bench.talks.remove(talkId)
    expect(bench.talks.list(10, 0).total).toBe(0)
    await expect(bench.talks.read(talkId)).rejects.toMatchObject({ code: 'talk-missing' })
    expect(await bench.talks.restore(talkId)).toEqual(kept)
    await bench.talks.remove(talkId)
    bench.library.close()
    const next = await startTalksOn(bench.folder)
    await next.takes.tidy()
    await expect(next.talks.restore(talkId)).rejects.toMatchObject({ code: 'talk-missing' })
    expect(readdirSync(next.folder.recordings)).toEqual([])
    const { read } = next.library.handles()
    for (const table of ['talks', 'talk_turns', 'takes', 'sessions'])
      expect([table, read.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])
  })
})

describe('the recordings of turns', () => {
  const oneTurn = async (now?: () => Date) => {
    const { bench, talkId } = await begun(now === undefined ? {} : { now })
    await tapTurn(bench, talkId, ['identify-full'])
    await bench.talks.leave(talkId)
    const [turn] = (await bench.talks.read(talkId)).turns
    return { bench, talkId, takeId: turn?.takeId ?? '' }
  }
  const inHistory = ({ takes }: TalkBench, text?: string) =>
    takes.list(text === undefined ? {} : { text }, 10, 0).total

  it('are in no history, no search and no series of grades', async () => {
    const { bench, takeId } = await oneTurn()
    expect([inHistory(bench), inHistory(bench, 'Priya')]).toEqual([0, 0])
    expect(bench.takes.again.due().takeIds).toEqual([])
    const { takeId: voicemail } = await record(bench, 4)
    const detail = await bench.takes.finish(voicemail, 'stopped')
    expect([detail.previousTakeId, inHistory(bench)]).toEqual([null, 1])
    expect(findTake(bench.library.handles().read, takeId)?.kind).toBe('turn')
  })

  it('keep their session while there is a talk', async () => {
    const { bench, talkId } = await oneTurn()
    purgeEmptySessions(bench.library.handles().write)
    expect((await bench.talks.read(talkId)).turns).toHaveLength(1)
  })

  it('are let go with the others when they are too old', async () => {
    let now = new Date('2026-01-01T10:00:00Z')
    const { bench, talkId, takeId } = await oneTurn(() => now)
    await expect
      .poll(() => findTake(bench.library.handles().read, takeId)?.peaks, { timeout: 5_000 })
      .not.toBeNull()
    changeSettings(bench.library.handles().write, { keepAudioDays: 30 })
    now = new Date('2026-06-01T10:00:00Z')
    expect(await bench.takes.letOldSoundGo()).toBe(1)
    expect((await bench.talks.read(talkId)).turns[0]).toMatchObject({
      takeId,
      audioUrl: null,
      source: 'tapped'
    })
  })
})

it('keeps every talk whole: any moves, any order, read and replayed alike', async () => {
  const bench = await startTalksOn(temporaryDataFolder())
  const move = fc.constantFrom(...gatekeeperMoves)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(move, { maxLength: 3 }), { maxLength: 16 }), async (turns) => {
      const { talkId } = await bench.talks.begin('front-desk', bench.prospect.id)
      let ending: string | null = null
      for (const moves of turns) if (ending === null) ({ ending } = await bench.talks.tap(talkId, moves))
      await bench.talks.leave(talkId)
      const kept = await bench.talks.read(talkId)
      expect(talkShape.parse(kept)).toEqual(kept)
      expect(kept.ending).toBe(ending ?? 'left')
      const row = findTalk(bench.library.handles().read, talkId)
      if (row === null) throw new Error('The talk is missing.')
      const again = replayed(row.seed, row.scene, listTurns(bench.library.handles().read, row.seq))
      expect(again.map(({ line }) => line)).toEqual([...kept.turns.map(({ line }) => line), kept.lastLine])
    }),
    { numRuns: 25 }
  )
}, 20_000)
