import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulebookVersion } from '../../grading/rulebook.ts'
import type { TakeDetail } from '../../shared/take.ts'
import { findGrade, putGrade } from '../db/grades.ts'
import { findTake } from '../db/takes.ts'
import { prospectHandlers } from '../ipc/prospects.ts'
import type { Services } from '../services.ts'
import { type Bench, record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { recordingPath } from './files.ts'
import { peakCount } from './measure-file.ts'

const start = (): Promise<Bench> => startOn(temporaryDataFolder())
const finished = async (bench: Bench, pieces = 4, given = {}): Promise<string> => {
  const { takeId } = await record(bench, pieces, given)
  await bench.takes.finish(takeId, 'stopped')
  return takeId
}
const missing = expect.objectContaining({ code: 'take-missing' })
const everything = { filter: {}, limit: 50, offset: 0 } as const
const listed = ({ takes }: Bench): string[] =>
  takes.list(everything.filter, everything.limit, everything.offset).takes.map(({ id }) => id)
const cards = ({ library }: Bench) => prospectHandlers({ library, now: () => new Date() } as Services)

describe('the words of a take', () => {
  it('are graded at once and again at every change', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    const first = await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
    expect(first.transcript).toMatchObject({ text: bench.prospect.script, origin: 'script' })
    expect(first.grade?.rulebookVersion).toBe(rulebookVersion)
    expect(first.excerpt.startsWith('Priya, eleven drivers')).toBe(true)
    const second = await bench.takes.setTranscript(takeId, 'Um, er.', 'typed')
    expect(second.transcript).toMatchObject({ text: 'Um, er.', origin: 'typed' })
    expect(second.grade?.findings).not.toEqual(first.grade?.findings)
  })

  it('may be taken back: the grade then knows of no words', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
    const detail = await bench.takes.setTranscript(takeId, '  \n', 'typed')
    expect(detail.transcript).toBeNull()
    expect(detail.grade?.findings.some(({ verdict }) => verdict === 'needs-input')).toBe(true)
  })

  it('keep quotes, emoji, right-to-left letters and 20,000 characters', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    const text = `“Zoë” said 'hi' 🚚🏽 שלום مرحبا "quoted" `.repeat(500).slice(0, 20_000).toWellFormed()
    const detail = await bench.takes.setTranscript(takeId, text, 'typed')
    expect(detail.transcript?.text).toBe(text)
  })

  it('that are not valid Unicode keep their offsets', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    const detail = await bench.takes.setTranscript(takeId, 'a\ud83dbc', 'typed')
    expect(detail.transcript?.text).toBe('a\ufffdbc')
  })
})

describe('grading again', () => {
  it('reads the card of today', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
    const { isSample: _isSample, updatedAt: _updatedAt, ...draft } = bench.prospect
    await cards(bench)['prospects:save']({ ...draft, company: 'Southgate Haulage' })
    expect((await bench.takes.read(takeId)).card.company).toBe('Northgate Haulage')
    const again = await bench.takes.regrade(takeId)
    expect(again).toMatchObject({ company: 'Southgate Haulage', card: { company: 'Southgate Haulage' } })
    expect(bench.takes.list({ text: 'southgate' }, 10, 0).total).toBe(1)
  })

  it('keeps the card of a prospect who was deleted', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    await cards(bench)['prospects:remove']({ prospectId: bench.prospect.id })
    const again = await bench.takes.regrade(takeId)
    expect(again).toMatchObject({ prospectName: 'Priya Raman', grade: { rulebookVersion } })
  })

  it('is the only way in which a grade of an older rulebook changes', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    const { grade } = await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
    const { write } = bench.library.handles()
    const take = findTake(write, takeId)
    if (take === null || grade === null) throw new Error('The take is missing.')
    putGrade(write, take.seq, { ...grade, rulebookVersion: '0.0.1', score: 12 }, 'then')
    await bench.takes.annotate(takeId, 'Slower.', true)
    bench.library.close()
    const next = await startOn(bench.folder)
    expect((await next.takes.read(takeId)).grade).toMatchObject({ rulebookVersion: '0.0.1', score: 12 })
    expect((await next.takes.regrade(takeId)).grade?.rulebookVersion).toBe(rulebookVersion)
  })

  it('reads a grade from before findings had questions', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    const { grade } = await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
    const { write } = bench.library.handles()
    const older = grade?.findings.map(({ question: _question, selfMarked: _selfMarked, ...rest }) => rest)
    write.prepare('UPDATE grades SET findings = ?').run(JSON.stringify(older))
    const [finding] = (await bench.takes.read(takeId)).grade?.findings ?? []
    expect(finding).toMatchObject({ question: null, selfMarked: false })
  })

  it('shows no grade whose shape is not known', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
    const { write } = bench.library.handles()
    write.exec(`UPDATE grades SET findings = '[{"from":"long ago"}]'`)
    expect(findGrade(write, findTake(write, takeId)?.seq ?? 0)).toBeNull()
    expect((await bench.takes.read(takeId)).grade).toBeNull()
  })
})

