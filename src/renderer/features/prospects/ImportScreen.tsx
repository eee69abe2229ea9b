import { useKeys } from '../../app/keys.ts'
import { goBack, navigate } from '../../app/navigation.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ImportCheck } from './ImportCheck.tsx'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportRecords } from './ImportRecords.tsx'
import styles from './ImportScreen.module.css'
import { recordText } from './import-words.ts'
import { useImport } from './use-import.ts'

const steps = ['File', 'Columns', 'Check'] as const
const stepOf = { none: 0, failed: 0, working: -1, columns: 1, checked: 2, done: 3 } as const
const doing = { reading: 'Reading', checking: 'Checking', importing: 'Bringing in' }

/** Prospects from a file, in three steps: the file, its columns, who is there already. */
export const ImportScreen = () => {
  const { state, failure, take } = useImport()
  const choose = () => take(invoke('prospects:importChoose'))
  const cancel = () => take(invoke('prospects:importCancel'))
  const isOpen = state !== null && state.step !== 'none' && state.step !== 'done'
  useKeys('Import', [
    { keys: 'i', label: 'choose a file', enabled: state?.step !== 'working', run: choose },
    {
      keys: 'Escape',
      label: isOpen ? 'stop the import' : 'back',
      run: () => (isOpen ? cancel() : goBack())
    }
  ])
  if (state === null)
    return (
      <div className={styles['screen']}>
        <h1 className={failure === null ? 'visually-hidden' : undefined}>Import prospects</h1>
        {failure !== null && <Notice failure={failure} />}
      </div>
    )
  const at = stepOf[state.step]
  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <h1>Import prospects</h1>
        <ol className={styles['steps']} aria-label="Steps">
          {steps.map((name, index) => (
            <li key={name} aria-current={index === at ? 'step' : undefined}>
              {index + 1} {name}
            </li>
          ))}
        </ol>
        {isOpen && state.step !== 'failed' && (
          <Button look="quiet" hint="Escape" onClick={cancel}>
            Stop
          </Button>
        )}
      </header>
      {failure !== null && <Notice failure={failure} />}
      {state.step === 'failed' && (
        <Notice failure={state.failure}>
          <Button onClick={choose}>Choose another file</Button>
        </Notice>
      )}
      {(state.step === 'none' || state.step === 'failed' || state.step === 'done') && (
        <div className={styles['calm']}>
          {state.step === 'done' ? (
            <section className={styles['done']} role="status">
              <h2>{recordText(state.record)}</h2>
              <div className={styles['buttons']}>
                <Button
                  look="primary"
                  onClick={() => {
                    cancel()
                    navigate({ screen: 'prospects' })
                  }}
                >
                  Show my prospects
                </Button>
                <Button hint="i" onClick={choose}>
                  Another file
                </Button>
              </div>
            </section>
          ) : (
            <section className={styles['done']}>
              <p className={styles['text']}>
                A list from any CRM or spreadsheet, saved as CSV. You see what becomes of it before anything
                is stored, and you can take the whole import back later. Up to 100 MB and 200,000 rows;
                nothing leaves this computer.
              </p>
              <div className={styles['buttons']}>
                <Button look="primary" hint="i" onClick={choose}>
                  Choose a file
                </Button>
              </div>
            </section>
          )}
          <ImportRecords key={state.step === 'done' ? state.record.id : 'none'} />
        </div>
      )}
      {state.step === 'working' && (
        <div className={styles['working']}>
          <p role="status">
            {doing[state.what]} <bdi>{state.fileName}</bdi>
          </p>
          <progress aria-label={doing[state.what]} value={state.share} />
          <p className={styles['text']}>
            {state.what === 'importing' ? 'Stop now, and nobody is added.' : 'Nothing is stored yet.'}
          </p>
        </div>
      )}
      {state.step === 'columns' && (
        <ImportColumns key={JSON.stringify(state.reading)} state={state} onState={take} />
      )}
      {state.step === 'checked' && <ImportCheck state={state} onState={take} />}
    </div>
  )
}
