import { Tooltip } from '../ui/Tooltip.tsx'
import { navigate, useNavigation } from './navigation.ts'
import styles from './Rail.module.css'
import { useRailPlaces } from './rail-places.ts'

/** The way to every screen that exists; words beside the icons where the window is wide. */
export const Rail = () => {
  const screen = useNavigation(({ place }) => place.screen)
  const places = useRailPlaces()
  return (
    <nav className={styles['rail']} aria-label="Screens">
      {places.map(({ place, label, icon: Icon, hint, covers }) => (
        <Tooltip key={label} label={label} hint={hint} side="right">
          <button
            type="button"
            className={[styles['entry'], place.screen === 'settings' ? styles['last'] : ''].join(' ')}
            aria-label={label}
            aria-current={covers.includes(screen) ? 'page' : undefined}
            onClick={() => navigate(place)}
          >
            <Icon className={styles['icon']} size={20} strokeWidth={1.75} aria-hidden />
            <span className={styles['label']}>{label}</span>
          </button>
        </Tooltip>
      ))}
    </nav>
  )
}