describe('the rep’s own word', () => {
  const words =
    'Priya, the drivers you lost at Leeds cost you nights. Ring me on 0161 496 0143. Dan Hale, Corbel.'
  const numberOf = ({ grade }: TakeDetail) => {
    const found = grade?.findings.find(({ ruleId }) => ruleId === 'number-clear')
    if (found === undefined) throw new Error('The rule is missing.')
    return found
  }
  const asked = async (bench: Bench) => {
    const takeId = await finished(bench)
    const detail = await bench.takes.setTranscript(takeId, words, 'typed')
    const { ruleId, question } = numberOf(detail)
    const answer = (given: boolean | null) =>
      bench.takes.answer(takeId, { ruleId, question: question ?? '', answer: given })
    return { takeId, detail, answer }
  }

  it('settles a question at once, may change, and may be taken back', async () => {
    const { detail, answer } = await asked(await start())
    expect(numberOf(detail)).toMatchObject({ verdict: 'needs-input', selfMarked: false })
    const yes = await answer(true)
    expect(numberOf(yes)).toMatchObject({ verdict: 'pass', selfMarked: true })
    const no = await answer(false)
    expect(numberOf(no)).toMatchObject({ verdict: 'fail', selfMarked: true })
    expect(no.grade?.coverage).toBe(yes.grade?.coverage)
    expect(no.score).toBeLessThan(yes.score ?? 0)
    expect(await answer(null)).toEqual(detail)
    expect(await answer(null)).toEqual(detail)
  })

  it('outlives a restart, a grading again, and words that do not ask for a while', async () => {
    const bench = await start()
    const { takeId, answer } = await asked(bench)
    const told = await answer(false)
    bench.library.close()
    const next = await startOn(bench.folder)
    expect(await next.takes.read(takeId)).toEqual(told)
    expect(numberOf(await next.takes.regrade(takeId)).selfMarked).toBe(true)
    expect(numberOf(await next.takes.setTranscript(takeId, 'Just hit redial.', 'typed')).selfMarked).toBe(
      false
    )
    expect(numberOf(await next.takes.setTranscript(takeId, words, 'typed')).selfMarked).toBe(true)
  })

  it('comes back with a take that was removed', async () => {
    const bench = await start()
    const { takeId, answer } = await asked(bench)
    const told = await answer(true)
    await bench.takes.remove(takeId)
    expect(await bench.takes.restore(takeId)).toEqual(told)
  })

  it('on a question that is not asked changes no finding', async () => {
    const bench = await start()
    const { takeId, detail } = await asked(bench)
    const given = { ruleId: 'number-clear', question: 'Is it raining?', answer: true }
    expect(await bench.takes.answer(takeId, given)).toEqual(detail)
  })
})

describe('a take that is removed', () => {
  it('comes back whole until Ringback is closed', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    const before = await bench.takes.setTranscript(takeId, 'Call me.', 'typed')
    await bench.takes.remove(takeId)
    expect(listed(bench)).toEqual([])
    await expect(bench.takes.read(takeId)).rejects.toEqual(missing)
    expect(await bench.takes.restore(takeId)).toEqual(before)
  })

  it('is gone with its file after the next start', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    await bench.takes.remove(takeId)
    bench.library.close()
    const next = await startOn(bench.folder)
    expect(existsSync(recordingPath(bench.folder, takeId))).toBe(false)
    await expect(next.takes.restore(takeId)).rejects.toEqual(missing)
    expect(next.library.handles().read.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(0)
  })

  it('may be cancelled while it is recorded, and wanted back', async () => {
    const bench = await start()
    const { takeId } = await record(bench, 4)
    await bench.takes.cancel(takeId)
    expect(listed(bench)).toEqual([])
    expect(bench.takes.recoverable()).toEqual([])
    expect(await bench.takes.restore(takeId)).toMatchObject({ durationMs: 1_000, endReason: 'stopped' })
  })
})

describe('what is missing on the disk', () => {
  it('leaves the words and the grade', async () => {
    const bench = await start()
    const takeId = await finished(bench)
    await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
    rmSync(recordingPath(bench.folder, takeId))
    const detail = await bench.takes.read(takeId)
    expect(detail.audioUrl).toBeNull()
    expect(detail.grade).not.toBeNull()
    expect(detail.peaks).toHaveLength(peakCount)
  })

  it('costs only the measures when a recording cannot be read', async () => {
    const bench = await start()
    const { takeId } = await record(bench, 4)
    await bench.takes.endAll()
    writeFileSync(recordingPath(bench.folder, takeId), 'not a recording')
    expect(await bench.takes.read(takeId)).toMatchObject({ measures: null, peaks: [] })
  })
})
