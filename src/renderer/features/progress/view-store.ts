import { create } from 'zustand'
import type { ProgressChoices } from '../../../shared/progress.ts'
import { forgetPoints } from '../../charts/chart-view.ts'

/** What the rep looks at in Progress; kept while another screen is open. */
export const useProgressView = create<ProgressChoices>(() => ({ period: '3-months', scenarioId: null }))

/** Other takes have other points: the charts begin anew. */
export const chooseProgress = (change: Partial<ProgressChoices>): void => {
  forgetPoints()
  useProgressView.setState(change)
}
