import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DrillAnswer, OwnDrillDraft } from '../../shared/drill.ts'
import type { GatekeeperMove } from '../../shared/gatekeeper.ts'
import type { Talk } from '../../shared/talk.ts'
import { changeSettings } from '../db/settings.ts'
import { listTouches, putTouch } from '../db/touches.ts'
import { takeHandlers } from '../ipc/takes.ts'
import { talkHandlers } from '../ipc/talks.ts'
import type { Services } from '../services.ts'
import { type Bench, record, startOn, temporaryDataFolder, writeScenario } from '../testing/bench.ts'
import { startTalksOn } from '../testing/talk-bench.ts'
import { createDrills, type Drills } from './drills.ts'

const noTalks = { read: (): Promise<Talk> => Promise.reject(new Error('No talk in this test.')) }

const benchOn = async (
  now: () => Date = () => new Date('2026-03-10T10:00:00')
): Promise<Bench & { drills: Drills }> => {
  const bench = await startOn(temporaryDataFolder(), { now })
  writeScenario(bench.scenarioFolders.shipped, 'front-desk', {
    kind: 'gatekeeper',
    persona: {
      name: 'Lou',
      role: 'Front desk',
      temperament: 'Calm.',
      voice: { voice: 'slt', stretch: 1, pitchHz: 180 },
      surroundings: 'quiet',
      attention: { start: 50 }
    }
  })
  return { ...bench, drills: createDrills({ ...bench, talks: noTalks, drawSeed: () => 7, now }) }
}

const text = (words: string): DrillAnswer => ({ kind: 'text', text: words })
const whole = (bench: Bench): string =>
  `${bench.prospect.firstName}, your drivers leave by the dozen each spring. A haulier in Leeds halved that. Call me on this number and I’ll send you their rota. ${bench.prospect.repName}, ${bench.prospect.repCompany}.`

const own: OwnDrillDraft = {
  title: 'No “just”',
  trains: 'Leaving out “just”.',
  limitMs: 20_000,
  text: '',
  criteria: [{ kind: 'words', words: ['just'], occur: 'none' }],
  seriesLength: 2
}

describe('a run', () => {
  it('stands before the rep with its limit, and with the clock as it is set', async () => {
    const { drills, library } = await benchOn()
    const usual = await drills.begin('ten-second-hook', null, null)
    expect(usual).toMatchObject({ timeFactor: 1, steps: [{ limitMs: 10_000, text: null }], saidNo: false })
    changeSettings(library.handles().write, { drillTimeFactor: 1.5 })
    const slower = await drills.begin('ten-second-hook', null, null)
    expect(slower).toMatchObject({ timeFactor: 1.5, steps: [{ limitMs: 15_000 }] })
    changeSettings(library.handles().write, { drillTimeFactor: 'none' })
    const open = await drills.begin('ten-second-hook', null, null)
    expect(open.steps[0]?.limitMs).toBeNull()
    const judged = await drills.judge(open.runId, [text('Your drivers leave.')], {})
    expect(judged.clockNote).toBe('There was no clock.')
  })

  it('fills the text from the card', async () => {
    const { drills, prospect } = await benchOn()
    const run = await drills.begin('long-winded-cut', null, prospect.id)
    expect(run.steps[0]?.text).toContain(`Hi ${prospect.firstName}, this is`)
    expect(run.steps[0]?.text).not.toMatch(/[{}]|…/)
  })

  it('takes another prospect for each name', async () => {
    const { drills, library } = await benchOn()
    const first = await drills.begin('name', null, null)
    library.handles().write.exec(`UPDATE prospects SET easy_name = 1`)
    const judged = await drills.judge(
      first.runId,
      [text(`${first.prospectName.split(' ')[0]}, your drivers leave by the dozen each spring.`)],
      {}
    )
    expect(judged.judgement).toMatchObject({ outcome: 'passed' })
    const second = await drills.begin('name', null, null)
    expect(second.prospectId).not.toBe(first.prospectId)
  })

  it('answers for a drill or a variant that is not there', async () => {
    const { drills } = await benchOn()
    await expect(drills.begin('no-such-drill', null, null)).rejects.toMatchObject({ code: 'drill-missing' })
    await expect(drills.begin('no-me', 'louder', null)).rejects.toMatchObject({ code: 'drill-missing' })
    await expect(drills.judge(randomUUID(), [text('x')], {})).rejects.toMatchObject({ code: 'drill-missing' })
  })
})

