import { useRef } from 'react'

/**
 * Brings the focus back to where it was when a list opened: a key that opens one leaves the focus in another list, and
 * with the focus on the button the next Enter would open it again. `restore` is for `onCloseAutoFocus`.
 */
export const useFocusBefore = () => {
  const before = useRef<Element | null>(null)
  return {
    remember: () => {
      before.current = document.activeElement
    },
    restore: (event: Event) => {
      const to = before.current
      if (!(to instanceof HTMLElement) || !to.isConnected || to === document.body) return
      event.preventDefault()
      to.focus({ preventScroll: true })
    }
  }
}
