import { useKeys } from '../../app/keys.ts'
import { goBack, replacePlace, usePlace } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { MendText } from './editor/MendText.tsx'
import { ScenarioEditor } from './editor/ScenarioEditor.tsx'
import styles from './ScenarioScreen.module.css'

/** One of the rep's own scenarios: its fields, or the text of its file where that cannot be read. */
export const ScenarioScreen = () => {
  const folder = usePlace('scenario')?.folder ?? ''
  const { replace, ...answer } = useAnswer(`scenario ${folder}`, () => invoke('scenarios:open', { folder }))
  useKeys('Scenario', [{ keys: 'Escape', label: 'back', inFields: true, run: goBack }])
  return (
    <div className={styles['screen']} data-pane>
      {answer.state === 'failed' && (
        <>
          <h1>Scenario</h1>
          <Notice failure={answer.failure}>
            <Button hint="Escape" onClick={goBack}>
              Back
            </Button>
          </Notice>
        </>
      )}
      {answer.state === 'waiting' && <h1 className="visually-hidden">Scenario</h1>}
      {answer.state === 'ready' && answer.value.state === 'ready' && (
        <ScenarioEditor key={answer.value.pack.id} opened={answer.value.pack} />
      )}
      {answer.state === 'ready' && answer.value.state === 'broken' && (
        <MendText
          key={answer.value.folder}
          broken={answer.value}
          onMended={(opened) => {
            if (opened.state === 'ready' && opened.pack.id !== folder)
              replacePlace({ screen: 'scenario', folder: opened.pack.id })
            else replace(opened)
          }}
        />
      )}
    </div>
  )
}
