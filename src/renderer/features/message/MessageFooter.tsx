import type { KeyBinding } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import styles from './MessageScreen.module.css'
import type { useMessage } from './use-message.ts'

type MessageFooterProps = {
  message: ReturnType<typeof useMessage>
  keys: readonly KeyBinding[]
  /** False for a message that was sent before. */
  canBePlanned: boolean
}

/** The two ways into the log: for later, or as sent. */
export const MessageFooter = ({ message, keys, canBePlanned }: MessageFooterProps) => (
  <footer className={styles['footer']}>
    <KeyRow keys={keys.filter(({ enabled }) => enabled !== false)} />
    <div className={styles['actions']}>
      {canBePlanned && (
        <>
          <div className={styles['when']}>
            <TextField
              label="When to send it"
              labelHidden
              type="datetime-local"
              value={message.at}
              onChange={(event) => message.setAt(event.target.value)}
            />
          </div>
          <Button disabled={!message.canSave || !message.canPlan} onClick={message.plan}>
            Plan it
          </Button>
        </>
      )}
      <Button look="primary" disabled={!message.canSave} onClick={message.send}>
        {canBePlanned ? 'I sent it' : 'Save'}
      </Button>
    </div>
  </footer>
)
