import type { DrillSummary, OwnCriterion, OwnDrillDraft } from '../../../shared/drill.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'

/** Deletes a drill made in the app; its note brings it back. */
export const removeOwn = async ({ id, title }: DrillSummary, onChanged: () => void): Promise<void> => {
  try {
    await invoke('drills:removeOwn', { drillId: id })
  } catch (error) {
    return toastFailure(error)
  }
  onChanged()
  toast(`“${title}” deleted.`, async () => {
    await invoke('drills:restoreOwn', { drillId: id })
    onChanged()
  })
}

export const criterionKinds = ['rule', 'length', 'pace', 'start', 'words'] as const
export type OwnCriterionKind = (typeof criterionKinds)[number]

export const kindWords: Record<OwnCriterionKind, string> = {
  rule: 'A rule passes',
  length: 'Length',
  pace: 'Pace',
  start: 'Starts soon',
  words: 'Words'
}

/** A condition of a kind as it stands before the rep fills it in. */
export const newCriterion = (kind: OwnCriterionKind, ruleId: string): OwnCriterion => {
  switch (kind) {
    case 'rule':
      return { kind, ruleId }
    case 'length':
      return { kind, fromMs: null, toMs: 20_000 }
    case 'pace':
      return { kind, from: 3.5, to: 5.5 }
    case 'start':
      return { kind, toMs: 1_000 }
    case 'words':
      return { kind, words: [], occur: 'all' }
  }
}

export const newDrill = (ruleId: string): OwnDrillDraft => ({
  title: '',
  trains: '',
  limitMs: 20_000,
  text: '',
  criteria: [newCriterion('rule', ruleId)],
  seriesLength: 3
})

/** A number as it is typed; null = nothing, or no number. */
export const typedNumber = (typed: string, factor = 1): number | null => {
  const number = Number.parseFloat(typed.replace(',', '.'))
  return Number.isFinite(number) ? number * factor : null
}

/** Words and phrases between commas. */
export const typedWords = (typed: string): string[] =>
  typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
