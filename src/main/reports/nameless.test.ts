import { expect, it } from 'vitest'
import { reportCsv } from './csv.ts'
import { choicesFor, madeThen, manyTakes, someTalks, someTries, takeFacts } from './facts.fixture.ts'
import { reportHtml } from './html.ts'
import { reportOf } from './model.ts'
import { withoutNames } from './nameless.ts'

const known = [
  { name: 'Priya Raman', company: 'Northgate Haulage (UK)' },
  { name: 'Mark Lee', company: 'Ærø & Sons' },
  { name: '', company: '' }
]
const given = {
  takes: manyTakes(20).map((take, index) =>
    index % 2 === 0
      ? take
      : takeFacts({
          ...take,
          scenarioId: 'northgate-haulage-uk-desk',
          scenarioName: 'priya raman at NORTHGATE HAULAGE (UK), front desk',
          drillTitle: 'Ask for Priya, mark the pause',
          findings: [{ ruleId: 'team/mark', verdict: 'fail', title: 'Mark hears Ærø & Sons', reason: 'No.' }]
        })
  ),
  talks: someTalks.map((talk) => ({ ...talk, scenarioId: 'office-of-lee', scenarioName: 'Lee’s office' })),
  tries: someTries.map((one) => ({ ...one, title: 'Raman again' }))
}

const noFace = { latin: '', latinExt: '' }

it('leaves nobody’s name in what scenarios, drills and rules are called, in any file', () => {
  const choices = choicesFor({
    anonymise: true,
    includeTakes: true,
    scenarioIds: ['northgate-haulage-uk-desk', 'office-of-lee']
  })
  const rows = withoutNames(given, known)
  const report = reportOf(rows, choices, madeThen)
  const files = [
    JSON.stringify(report),
    reportHtml(report, { paper: 'A4', fonts: { regular: noFace, bold: noFace } }),
    ...(['take', 'scenario'] as const).map((kind) =>
      reportCsv(rows, choices, { rows: kind, by: 'whole', withMark: false })
    )
  ]
  for (const file of files) expect(file).not.toMatch(/priya|raman|northgate|ærø|\bLee\b|-lee|Mark h/i)
  expect(report.scope.scenarioIds).toContain('x-desk')
  expect(rows.takes[1]).toMatchObject({
    scenarioName: '… at …, front desk',
    drillTitle: 'Ask for …, mark the pause',
    scenarioId: 'x-desk'
  })
})

it('leaves alone what names nobody', () => {
  const rows = { takes: manyTakes(5), talks: someTalks, tries: someTries }
  expect(withoutNames(rows, [{ name: 'Al Hoo', company: 'Ho' }])).toEqual(rows)
})
