import { CircleCheck, CircleDashed, CopyCheck, type LucideIcon, OctagonX } from 'lucide-react'
import type { TeamFile } from '../../../shared/team.ts'
import { useKeys } from '../../app/keys.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './OpeningPane.module.css'
import { fileDetail, fileText, leftOutText, outcomeWords } from './team-words.ts'
import type { OpeningFiles } from './use-opening.ts'

type OpeningPaneProps = { opening: OpeningFiles; onChanged: () => void }

/** Files on their way in, or what became of each of them. */
export const OpeningPane = ({ opening, onChanged }: OpeningPaneProps) => {
  const { state } = opening
  if (state?.step === 'done') return <Opened {...state} opening={opening} onChanged={onChanged} />
  if (state?.step !== 'working') return null
  return (
    <>
      <h1>Opening reports</h1>
      <div className={styles['working']}>
        <p role="status" className={styles['now']}>
          {state.file} of {state.files}: <bdi title={state.fileName}>{state.fileName}</bdi>
        </p>
        <progress aria-label="Opening reports" value={state.share} />
        <Stop onStop={opening.stop} />
      </div>
    </>
  )
}

const Stop = ({ onStop }: { onStop: () => void }) => {
  useKeys('Opening reports', [{ keys: 'Escape', label: 'stop', run: onStop }])
  return (
    <p className={styles['stop']}>
      <Button hint="Escape" onClick={onStop}>
        Stop
      </Button>
      What is in already stays; you can take it back afterwards.
    </p>
  )
}

const icons: Record<TeamFile['outcome'], LucideIcon> = {
  imported: CircleCheck,
  'already-here': CopyCheck,
  refused: OctagonX,
  stopped: CircleDashed
}

const headOf = (files: readonly TeamFile[]): string => {
  const opened = files.filter(({ outcome }) => outcome === 'imported').length
  if (files.length === 1) return opened === 1 ? 'One report opened' : 'Nothing new opened'
  return `${opened} of ${files.length} reports opened`
}

type OpenedProps = {
  files: readonly TeamFile[]
  leftOut: number
  opening: OpeningFiles
  onChanged: () => void
}

const Opened = ({ files, leftOut, opening, onChanged }: OpenedProps) => {
  const added = files.flatMap(({ outcome, bundleId }) =>
    outcome === 'imported' && bundleId !== null ? [bundleId] : []
  )
  const takeBack = async () => {
    try {
      await invoke('team:removeBundles', { bundleIds: added })
      opening.stop()
      onChanged()
      toast('Reports taken out again.', async () => {
        await invoke('team:restoreBundles', { bundleIds: added })
        onChanged()
      })
    } catch (error) {
      toastFailure(error)
    }
  }
  useKeys('Opened reports', [
    { keys: 'Enter', label: 'show the team', run: opening.stop },
    { keys: 'Escape', label: 'show the team', unlisted: true, run: opening.stop },
    { keys: 'o', label: 'open more reports', run: opening.openFiles },
    { keys: 'u', label: 'take these back', enabled: added.length > 0, run: () => void takeBack() }
  ])
  return (
    <>
      <h1>{headOf(files)}</h1>
      <p className="visually-hidden" role="status">
        {[headOf(files), leftOutText(leftOut)].filter(Boolean).join('. ')}
      </p>
      {leftOut > 0 && <p className={styles['left']}>{leftOutText(leftOut)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by key. */}
      <ul className={styles['files']} aria-label="Files" tabIndex={0}>
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two folders may hold files of one name; the list never changes.
          <FileLine key={index} file={file} />
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button look="primary" hint="Enter" onClick={opening.stop}>
          Show the team
        </Button>
        <Button hint="o" onClick={opening.openFiles}>
          Open more
        </Button>
        {added.length > 0 && (
          <Button look="quiet" hint="u" onClick={() => void takeBack()}>
            Take {added.length === 1 ? 'it' : 'these'} back
          </Button>
        )}
      </div>
    </>
  )
}

const FileLine = ({ file }: { file: TeamFile }) => {
  const Icon = icons[file.outcome]
  const detail = fileDetail(file)
  return (
    <li className={styles['file']} data-outcome={file.outcome}>
      <span className={styles['outcome']}>
        <Icon size={16} aria-hidden /> {outcomeWords[file.outcome]}
      </span>
      <bdi className={styles['name']} title={file.fileName}>
        {file.fileName}
      </bdi>
      <p className={styles['text']}>{fileText(file, new Date())}</p>
      {detail !== '' && <p className={styles['detail']}>{detail}</p>}
    </li>
  )
}
