import { describe, expect, it } from 'vitest'
import { rulebookVersion } from '../../grading/rulebook.ts'
import type { Grade } from '../../shared/grade.ts'
import { findGrade, putGrade } from '../db/grades.ts'
import { findTake } from '../db/takes.ts'
import { keepPack } from '../packs/packs.ts'
import { type Bench, record, startOn, temporaryDataFolder } from '../testing/bench.ts'

const spoken = async (bench: Bench): Promise<string> => {
  const { takeId } = await record(bench, 2)
  await bench.takes.finish(takeId, 'stopped')
  await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
  return takeId
}
const seqOf = ({ library }: Bench, takeId: string): number =>
  findTake(library.handles().read, takeId)?.seq ?? 0
const gradeOf = (bench: Bench, takeId: string): Grade => {
  const found = findGrade(bench.library.handles().read, seqOf(bench, takeId))
  if (found === null) throw new Error('There is no grade.')
  return found
}
/** Makes a take's grade one of an older rulebook in which the first rule failed. */
const age = (bench: Bench, takeId: string): void => {
  const grade = gradeOf(bench, takeId)
  const findings = grade.findings.map((finding, at) =>
    at === 0 ? { ...finding, verdict: 'fail' as const } : finding
  )
  const older = { ...grade, findings, rulebookVersion: '0.9.0', score: 12 }
  putGrade(bench.library.handles().write, seqOf(bench, takeId), older, 'then')
}
const team = 'name: Team\nversion: "1.0"\noff:\n  - peer-proof\n'

describe('takes that another rulebook graded', () => {
  it('are found, and none while all were graded by the one in force', async () => {
    const bench = await startOn(temporaryDataFolder())
    const [first, second] = [await spoken(bench), await spoken(bench)]
    expect(bench.takes.again.due()).toEqual({
      inForce: { rulebookVersion, pack: null },
      takeIds: [],
      from: []
    })
    age(bench, first)
    expect(bench.takes.again.due()).toMatchObject({
      takeIds: [first],
      from: [{ rulebookVersion: '0.9.0', pack: null, takes: 1 }]
    })
    keepPack(bench.library.handles().write, { fileName: 't.yaml', text: team, isOn: true })
    expect(bench.takes.again.due()).toMatchObject({
      inForce: { pack: { name: 'Team', version: '1.0' } },
      takeIds: [second, first]
    })
    await bench.takes.again.apply([second])
    expect(bench.takes.again.due().takeIds).toEqual([first])
    await bench.takes.remove(first)
    expect(bench.takes.again.due().takeIds).toEqual([])
  })

  it('show what would change, and nothing of it is stored', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await spoken(bench)
    const now = gradeOf(bench, takeId)
    age(bench, takeId)
    const aged = gradeOf(bench, takeId)
    const [preview, ...more] = await bench.takes.again.preview([takeId, crypto.randomUUID()])
    expect(more).toEqual([])
    expect(preview).toMatchObject({
      take: { id: takeId, prospectName: 'Priya Raman' },
      before: { score: 12, rulebookVersion: '0.9.0' },
      after: { score: now.score, rulebookVersion },
      changes: [{ ruleId: now.findings[0]?.ruleId, from: 'fail', to: now.findings[0]?.verdict }]
    })
    expect(gradeOf(bench, takeId)).toEqual(aged)
  })

  it('are graded again when asked, and keep the grade that they had', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await spoken(bench)
    const now = gradeOf(bench, takeId)
    age(bench, takeId)
    expect(await bench.takes.again.apply([takeId, crypto.randomUUID()])).toEqual([takeId])
    expect(gradeOf(bench, takeId)).toEqual(now)
    expect(bench.takes.again.earlier(takeId)).toEqual([
      { score: 12, rulebookVersion: '0.9.0', pack: null, gradedAt: 'then' }
    ])
    await bench.takes.again.apply([takeId])
    expect(bench.takes.again.earlier(takeId)).toHaveLength(1)
  })

  it('keep their card: only the rulebook is another one', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await spoken(bench)
    age(bench, takeId)
    bench.library.handles().write.exec(`UPDATE prospects SET company = 'Southgate'`)
    await bench.takes.again.apply([takeId])
    expect((await bench.takes.read(takeId)).card.company).toBe('Northgate Haulage')
  })
})

describe('a grade of another rulebook', () => {
  it('is kept when new words or an answer replace it, and one of this rulebook is not', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await spoken(bench)
    await bench.takes.setTranscript(takeId, 'Priya, call me.', 'typed')
    expect(bench.takes.again.earlier(takeId)).toEqual([])
    age(bench, takeId)
    await bench.takes.setTranscript(takeId, 'Priya, ring me.', 'typed')
    age(bench, takeId)
    await bench.takes.answer(takeId, { ruleId: 'number-clear', question: 'Is it?', answer: true })
    expect(bench.takes.again.earlier(takeId).map(({ rulebookVersion }) => rulebookVersion)).toEqual([
      '0.9.0',
      '0.9.0'
    ])
    expect(gradeOf(bench, takeId).rulebookVersion).toBe(rulebookVersion)
  })

  it('is kept when it can no longer be read', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await spoken(bench)
    bench.library
      .handles()
      .write.exec(`UPDATE grades SET findings = '[{"from":"long ago"}]', rulebook_version = '0.1.0'`)
    const [preview] = await bench.takes.again.preview([takeId])
    expect(preview?.before).toBeNull()
    await bench.takes.regrade(takeId)
    expect(bench.takes.again.earlier(takeId)).toMatchObject([{ rulebookVersion: '0.1.0' }])
  })
})
