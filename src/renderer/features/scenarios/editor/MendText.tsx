import { useState } from 'react'
import type { OpenedScenario } from '../../../../shared/scenario.ts'
import { useKeys } from '../../../app/keys.ts'
import { goBack } from '../../../app/navigation.ts'
import { toastFailure } from '../../../app/toasts.ts'
import { invoke } from '../../../bridge.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import styles from './Editor.module.css'

type MendTextProps = {
  broken: Extract<OpenedScenario, { state: 'broken' }>
  /** What the scenario is once its text was stored. */
  onMended: (opened: OpenedScenario) => void
}

/** A scenario that cannot be read: what is wrong, and the text of its file to put it right. */
export const MendText = ({ broken: { folder, fileName, text, reason }, onMended }: MendTextProps) => {
  const [typed, setTyped] = useState(text ?? '')
  const store = () => {
    invoke('scenarios:mend', { folder, text: typed }).then(onMended, toastFailure)
  }
  useKeys('Scenario', [{ keys: '$mod+Enter', label: 'save and check', inFields: true, run: store }])
  return (
    <div className={`${styles['editor']} ${styles['mend']}`}>
      <header className={styles['header']}>
        <div className={styles['names']}>
          <h1 className={styles['name']}>
            <bdi title={folder}>{folder}</bdi>
          </h1>
          <p className={styles['state']}>This scenario cannot be read yet.</p>
        </div>
        <Button look="quiet" hint="Escape" onClick={goBack}>
          Leave it alone
        </Button>
        <Button look="primary" hint="$mod+Enter" disabled={text === null} onClick={store}>
          Save and check
        </Button>
      </header>
      <p className={styles['reason']} role="status" dir="auto">
        {reason}
      </p>
      {text === null ? (
        <p>Its file cannot be shown here. Mend it in the folder “scenarios” of the data folder.</p>
      ) : (
        <TextArea
          label={fileName}
          rows={24}
          spellCheck={false}
          dir="ltr"
          value={typed}
          hint="A sound that the file names and that is missing is spoken by the voice when you save."
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
    </div>
  )
}
