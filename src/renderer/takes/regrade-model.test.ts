import { describe, expect, it } from 'vitest'
import type { RegradePreview } from '../../shared/regrade.ts'
import { changesAnything, countsText, fromText, rulesChanged, scoreText, takesText } from './regrade-model.ts'

const by = (rulebookVersion: string, pack: RegradePreview['after']['pack'] = null) => ({
  rulebookVersion,
  pack
})
const preview = (was: number | null, is: number | null, ...rules: string[]): RegradePreview => ({
  take: { id: 't', prospectName: 'Priya', company: '', startedAt: '' },
  before: { ...by('1.0.0'), score: was },
  after: { ...by('1.1.0'), score: is },
  changes: rules.map((ruleId) => ({ ruleId, title: `${ruleId} title`, from: 'pass', to: 'fail' }))
})

describe('what grading again would do', () => {
  it('counts what would become of the scores, as they are shown', () => {
    const previews = [
      preview(50, 60, 'a'),
      preview(60, 50, 'a', 'b'),
      preview(70.2, 69.9),
      preview(null, 40),
      preview(null, null)
    ]
    expect(countsText(previews)).toBe(
      'Of the scores 1 would rise, 1 would fall, 1 would come or go, 2 would stay.'
    )
    expect(previews.map(changesAnything)).toEqual([true, true, false, true, false])
    expect(rulesChanged(previews)).toEqual([
      { ruleId: 'a', title: 'a title', takes: 2 },
      { ruleId: 'b', title: 'b title', takes: 1 }
    ])
    expect(countsText([])).toBe('')
  })

  it('tells one take’s score before and after', () => {
    expect(scoreText(preview(50, 60))).toBe('50 → 60')
    expect(scoreText(preview(70.2, 69.9))).toBe('still 70')
    expect(scoreText(preview(null, 60))).toBe('no score → 60')
    expect(scoreText({ ...preview(50, 60), before: null })).toBe('not readable → 60')
    expect(changesAnything({ ...preview(null, null), before: null })).toBe(true)
  })

  it('names who graded', () => {
    expect(fromText([by('1.0.0')])).toBe('rulebook 1.0.0')
    expect(fromText([by('1.0.0'), by('1.1.0', { name: 'Team', version: '2' })])).toBe(
      'rulebook 1.0.0 and rulebook 1.1.0 with Team 2'
    )
    expect(fromText([by('1'), by('2'), by('3'), by('4')])).toBe('rulebook 1, rulebook 2 and 2 more')
    expect([takesText(1), takesText(1034)]).toEqual(['1 take', '1,034 takes'])
  })
})
