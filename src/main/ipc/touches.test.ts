import { describe, expect, it } from 'vitest'
import { findTake } from '../db/takes.ts'
import { listTouches } from '../db/touches.ts'
import type { Services } from '../services.ts'
import { type Bench, record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { prospectHandlers } from './prospects.ts'
import { messageHandlers, touchHandlers } from './touches.ts'

const noon = new Date(2030, 2, 4, 12, 0, 0)

const running = async () => {
  const bench = await startOn(temporaryDataFolder())
  const services = { library: bench.library, now: () => noon } as Services
  return { ...bench, ...touchHandlers(services), ...messageHandlers(services), ...prospectHandlers(services) }
}

const graded = async (bench: Bench, words: string): Promise<string> => {
  const { takeId } = await record(bench, 4)
  await bench.takes.finish(takeId, 'stopped')
  await bench.takes.setTranscript(takeId, words, 'typed')
  return takeId
}

describe('the log', () => {
  const email = (prospectId: string) =>
    ({
      prospectId,
      at: '2030-03-01T09:30',
      channel: 'email',
      planned: true,
      outcome: null,
      words: '“Zoë” 🚚 שלום'
    }) as const

  it('keeps touches in the order of their time, changed, removed and brought back', async () => {
    const app = await running()
    const made = await app['touches:save'](email(app.prospect.id))
    expect(made).toMatchObject({ ...email(app.prospect.id), takeId: null })
    const earlier = await app['touches:save']({ ...email(app.prospect.id), at: '2030-02-01T09:30' })
    const sent = { ...email(app.prospect.id), id: made.id, planned: false, outcome: 'replied' } as const
    const changed = await app['touches:save'](sent)
    expect(changed).toEqual({ ...made, planned: false, outcome: 'replied' })
    const list = () => app['touches:list']({ prospectId: app.prospect.id })
    expect(await list()).toEqual([earlier, changed])
    await app['touches:remove']({ touchId: made.id })
    expect(await list()).toEqual([earlier])
    expect(await app['touches:restore']({ touchId: made.id })).toEqual(changed)
    expect(await list()).toEqual([earlier, changed])
  })

  it('shows the days ahead by its touches, planned ones included', async () => {
    const app = await running()
    const { id: prospectId } = app.prospect
    const call = { prospectId, channel: 'voicemail', outcome: null, words: '' } as const
    await app['touches:save']({ ...call, at: '2030-03-04T09:00', planned: false, outcome: 'no-reply' })
    await app['touches:save']({ ...call, at: '2030-03-07T10:00', planned: true })
    const shown = await app['touches:cadence']({ prospectId, from: '2030-03-03', days: 5 })
    expect(shown.today).toBe('2030-03-04')
    expect(shown.days.map(({ verdict }) => verdict)).toEqual(['past', 'not-yet', 'free', 'free', 'good'])
    expect(shown.proposals[0]?.day).toBe('2030-03-11')
  })

  it('plans several contacts as one', async () => {
    const app = await running()
    const { id: prospectId } = app.prospect
    const contacts = [
      { at: '2030-03-05T10:00', channel: 'voicemail' },
      { at: '2030-03-05T10:15', channel: 'text' }
    ] as const
    const planned = await app['touches:plan']({ prospectId, contacts: [...contacts] })
    expect(planned).toEqual(await app['touches:list']({ prospectId }))
    expect(planned).toEqual(
      contacts.map((contact) => expect.objectContaining({ ...contact, planned: true, outcome: null }))
    )
  })

  it('holds touches of prospects who are there, and says which touch is not', async () => {
    const app = await running()
    const nobody = '00000000-0000-4000-8000-000000000001'
    expect(() => app['touches:save'](email(nobody))).toThrow(
      expect.objectContaining({ code: 'prospect-missing' })
    )
    const missing = expect.objectContaining({ code: 'touch-missing' })
    expect(() => app['touches:save']({ ...email(app.prospect.id), id: nobody })).toThrow(missing)
    expect(() => app['touches:remove']({ touchId: nobody })).toThrow(missing)
    expect(() => app['touches:restore']({ touchId: nobody })).toThrow(missing)
  })

  it('forgets for good what was removed, and with a prospect everything, at the next start', async () => {
    const app = await running()
    const people = await app['prospects:list'](undefined)
    const { id } = people.find(({ firstName }) => firstName === 'Marcus') ?? app.prospect
    const [one, other] = await Promise.all([1, 2].map(() => app['touches:save'](email(id))))
    await app['touches:remove']({ touchId: one?.id ?? '' })
    app.library.close()
    const next = await startOn(app.folder)
    expect(listTouches(next.library.handles().read, id)).toEqual([other])
    const services = { library: next.library, now: () => noon } as Services
    await prospectHandlers(services)['prospects:remove']({ prospectId: id })
    next.library.close()
    const last = await startOn(app.folder)
    expect(last.library.handles().read.prepare('SELECT count(*) FROM touches').pluck().get()).toBe(0)
  })
})

describe('a take that was left for real', () => {
  it('is logged once, with its words, and may get another outcome', async () => {
    const app = await running()
    const takeId = await graded(app, 'Priya, the depot.')
    const logged = await app['touches:logTake']({ takeId, outcome: null })
    expect(logged).toMatchObject({
      at: '2030-03-04T12:00:00',
      channel: 'voicemail',
      planned: false,
      outcome: null,
      words: 'Priya, the depot.',
      takeId
    })
    const answered = await app['touches:logTake']({ takeId, outcome: 'called-back' })
    expect(answered).toEqual({ ...logged, outcome: 'called-back' })
    expect(await app['touches:list']({ prospectId: app.prospect.id })).toEqual([answered])
  })

  it('stays in the log when the take is gone', async () => {
    const app = await running()
    const takeId = await graded(app, 'Priya, the depot.')
    await app['touches:logTake']({ takeId, outcome: 'no-reply' })
    await app.takes.remove(takeId)
    app.library.close()
    const next = await startOn(app.folder)
    expect(findTake(next.library.handles().read, takeId)).toBeNull()
    expect(listTouches(next.library.handles().read, app.prospect.id)).toMatchObject([
      { takeId: null, words: 'Priya, the depot.' }
    ])
  })

  it('never comes before itself, and its grade waits for the rep', async () => {
    const app = await running()
    const takeId = await graded(app, app.prospect.script)
    const before = (await app.takes.read(takeId)).grade
    await app['touches:logTake']({ takeId, outcome: 'no-reply' })
    expect((await app.takes.read(takeId)).grade).toEqual(before)
    const { grade } = await app.takes.regrade(takeId)
    const opening = grade?.findings.filter(({ group }) => group === 'opening')
    expect(opening).toEqual(before?.findings.filter(({ group }) => group === 'opening'))
  })
})

describe('what makes a contact warm', () => {
  const valueFirst = async (app: Bench, takeId: string) =>
    (await app.takes.regrade(takeId)).grade?.findings.find(({ ruleId }) => ruleId === 'value-first')?.verdict
  const opener = 'Hi Priya, this is Dan from Corbel. Your Leeds depot lost eleven drivers. Call me.'

  it('is a talk in the log, and never a rehearsal', async () => {
    const app = await running()
    await graded(app, opener)
    await graded(app, opener)
    const takeId = await graded(app, opener)
    expect(await valueFirst(app, takeId)).toBe('fail')
    const talk = { prospectId: app.prospect.id, channel: 'call', planned: false, words: '' } as const
    await app['touches:save']({ ...talk, at: '2999-01-01T10:00', outcome: 'spoke' })
    expect(await valueFirst(app, takeId)).toBe('fail')
    await app['touches:save']({ ...talk, at: '2020-01-01T10:00', outcome: 'spoke' })
    expect(await valueFirst(app, takeId)).toBe('not-applicable')
  })
})

describe('a written companion', () => {
  it('is graded beside the card of today and the log, and nothing is stored', async () => {
    const app = await running()
    const ask = (text: string) =>
      app['messages:grade']({ prospectId: app.prospect.id, medium: 'email', text, answers: [] })
    const grade = await ask(app.prospect.script)
    const verdict = (id: string) => grade.findings.find(({ ruleId }) => ruleId === id)?.verdict
    expect(verdict('length-cap')).toBeUndefined()
    expect(await ask(app.prospect.script)).toEqual(grade)
    expect(await app['touches:list']({ prospectId: app.prospect.id })).toEqual([])
    expect(app.library.handles().read.prepare('SELECT count(*) FROM takes').pluck().get()).toBe(0)
  })
})
