import type { DownloadState, ModelShelf } from '../../../shared/model.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './ModelSection.module.css'
import { downloadLine, shareOf, suggestionFacts } from './models-lines.ts'
import type { ModelActions } from './models-use.ts'

type SuggestionProps = { model: ModelShelf['suggested'][number]; actions: ModelActions }

/** One suggested model: what it is and costs, and its download. */
export const ModelSuggestion = ({ model, actions }: SuggestionProps) => {
  const { id, name, goodFor, download } = model
  return (
    <li className={styles['model']} aria-label={name}>
      <div className={styles['head']}>
        <div className={styles['words']}>
          <p className={styles['name']}>{name}</p>
          <p className={styles['goodFor']}>{goodFor}</p>
          <p className={styles['facts']}>{suggestionFacts(model)}</p>
        </div>
        {download === null && (
          <Button aria-label={`Download ${name}`} onClick={() => actions.download(id)}>
            Download
          </Button>
        )}
      </div>
      {download !== null && <Progress id={id} name={name} download={download} actions={actions} />}
    </li>
  )
}

type ProgressProps = { id: string; name: string; download: DownloadState; actions: ModelActions }

const Progress = ({ id, name, download, actions }: ProgressProps) => {
  const cancel = (
    <Button look="quiet" aria-label={`Cancel ${name}`} onClick={() => actions.cancel(id)}>
      Cancel
    </Button>
  )
  const resume = (label: string) => (
    <Button aria-label={`${label} ${name}`} onClick={() => actions.download(id)}>
      {label}
    </Button>
  )
  if (download.state === 'failed')
    return (
      <Notice failure={download.failure}>
        {resume(download.fetchedBytes > 0 ? 'Resume' : 'Try again')}
        {cancel}
      </Notice>
    )
  return (
    <div className={styles['progress']}>
      <progress aria-label={`${name}, how far it is`} max={1} value={shareOf(download)} />
      <span className={styles['line']}>{downloadLine(download)}</span>
      {download.state === 'downloading' && (
        <Button aria-label={`Pause ${name}`} onClick={() => actions.pause(id)}>
          Pause
        </Button>
      )}
      {download.state === 'paused' && resume('Resume')}
      {cancel}
    </div>
  )
}