describe('a try', () => {
  it('is kept with its reason, and judged again stays the same one', async () => {
    const bench = await benchOn()
    const { drills } = bench
    const run = await drills.begin('identity-last', null, bench.prospect.id)
    const stock = `Hi ${bench.prospect.firstName}, this is ${bench.prospect.repName} from ${bench.prospect.repCompany}. Your drivers leave by the dozen. Call me.`
    const before = await drills.judge(run.runId, [text(stock)], {})
    expect(before).toMatchObject({
      judgement: { outcome: 'not-yet' },
      series: { inRow: 0, needed: 3, best: 0 },
      clockNote: null
    })
    const after = await drills.judge(run.runId, [text(whole(bench))], {})
    expect(after).toMatchObject({
      try: { id: before.try?.id, outcome: 'passed' },
      series: { inRow: 1, best: 1 }
    })
    expect(drills.tries('identity-last', 10)).toMatchObject([{ id: before.try?.id, outcome: 'passed' }])
    const listed = drills.list().find(({ id }) => id === 'identity-last')
    expect(listed).toMatchObject({ tries: 1, lastAt: '2026-03-10', nextDue: '2026-03-11' })
  })

  it('is not kept while steps are left', async () => {
    const bench = await benchOn()
    const run = await bench.drills.begin('no-deadline-rewrite', null, bench.prospect.id)
    expect(run.steps).toHaveLength(5)
    const first = await bench.drills.judge(run.runId, [text(whole(bench))], {})
    expect(first).toMatchObject({ try: null, judgement: { outcome: 'passed' } })
    expect(bench.drills.tries('no-deadline-rewrite', 10)).toEqual([])
    const five = Array.from({ length: 5 }, () => text(whole(bench)))
    expect((await bench.drills.judge(run.runId, five, {})).try).toMatchObject({ outcome: 'passed' })
    await expect(bench.drills.judge(run.runId, [...five, text('x')], {})).rejects.toMatchObject({
      code: 'input-invalid'
    })
  })

  it('says what is missing, and takes the rep’s own word', async () => {
    const bench = await benchOn()
    const run = await bench.drills.begin('ten-second-hook', null, bench.prospect.id)
    const hook = `${bench.prospect.firstName}, your drivers leave by the dozen each spring.`
    const open = await bench.drills.judge(run.runId, [text(hook)], {})
    expect(open.judgement).toMatchObject({ outcome: 'unknown', needs: 'microphone' })
    const [check] = open.judgement.checks
    expect(check?.question).toBe('Did you begin within 1.0 s?')
    const settled = await bench.drills.judge(run.runId, [text(hook)], { [check?.key ?? '']: true })
    expect(settled.try).toMatchObject({ outcome: 'passed', selfMarked: true })
    expect(bench.drills.tries('ten-second-hook', 10)).toHaveLength(1)
  })

  it('is an ordinary take with the drill’s name', async () => {
    const bench = await benchOn()
    const { drills, takes, prospect } = bench
    const run = await drills.begin('twenty-second-message', null, prospect.id)
    const handlers = takeHandlers({ takes, drills } as Services)
    const { takeId } = await handlers['takes:begin']({
      scenarioId: 'quiet-desk',
      prospectId: prospect.id,
      clockMode: 'limit',
      intent: '',
      sampleRate: 16_000,
      drillRunId: run.runId
    })
    for (let at = 0; at < 8; at += 1) await takes.append(takeId, at, new Float32Array(4_000))
    await takes.finish(takeId, 'limit')
    const { takeId: other } = await record(bench, 8)
    await takes.finish(other, 'stopped')
    const { takes: listed } = takes.list({}, 10, 0)
    expect(listed.find(({ id }) => id === takeId)?.drillName).toBe('20-second message')
    expect(listed.find(({ id }) => id === other)).not.toHaveProperty('drillName')
    const judged = await drills.judge(run.runId, [{ kind: 'take', takeId }], {})
    expect(judged.try).toMatchObject({ outcome: 'unknown', takeIds: [takeId] })
    await takes.setTranscript(takeId, whole(bench), 'typed')
    const worded = await drills.judge(run.runId, [{ kind: 'take', takeId }], {})
    expect(worded.try?.outcome).not.toBe('passed')
  })
})

