import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Dialog.module.css'

type DialogProps = {
  title: string
  /** Called by Esc and by a click beside the dialog; the parent then stops rendering it. */
  onClose: () => void
  /** Buttons, the one to press last. */
  actions?: ReactNode
  /** Keeps the title for screen readers only. */
  titleHidden?: boolean
  wide?: boolean
  /** No padding, and it hangs from the top, for a child that changes its height. */
  bare?: boolean
  children: ReactNode
}

/** A modal on the browser's own `<dialog>`: it traps focus, closes on Esc and gives focus back. Render it only while open. */
export const Dialog = ({
  title,
  onClose,
  actions,
  titleHidden = false,
  wide = false,
  bare = false,
  children
}: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    const before = document.activeElement
    if (!element.open) element.showModal()
    // The browser would take anything focusable, such as the frame of a list.
    element.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
    // A long one begins with its title, also where its first button stands at the foot.
    element.scrollTop = 0
    return () => {
      element.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a modal dialog by itself; the click is the backdrop's.
    <dialog
      ref={dialog}
      className={[styles['dialog'], wide ? styles['wide'] : '', bare ? styles['bare'] : ''].join(' ')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className={bare ? undefined : styles['body']}>
        <h2 id={titleId} className={titleHidden ? 'visually-hidden' : undefined}>
          {title}
        </h2>
        {children}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </dialog>
  )
}
