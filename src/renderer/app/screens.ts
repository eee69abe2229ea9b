import { type ComponentType, lazy } from 'react'
import type { ScreenName } from './navigation.ts'

/** Every screen, loaded when it is first opened. */
export const screens: Record<ScreenName, ComponentType> = {
  rehearse: lazy(() =>
    import('../features/rehearse/RehearseScreen.tsx').then((file) => ({ default: file.RehearseScreen }))
  ),
  review: lazy(() =>
    import('../features/review/ReviewScreen.tsx').then((file) => ({ default: file.ReviewScreen }))
  ),
  compare: lazy(() =>
    import('../features/review/CompareScreen.tsx').then((file) => ({ default: file.CompareScreen }))
  ),
  prospects: lazy(() =>
    import('../features/prospects/ProspectsScreen.tsx').then((file) => ({ default: file.ProspectsScreen }))
  ),
  history: lazy(() =>
    import('../features/history/HistoryScreen.tsx').then((file) => ({ default: file.HistoryScreen }))
  ),
  settings: lazy(() =>
    import('../features/settings/SettingsScreen.tsx').then((file) => ({ default: file.SettingsScreen }))
  )
}
