import { createContext, useContext } from 'react'
import type { ProgressMark } from '../../../shared/progress.ts'
import { navigate } from '../../app/navigation.ts'

/** Several takes behind one mark of a chart. */
export type OpenedMark = {
  mark: ProgressMark
  title: string
  /** What some of its takes are: "first", "best". */
  tags?: Readonly<Record<string, string>>
}

/** Shows the takes behind a mark, to choose one. */
export const OpenMark = createContext<(opened: OpenedMark) => void>(() => {})
export const useOpenMark = () => useContext(OpenMark)

export const openTake = (takeId: string): void => navigate({ screen: 'review', takeId })
