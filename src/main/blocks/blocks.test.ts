import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../shared/block.ts'
import { insertProspect, listProspects, markProspectRemoved } from '../db/prospects.ts'
import { putTouch } from '../db/touches.ts'
import { type Bench, record, startOn, temporaryDataFolder, temporaryFolder } from '../testing/bench.ts'
import { type Blocks, createBlocks } from './blocks.ts'
import { createPrintSheet } from './print-sheet.ts'

const clock = () => {
  let at = Date.parse('2026-03-02T09:00:00Z')
  return () => {
    at += 1_000
    return new Date(at)
  }
}

type Begun = { bench: Bench; blocks: Blocks; ids: string[] }

const begin = async (folder = temporaryDataFolder()): Promise<Begun> => {
  const now = clock()
  const bench = await startOn(folder, { now })
  const blocks = createBlocks({ library: bench.library, now })
  return { bench, blocks, ids: listProspects(bench.library.handles().read).map(({ id }) => id) }
}

const started = ({ blocks, ids }: Begun, count = 2): Block => {
  const chosen = blocks.choose(ids.slice(0, count), 'quiet-desk')
  if (chosen === null) throw new Error('There is no list.')
  return blocks.start(chosen.id)
}

const typed = (words: string) => ({ takeId: null, words, marks: null })
const weak = 'Hi, this is Dan from Corbel. Please call me back.'
const strong =
  'Your Leeds depot lost eleven drivers last quarter. Call me back and I’ll send you the rota that stopped it elsewhere. Dan, Corbel.'

describe('today’s list', () => {
  it('is kept in its order, changed, and taken away', async () => {
    const { blocks, ids } = await begin()
    const [first = '', second = ''] = ids
    const chosen = blocks.choose([second, first, second], 'quiet-desk')
    expect(chosen?.items.map(({ prospectId }) => prospectId)).toEqual([second, first])
    expect(chosen?.startedAt).toBeNull()
    const again = blocks.choose([first], 'loud-car')
    expect(again).toMatchObject({ id: chosen?.id, scenarioId: 'loud-car' })
    expect(blocks.choose([], 'quiet-desk')).toBeNull()
    expect(blocks.newest()).toBeNull()
  })

  it('says who said no, who rests, who moved on and who is due', async () => {
    const { bench, blocks, ids } = await begin()
    const [no = '', rests = '', due = ''] = ids
    const { write } = bench.library.handles()
    const touch = (prospectId: string, at: string, change: object = {}) =>
      putTouch(write, {
        id: crypto.randomUUID(),
        prospectId,
        at,
        channel: 'voicemail',
        planned: false,
        outcome: 'no-reply',
        words: '',
        takeId: null,
        ...change
      })
    touch(no, '2026-02-20T10:00', { outcome: 'not-interested' })
    for (const day of ['12', '16', '19', '23']) touch(rests, `2026-02-${day}T10:00`)
    touch(due, '2026-03-02T15:00', { planned: true, outcome: null })
    const found = new Map(blocks.candidates().map((one) => [one.prospectId, one]))
    expect(found.get(no)?.standing.kind).toBe('said-no')
    expect(found.get(rests)).toMatchObject({ standing: { kind: 'resting' }, touches: 4 })
    expect(found.get(due)).toMatchObject({
      dueAt: '2026-03-02T15:00',
      touches: 0,
      lastTouch: null,
      standing: { kind: 'free' }
    })
  })

  it('is not changed while a block runs', async () => {
    const begun = await begin()
    started(begun)
    expect(() => begun.blocks.choose(begun.ids, 'quiet-desk')).toThrow(/running/)
  })
})