describe('a talk', () => {
  const begun = async (drillId: string, variant: string | null) => {
    const bench = await startTalksOn(temporaryDataFolder())
    const drills = createDrills({ ...bench, drawSeed: () => 7, now: () => new Date() })
    const run = await drills.begin(drillId, variant, bench.prospect.id)
    const { 'talks:begin': begin } = talkHandlers({ talks: bench.talks, drills } as Services)
    const { scenarioId, prospectId, seed } = run
    const live = await begin({ scenarioId, prospectId, ...(seed === null ? {} : { seed }) })
    return { ...bench, drills, run, live, begin }
  }

  it('of the three questions is judged when it is over', async () => {
    const { talks, drills, run, live } = await begun('gatekeepers-three-questions', null)
    expect(live.state).toBe('answer')
    const { talkId } = live
    const moves: GatekeeperMove[][] = [['ask-person'], ['identify-full'], ['reason-specific']]
    for (const made of moves) await talks.tap(talkId, made)
    const answers: DrillAnswer[] = [{ kind: 'talk', talkId }]
    await expect(drills.judge(run.runId, answers, {})).rejects.toMatchObject({ code: 'input-invalid' })
    const last = await talks.tap(talkId, ['honest-not-expected', 'gracious'])
    if (last.ending === null) await talks.leave(talkId)
    const judged = await drills.judge(run.runId, answers, {})
    expect(judged.try).toMatchObject({ outcome: 'passed', talkId, selfMarked: true, takeIds: [] })
  })

  it('with a trick is not there yet', async () => {
    const { talks, drills, run, live } = await begun('gatekeepers-three-questions', null)
    for (const made of [['identify-full'], ['reason-specific'], ['pretext']] as GatekeeperMove[][])
      await talks.tap(live.talkId, made)
    const judged = await drills.judge(run.runId, [{ kind: 'talk', talkId: live.talkId }], {})
    expect(judged.judgement.outcome).toBe('not-yet')
  })

  it.each(['email', 'unavailable', 'refuse', 'voicemail'] as const)(
    'of the blocks begins at %s, and is followed by a message',
    async (block) => {
      const { talks, drills, run, live, prospect } = await begun('gatekeeper-blocks', block)
      expect(live).toMatchObject({ state: block, turn: 0 })
      expect(live.line).not.toBe('')
      let now = live
      for (let turn = 0; turn < 4 && now.ending === null; turn += 1)
        now = await talks.tap(live.talkId, ['ask-voicemail', 'gracious'])
      expect(now.ending).toBe('voicemail')
      const talk: DrillAnswer = { kind: 'talk', talkId: live.talkId }
      const first = await drills.judge(run.runId, [talk], {})
      expect(first).toMatchObject({ try: null, judgement: { outcome: 'passed' } })
      const { firstName, repName, repCompany } = prospect
      const message = `${firstName}, your drivers leave by the dozen each spring, and every single one of them costs you more than a whole month of loads. A haulier in Leeds halved that within a year with one small change to the rota on Fridays and Saturdays. Call me on this number and I’ll send you their rota and the form that goes with it. ${repName}, ${repCompany}.`
      const whole = await drills.judge(run.runId, [talk, text(message)], {})
      expect({ ...whole.judgement, checks: [] }).toMatchObject({
        outcome: 'passed',
        reason: expect.any(String)
      })
      expect(whole.try).toMatchObject({ outcome: 'passed', talkId: live.talkId })
    }
  )

  it('that is in no drill begins as any other', async () => {
    const { begin, prospect, run } = await begun('gatekeeper-blocks', 'refuse')
    const { scenarioId } = run
    expect((await begin({ scenarioId, prospectId: prospect.id, seed: 8 })).state).toBe('answer')
    expect((await begin({ scenarioId, prospectId: prospect.id })).state).toBe('answer')
  })
})

