import { X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Toaster.module.css'
import { dismissToast, undoToast, useToasts } from './toasts.ts'

/** Short lines in the corner that go by themselves; hovering or focusing one keeps it. */
export const Toaster = () => {
  const toasts = useToasts((state) => state.toasts)
  return (
    <Radix.Provider duration={8_000} label="Notes">
      {toasts.map((toast) => (
        <Radix.Root
          key={toast.id}
          className={[styles['toast'], toast.tone === 'fail' ? styles['fail'] : ''].join(' ')}
          onOpenChange={(isOpen) => {
            if (!isOpen) dismissToast(toast.id)
          }}
        >
          <Radix.Description className={styles['text']}>{toast.text}</Radix.Description>
          {toast.undo !== undefined && (
            <Button look="quiet" hint="$mod+z" onClick={() => void undoToast(toast)}>
              Undo
            </Button>
          )}
          <IconButton label="Close this note" icon={X} onClick={() => dismissToast(toast.id)} />
        </Radix.Root>
      ))}
      <Radix.Viewport className={styles['viewport']} />
    </Radix.Provider>
  )
}
