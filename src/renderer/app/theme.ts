import { useEffect } from 'react'
import { useSettings } from './settings.ts'

/** Keeps `data-theme` on the page as the rep chose it, or as the system says. */
export const useThemeOnPage = (): void => {
  const theme = useSettings((settings) => settings.theme)
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: light)')
    const apply = () => {
      document.documentElement.dataset['theme'] =
        theme === 'system' ? (system.matches ? 'light' : 'dark') : theme
    }
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [theme])
}

/** Keeps `data-letter-keys` on the page, so that keys which are switched off are not offered. */
export const useLetterKeysOnPage = (): void => {
  const letterKeys = useSettings((settings) => settings.letterKeys)
  useEffect(() => {
    document.documentElement.dataset['letterKeys'] = letterKeys ? 'on' : 'off'
  }, [letterKeys])
}
