import { expect, it } from 'vitest'
import { newScenario, type ScenarioPack, scenarioKinds, scenarioPack } from '../../../../shared/scenario.ts'
import { withKind } from './kind.ts'

const fresh = newScenario('mine')
const changed = (draft: ScenarioPack, kind: ScenarioPack['kind']): ScenarioPack => ({
  ...draft,
  ...withKind(draft, kind, fresh.greetings)
})

it.each(scenarioKinds.flatMap((from) => scenarioKinds.map((to) => [from, to] as const)))(
  'can be kept at once from %s to %s',
  (from, to) => {
    expect(scenarioPack.safeParse(changed(changed(fresh, from), to)).error).toBeUndefined()
  }
)

it('leaves the greeting its voice, and gives whoever picks up another', () => {
  const { persona, greetingVoice } = changed(fresh, 'gatekeeper')
  expect(greetingVoice).toEqual(fresh.persona.voice)
  expect(persona.voice.voice).not.toBe(fresh.persona.voice.voice)
  expect(changed(changed(fresh, 'gatekeeper'), 'voicemail').persona.voice).toEqual(fresh.persona.voice)
})

it('changes no word that was written', () => {
  const own = { ...fresh, brief: 'My own words.', persona: { ...fresh.persona, name: 'Dana' } }
  const answered = changed(own, 'pick-up')
  expect(answered).toMatchObject({ brief: 'My own words.', persona: { name: 'Dana' }, greetings: [] })
  expect(answered.teaches).not.toBe(fresh.teaches)
})

it('gives a voicemail its greetings back', () => {
  expect(changed(changed(fresh, 'pick-up'), 'voicemail').greetings).toEqual(fresh.greetings)
  const [given] = withKind(changed(fresh, 'pick-up'), 'voicemail', []).greetings ?? []
  expect(given?.name).toContain('{first}')
})
