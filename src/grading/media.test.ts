import { describe, expect, it } from 'vitest'
import { exampleInput } from './example-input.ts'
import { gradeTake } from './grade.ts'
import { media } from './input.ts'
import { judges, writtenRules } from './media.ts'
import { rulebook } from './rulebook.ts'

const voicemail =
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. ' +
  'Call me on this number and I’ll send you their procedure. Theo Grant, Larkfield Labs.'
const email = `Subject: the swabs on line two

Hi Maya,

The allergen swabs on line two take an hour a shift
A bakery in Eugene got theirs down to twelve minutes.

Reply and I’ll send you their procedure.

Best regards,
Theo Grant
Larkfield Labs
503 555 0170`
const text =
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. ' +
  'Text me back and I’ll send you their procedure. Theo Grant, Larkfield Labs'
const poor = {
  voicemail:
    'Hi Maya, this is Theo Grant from Larkfield Labs. I’d love to come by and show you our new service. Call me.',
  email: `Subject: Larkfield Labs

Hi Maya,

This is Theo Grant from Larkfield Labs. I’d love to come by and show you our new service.

Kind regards
Theo Grant`,
  text: 'Hi Maya, this is Theo Grant from Larkfield Labs. I’d love to come by and show you our new service. Call me'
}
const good = { voicemail, email, text }

const graded = (medium: (typeof media)[number], transcript: string) =>
  gradeTake(
    exampleInput({
      transcript,
      medium,
      touches: [],
      now: '2026-03-05T10:00',
      ...(medium !== 'voicemail' && { spokenS: null })
    })
  )

describe.each(media)('the same offer as %s', (medium) => {
  it('is graded well where it is good and ill where it is poor, and most of it is judged', () => {
    const [best, worst] = [graded(medium, good[medium]), graded(medium, poor[medium])]
    expect(best.score).toBeGreaterThan(90)
    expect(worst.score).toBeLessThan(45)
    for (const { coverage, findings } of [best, worst]) {
      expect(coverage).toBeGreaterThanOrEqual(0.6)
      expect(findings.filter(({ verdict }) => verdict === 'error')).toEqual([])
    }
  })
})

describe('a written companion', () => {
  const findings = (['email', 'text'] as const).flatMap((medium) =>
    [good, poor].flatMap((set) => graded(medium, set[medium]).findings)
  )

  it('is told nothing of seconds, the voice or the beep', () => {
    for (const { ruleId, title, reason, advice } of findings)
      expect([ruleId, `${title} ${reason} ${advice}`]).toEqual([
        ruleId,
        expect.not.stringMatching(/\bseconds?\b|\d s\b|\bbeep\b|\bpause|\bvoice\b/i)
      ])
  })

  it('is never asked for a recording', () => {
    const open = findings.filter(({ group, verdict }) => group !== 'prep' && verdict === 'needs-input')
    expect(open).toEqual([])
  })

  it('has lines, and a line ends a sentence', () => {
    const found = graded('email', email).findings.find(({ ruleId }) => ruleId === 'value-first')
    expect(found).toMatchObject({ verdict: 'pass' })
  })

  it('spells the name, and does not only sound like it', () => {
    const spelled = (medium: (typeof media)[number]) =>
      gradeTake(
        exampleInput({
          transcript: 'Shawn, the swabs on line two take an hour a shift. Call me.',
          medium,
          card: { firstName: 'Sean' }
        })
      ).findings.find(({ ruleId }) => ruleId === 'name-right')?.verdict
    expect([spelled('voicemail'), spelled('email'), spelled('text')]).toEqual(['pass', 'fail', 'fail'])
  })
})

it('every rule that judges writing exists, and every voicemail is judged by all but the gatekeeper’s', () => {
  const ids = rulebook.map(({ rule }) => rule.id)
  expect(writtenRules.filter((id) => !ids.includes(id))).toEqual([])
  expect(rulebook.filter(({ rule }) => rule.group !== 'gatekeeper' && !judges(rule, 'voicemail'))).toEqual([])
})