describe('the run', () => {
  it('goes from card to rehearsal to result, again, and to the next one, and ends after the last', async () => {
    const begun = await begin()
    const { blocks, ids } = begun
    const [first = '', second = ''] = ids
    const { id } = started(begun)
    expect(blocks.newest()?.current).toMatchObject({ prospectId: first, step: 'card', reviewedMs: 0 })
    blocks.clocks(id, { prospectId: first, runMs: 9_000, reviewedMs: 8_000, isPaused: false })
    expect(blocks.step(id, first, 'call').current).toMatchObject({ step: 'call', reviewedMs: 8_000 })
    const weakly = blocks.keepTry(id, first, typed(weak))
    expect(weakly.current?.step).toBe('result')
    expect(weakly.items[0]?.tries[0]).toMatchObject({ kind: 'typed' })
    expect(weakly.items[0]?.tries[0]?.fix).not.toBeNull()
    blocks.step(id, first, 'call')
    expect(blocks.keepTry(id, first, typed(strong)).items[0]?.tries).toHaveLength(2)
    const on = blocks.next(id, first, 'done')
    expect(on).toMatchObject({ current: { prospectId: second, step: 'card', reviewedMs: 0 }, endedAt: null })
    const over = blocks.next(id, second, 'skipped')
    expect(over.current).toBeNull()
    expect(over.endedAt).not.toBeNull()
    expect(() => blocks.step(id, first, 'card')).toThrow(/does not run/)
  })

  it('is exactly where it was after a kill, in the middle of a recording too', async () => {
    const begun = await begin()
    const { bench, blocks, ids } = begun
    const prospectId = bench.prospect.id
    const order = [prospectId, ...ids.filter((id) => id !== prospectId)].slice(0, 2)
    const { id } = started({ ...begun, ids: order })
    blocks.step(id, prospectId, 'call')
    const { takeId } = await record(bench, 8)
    blocks.clocks(id, { prospectId, runMs: 50_000, reviewedMs: 31_000, isPaused: true })

    blocks.draft(id, prospectId, 'Half a sentence')
    blocks.draft(id, order[1] ?? '', 'For somebody who is not on the stage')

    const later = await begin(bench.folder)
    const found = later.blocks.newest()
    expect(found).toMatchObject({ id, runMs: 50_000, isPaused: true })
    expect(found?.current).toEqual({
      prospectId,
      step: 'call',
      reviewedMs: 31_000,
      draft: 'Half a sentence',
      openTakeId: takeId
    })
    expect(() => later.blocks.keepTry(id, prospectId, { takeId, words: null, marks: null })).toThrow()
    await later.bench.takes.recover(takeId)
    await later.bench.takes.setTranscript(takeId, strong, 'typed')
    const kept = later.blocks.keepTry(id, prospectId, { takeId, words: null, marks: null })
    expect(kept.current).toMatchObject({ step: 'result', openTakeId: null })
    expect(kept.items[0]?.tries[0]).toMatchObject({ kind: 'said', takeId })
    await later.bench.takes.remove(takeId)
    expect(later.blocks.newest()?.items[0]?.tries).toEqual([])
  })

  it('lets no clock run backwards, and takes a tick after the end calmly', async () => {
    const begun = await begin()
    const { id, current } = started(begun)
    const prospectId = current?.prospectId ?? ''
    begun.blocks.clocks(id, { prospectId, runMs: 9_000, reviewedMs: 9_000, isPaused: false })
    begun.blocks.clocks(id, { prospectId, runMs: 4_000, reviewedMs: 4_000, isPaused: false })
    expect(begun.blocks.newest()).toMatchObject({ runMs: 9_000, current: { reviewedMs: 9_000 } })
    begun.blocks.end(id)
    begun.blocks.clocks(id, { prospectId, runMs: 99_000, reviewedMs: 0, isPaused: true })
    expect(begun.blocks.newest()).toMatchObject({ runMs: 9_000, isPaused: false })
  })
})

describe('the ready sheet', () => {
  it('has a line for everybody who was not skipped, from the best try, and what the rep wrote over it', async () => {
    const begun = await begin()
    const { blocks, ids } = begun
    const [first = '', second = '', third = ''] = ids
    const { id } = started(begun, 3)
    blocks.keepTry(id, first, typed(strong))
    blocks.keepTry(id, first, typed(weak))
    blocks.next(id, first, 'done')
    blocks.next(id, second, 'skipped')
    const marks = { hook: true, ask: true, promise: false, number: true }
    blocks.keepTry(id, third, { takeId: null, words: null, marks })
    blocks.next(id, third, 'done')
    const { lines, summary } = blocks.sheet(id)
    expect(lines.map(({ prospectId }) => prospectId)).toEqual([first, third])
    expect(lines[0]).toMatchObject({ source: 'try' })
    expect(lines[0]?.promise).toContain('I’ll send you the rota')
    expect(lines[1]?.avoid).toBe('The promise is missing')
    expect(summary).toMatchObject({ rehearsed: 2, skipped: 1, tries: 3 })
    blocks.edit(id, first, { avoid: 'Talking of myself' })
    const edited = blocks.edit(id, first, { number: '0113 496 0000' })
    expect(edited.lines[0]).toMatchObject({
      avoid: 'Talking of myself',
      number: '0113 496 0000',
      isNumberFromCard: false
    })
  })

  it('stands when a card is gone meanwhile', async () => {
    const begun = await begin()
    const { bench, blocks, ids } = begun
    const [first = ''] = ids
    const { id, items } = started(begun)
    blocks.keepTry(id, first, typed(strong))
    markProspectRemoved(bench.library.handles().write, first, 'now')
    expect(blocks.sheet(id).lines[0]).toMatchObject({ name: items[0]?.name, hook: '' })
    expect(() => blocks.keepTry(id, first, typed(weak))).toThrow()
    expect(blocks.next(id, first, 'done').current?.prospectId).not.toBe(first)
  })

  it('holds fifty with long names', async () => {
    const begun = await begin()
    const { bench, blocks } = begun
    const { write } = bench.library.handles()
    const ids = Array.from({ length: 50 }, (_, at) => {
      const id = crypto.randomUUID()
      const firstName = `Wolfeschlegelsteinhausen ${at}`.repeat(4).slice(0, 190)
      insertProspect(write, { ...bench.prospect, id, firstName, isSample: false })
      return id
    })
    const { id } = started({ ...begun, ids }, 50)
    expect(blocks.sheet(id).lines).toHaveLength(50)
  })

  it('is written whole or not at all', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'sheet.pdf')
    const pdf = Buffer.from('%PDF-')
    const print = createPrintSheet(
      async () => path,
      async () => pdf
    )
    expect(await print('2026-03-02', 'A4')).toEqual({ path })
    expect(readFileSync(path)).toEqual(pdf)
    const declined = createPrintSheet(
      async () => null,
      async () => pdf
    )
    expect(await declined('2026-03-02', 'Letter')).toEqual({ path: null })
    mkdirSync(join(folder, 'folder'))
    writeFileSync(join(folder, 'folder', 'kept'), '')
    const refused = createPrintSheet(
      async () => join(folder, 'folder'),
      async () => pdf
    )
    await expect(refused('2026-03-02', 'A4')).rejects.toMatchObject({ code: 'sheet-failed' })
  })
})
