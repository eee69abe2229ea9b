import { useEffect, useRef, useState } from 'react'
import type { RecoverableTake } from '../../shared/take.ts'
import { invoke } from '../bridge.ts'
import { useArchivist } from '../recordings/use-archivist.ts'
import { NotesReceipt } from '../takes/NotesReceipt.tsx'
import styles from './App.module.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { useKeys } from './keys.ts'
import { navigate, useNavigation } from './navigation.ts'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
import { RecoveryDialog } from './RecoveryDialog.tsx'
import { useRailPlaces } from './rail-places.ts'
import { screens } from './screens.ts'
import { Toaster } from './Toaster.tsx'
import { readTeamPresence } from './team-presence.ts'
import { toastFailure, undoNewest } from './toasts.ts'

type Overlay = 'palette' | 'keys' | null

/** Rail, the present screen, and what lies over it. */
export const Shell = () => {
  const screen = useNavigation(({ place }) => place.screen)
  const places = useRailPlaces()
  const [overlay, setOverlay] = useState<Overlay>(null)
  const [recoverable, setRecoverable] = useState<readonly RecoverableTake[]>([])
  const stage = useRef<HTMLElement>(null)
  const Screen = screens[screen]

  useEffect(() => {
    invoke('takes:recoverable').then(setRecoverable, toastFailure)
    void readTeamPresence()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves into the stage each time another screen stands on it.
  useEffect(() => {
    if (stage.current?.contains(document.activeElement) === false) stage.current.focus()
  }, [screen])

  useArchivist()
  useKeys('Ringback', [
    { keys: '$mod+k', label: 'all commands', run: () => setOverlay('palette'), inFields: true },
    { keys: '[Shift]+?', label: 'keys of this screen', run: () => setOverlay('keys') },
    { keys: '$mod+z', label: 'undo', run: () => undoNewest() },
    ...places.map(({ place, label, hint }) => ({
      keys: hint,
      label,
      run: () => navigate(place),
      inFields: true
    }))
  ])

  return (
    <div className={styles['window']}>
      <Rail />
      <main ref={stage} className={styles['stage']} tabIndex={-1}>
        <ErrorBoundary key={screen}>
          <Screen />
        </ErrorBoundary>
      </main>
      <Toaster />
      {overlay === 'palette' && <Palette onClose={() => setOverlay(null)} />}
      {overlay === 'keys' && <KeysDialog onClose={() => setOverlay(null)} />}
      <NotesReceipt />
      {recoverable.length > 0 && <RecoveryDialog takes={recoverable} onClose={() => setRecoverable([])} />}
    </div>
  )
}