describe('a series that is played', () => {
  it('knows the messages before, and writes nothing into the log', async () => {
    const bench = await benchOn()
    const { drills, library, prospect } = bench
    const before = listTouches(library.handles().read, prospect.id)
    const run = await drills.begin('four-in-two-weeks', null, prospect.id)
    expect(run.steps.map(({ playedAt }) => playedAt?.slice(0, 10))).toEqual([
      '2026-03-10',
      '2026-03-13',
      '2026-03-17',
      '2026-03-22'
    ])
    expect(run.playedTouches.length).toBeGreaterThanOrEqual(3)
    const same = Array.from({ length: 4 }, () => text(whole(bench)))
    const judged = await drills.judge(run.runId, same, {})
    expect(judged.judgement.outcome).toBe('not-yet')
    expect(judged.judgement.reason).toContain('100 %')
    expect(listTouches(library.handles().read, prospect.id)).toEqual(before)
  })

  it('leaves out who said no, and says so kindly', async () => {
    const { drills, library, prospect } = await benchOn()
    putTouch(library.handles().write, {
      id: randomUUID(),
      prospectId: prospect.id,
      at: '2026-03-01T09:00:00',
      channel: 'call',
      planned: false,
      outcome: 'not-interested',
      words: '',
      takeId: null
    })
    expect((await drills.begin('gracious-goodbye', null, null)).prospectId).not.toBe(prospect.id)
    const run = await drills.begin('gracious-goodbye', null, prospect.id)
    expect(run.saidNo).toBe(true)
    const judged = await drills.judge(run.runId, [text('A no is a fine answer. Good luck.')], {})
    expect(judged).toMatchObject({ try: null, judgement: { outcome: 'not-yet' } })
    expect(judged.judgement.reason).toContain('said no on 2026-03-01')
  })
})

describe('a drill of the rep’s own', () => {
  it('is listed, judged, changed, removed and brought back', async () => {
    const { drills, prospect } = await benchOn()
    const made = drills.saveOwn(own)
    expect(made).toMatchObject({ isOwn: true, title: own.title, seriesLength: 2, own: { id: made.id } })
    const run = await drills.begin(made.id, null, prospect.id)
    const said = await drills.judge(run.runId, [text('I’m just calling about your drivers.')], {})
    expect(said.judgement).toMatchObject({ outcome: 'not-yet', reason: 'You said “just”.' })
    const changed = drills.saveOwn({ ...own, id: made.id, title: 'Without “just”' })
    expect(changed).toMatchObject({ id: made.id, title: 'Without “just”', tries: 1 })
    drills.removeOwn(made.id)
    expect(drills.list()).toHaveLength(16)
    expect(drills.restoreOwn(made.id).tries).toBe(1)
    expect(() => drills.removeOwn(`own-${randomUUID()}`)).toThrow()
  })

  it('is gone for good after the next start', async () => {
    const { drills } = await benchOn()
    const made = drills.saveOwn(own)
    drills.removeOwn(made.id)
    await drills.tidy()
    expect(() => drills.restoreOwn(made.id)).toThrow()
  })
})

describe('the plan', () => {
  it('is of three drills, and the same after today’s tries', async () => {
    const bench = await benchOn()
    const { drills, prospect } = bench
    const before = drills.plan()
    expect(before).toHaveLength(3)
    const run = await drills.begin('identity-last', null, prospect.id)
    await drills.judge(run.runId, [text(whole(bench))], {})
    expect(drills.plan().map(({ drillId }) => drillId)).toEqual(before.map(({ drillId }) => drillId))
  })

  it('brings a pass back for its check on the next day', async () => {
    let today = new Date('2026-03-10T10:00:00')
    const bench = await benchOn(() => today)
    const { drills, prospect } = bench
    const run = await drills.begin('identity-last', null, prospect.id)
    await drills.judge(run.runId, [text(whole(bench))], {})
    today = new Date('2026-03-11T10:00:00')
    expect(drills.plan()[0]).toMatchObject({
      drillId: 'identity-last',
      why: 'You had it 1 day ago: check that it is still there.',
      doneToday: false
    })
  })

  it('names the rule that was missed', async () => {
    let today = new Date('2026-03-10T10:00:00')
    const bench = await benchOn(() => today)
    const { takeId } = await record(bench, 8)
    await bench.takes.finish(takeId, 'stopped')
    await bench.takes.setTranscript(
      takeId,
      `Hi, this is ${bench.prospect.repName} from ${bench.prospect.repCompany}. Please call me back.`,
      'typed'
    )
    today = new Date('2026-03-11T10:00:00')
    expect(bench.drills.plan().map(({ why }) => why)).toContainEqual(
      expect.stringMatching(/was missing in 1 of 1 take\.$/)
    )
  })
})
