import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drillJudgement, drillTimeFactors } from '../../shared/drill.ts'
import { exampleInput } from '../example-input.ts'
import { drillAs, judgeTry } from './judge.ts'
import { messageFacts } from './step-facts.ts'
import { drillTable } from './table/table.ts'

const takes = drillTable
  .map(({ drill }) => drill)
  .filter(({ steps }) => steps.length === 1 && steps[0]?.answer === 'take')

const words = fc.constantFrom(
  null,
  '',
  'um',
  'Maya',
  'Quel est votre numéro, madame, et pourquoi ?',
  'Maya, the swabs on line two take an hour a shift. Call me and I’ll send you a form. Theo Grant, Larkfield Labs.',
  'Hi, this is Theo Grant from Larkfield Labs. We do audits, training and maintenance. Call 503 555 0170.'
)

it('judges anything that can be said, by the schema, and always with a reason', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...takes),
      words,
      fc.option(fc.integer({ min: 1, max: 60 })),
      fc.constantFrom(...drillTimeFactors),
      fc.boolean(),
      (drill, transcript, spokenS, timeFactor, mark) => {
        const variant = drill.variants[0]?.id ?? null
        const step = messageFacts(exampleInput({ transcript, spokenS }))
        const given = { steps: [step], timeFactor, passes: [], marks: {} }
        const judged = judgeTry(drill, variant, given)
        expect(drillJudgement.parse(judged)).toEqual(judged)
        expect(judged.reason).not.toBe('')
        expect(judged.needs === null).toBe(judged.outcome !== 'unknown')
        const keys = judged.checks.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.length).toBeLessThanOrEqual(drillAs(drill, variant).criteria.length)
        // The rep's own word settles only what was open.
        const marked = judgeTry(drill, variant, {
          ...given,
          marks: Object.fromEntries(keys.map((key) => [key, mark]))
        })
        for (const check of judged.checks.filter(({ outcome }) => outcome !== 'unknown'))
          expect(marked.checks.find(({ key }) => key === check.key)).toEqual(check)
      }
    ),
    { numRuns: 60 }
  )
})

it('never counts a relaxed clock less: what passes in time passes with more time', () => {
  fc.assert(
    fc.property(fc.constantFrom(...takes), fc.integer({ min: 3, max: 40 }), (drill, spokenS) => {
      const step = messageFacts(exampleInput({ spokenS }))
      const at = (timeFactor: (typeof drillTimeFactors)[number]) =>
        judgeTry(drill, null, { steps: [step], timeFactor, passes: [], marks: {} }).outcome
      const outcomes = drillTimeFactors.map(at)
      const first = outcomes.indexOf('passed')
      if (first >= 0) expect(outcomes.slice(first).every((outcome) => outcome === 'passed')).toBe(true)
    }),
    { numRuns: 60 }
  )
})
