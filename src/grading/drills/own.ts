import type { Criterion, Drill, OwnCriterion, OwnDrillDraft } from '../../shared/drill.ts'
import { counted, listed, seconds } from '../rules/phrasing.ts'
import { drillOf, rulePasses, takeStep } from './entry.ts'

const criterionOf = (own: OwnCriterion): Criterion => {
  switch (own.kind) {
    case 'rule':
      return rulePasses(own.ruleId)
    case 'length':
      return { kind: 'measure', measure: 'lengthMs', from: own.fromMs, to: own.toMs }
    case 'pace':
      return { kind: 'measure', measure: 'articulationRate', from: own.from, to: own.to }
    case 'start':
      return { kind: 'measure', measure: 'startMs', from: null, to: own.toMs }
    case 'words':
      return { kind: 'words', words: own.words, occur: own.occur }
  }
}

const between = (from: string | null, to: string | null): string =>
  from === null ? `up to ${to ?? 'any'}` : to === null ? `${from} or more` : `${from} to ${to}`

const passText = (own: OwnCriterion, titleOf: (ruleId: string) => string): string => {
  switch (own.kind) {
    case 'rule':
      return `“${titleOf(own.ruleId)}”`
    case 'length':
      return between(
        own.fromMs === null ? null : seconds(own.fromMs),
        own.toMs === null ? null : seconds(own.toMs)
      )
    case 'pace':
      return `${between(own.from?.toFixed(1) ?? null, own.to?.toFixed(1) ?? null)} syllables a second`
    case 'start':
      return `started within ${seconds(own.toMs)}`
    case 'words':
      return `${own.occur === 'none' ? 'without' : 'with'} “${own.words.join('”, “')}”`
  }
}

const longestPasses = 300

/** A drill that was made in the app, as the engine judges it. */
export const ownDrill = (own: OwnDrillDraft & { id: string }, titleOf: (ruleId: string) => string): Drill => {
  const parts = listed(own.criteria.map((criterion) => passText(criterion, titleOf)))
  const row = own.seriesLength === 1 ? '' : ` ${counted(own.seriesLength, 'pass', 'passes')} in a row.`
  const passes = `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.${row}`
  return drillOf({
    id: own.id,
    title: own.title,
    trains: own.trains,
    sources: [{ seed: 'house', item: 'your own drill' }],
    goal: own.criteria.flatMap((one) => (one.kind === 'rule' ? [one.ruleId] : [])),
    task: own.trains,
    passes: passes.length > longestPasses ? `${passes.slice(0, longestPasses - 1).toWellFormed()}…` : passes,
    steps: [takeStep(own.limitMs, own.title, own.text === '' ? null : own.text)],
    criteria: own.criteria.map(criterionOf),
    seriesLength: own.seriesLength
  })
}
