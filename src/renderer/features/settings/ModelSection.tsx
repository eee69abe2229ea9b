import { useRef } from 'react'
import type { ModelShelf } from '../../../shared/model.ts'
import { useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { ModelInstalled } from './ModelInstalled.tsx'
import styles from './ModelSection.module.css'
import { ModelSuggestion } from './ModelSuggestion.tsx'
import { type ModelActions, useModels } from './models-use.ts'
import { SettingRow } from './SettingRow.tsx'

/** Where a take's words come from: the three engines, and the models of dictation. */
export const ModelSection = () => {
  const actions = useModels()
  const section = useRef<HTMLElement>(null)
  const { answer, shelf } = actions
  useKeys('Settings', [
    {
      keys: 'w',
      label: 'words and speech models',
      run: () => {
        section.current?.scrollIntoView({ block: 'start' })
        section.current?.focus()
      }
    },
    { keys: 'i', label: 'bring in a speech model’s archive', run: () => actions.bringIn('archive') },
    { keys: 'Shift+i', label: 'bring in a speech model’s folder', run: () => actions.bringIn('folder') }
  ])
  return (
    <section ref={section} aria-label="Words" tabIndex={-1}>
      <h2 className={styles['heading']}>Words</h2>
      <SettingRow
        name="Your script"
        note="Always there. Ringback follows what you prepared and marks what was left out."
      />
      {shelf !== null && <DictationRow shelf={shelf} use={actions.use} />}
      <SettingRow
        name="Typing"
        note="Always there. You type what you said, with play and pause under your hands."
      />
      {answer.state === 'failed' && <Notice failure={answer.failure} />}
      {shelf !== null && <Shelf shelf={shelf} actions={actions} />}
    </section>
  )
}

const off = 'off'

const dictationNote = ({ inUse, installed }: ModelShelf): string => {
  if (installed.length === 0) return 'Writes down whatever you say. It needs a speech model: see below.'
  return inUse === null
    ? 'Switched off: takes without a script are typed.'
    : 'Writes down whatever you say, on this computer.'
}

const DictationRow = ({ shelf, use }: { shelf: ModelShelf; use: ModelActions['use'] }) => {
  const usable = shelf.installed.filter(({ broken }) => broken === null)
  return (
    <SettingRow name="Dictation" note={dictationNote(shelf)}>
      {usable.length > 0 && (
        <Select
          label="Dictation model"
          labelHidden
          value={shelf.inUse ?? off}
          options={[
            ...usable.map(({ id, name }) => ({ value: id, label: name })),
            { value: off, label: 'Off' }
          ]}
          onChange={(value) => use(value === off ? null : value)}
        />
      )}
    </SettingRow>
  )
}

const Shelf = ({ shelf, actions }: { shelf: ModelShelf; actions: ModelActions }) => {
  const { installed, suggested, inUse, importing } = shelf
  const there = new Set(installed.filter(({ broken }) => broken === null).map(({ id }) => id))
  const offered = suggested.filter(({ id, download }) => !there.has(id) || download !== null)
  return (
    <>
      {installed.map((model) => (
        <ModelInstalled key={model.id} model={model} isInUse={model.id === inUse} actions={actions} />
      ))}
      <ImportRow importing={importing} actions={actions} />
      {offered.length > 0 && (
        <details
          className={styles['suggested']}
          open={installed.length === 0 || offered.some(({ download }) => download !== null)}
        >
          <summary>Suggested models</summary>
          <p className={styles['privacy']}>
            A download is the only moment in which Ringback uses the network, and only when you press the
            button: it fetches that one file from GitHub, where the sherpa-onnx project publishes it, and
            checks its SHA-256. Nothing of yours is sent: no sound, no words, no names.
          </p>
          <ul className={styles['list']}>
            {offered.map((model) => (
              <ModelSuggestion key={model.id} model={model} actions={actions} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const ImportRow = ({ importing, actions }: { importing: ModelShelf['importing']; actions: ModelActions }) => {
  if (importing?.state === 'unpacking')
    return (
      <div className={styles['model']}>
        <div className={styles['progress']}>
          <progress aria-label="How far the import is" max={1} value={importing.share} />
          <span className={styles['line']}>
            Bringing in {importing.fileName}, {Math.round(importing.share * 100)} %
          </span>
          <Button look="quiet" onClick={actions.cancelImport}>
            Cancel
          </Button>
        </div>
      </div>
    )
  return (
    <>
      <SettingRow
        name="A model from the disk"
        note="For a computer that is never online: its folder, or its archive (.tar.bz2, .tar.gz, .tar, .zip)."
      >
        <div className={styles['buttons']}>
          <Button hint="Shift+i" onClick={() => actions.bringIn('folder')}>
            Folder…
          </Button>
          <Button hint="i" onClick={() => actions.bringIn('archive')}>
            Archive…
          </Button>
        </div>
      </SettingRow>
      {importing?.state === 'failed' && (
        <Notice failure={importing.failure}>
          <Button onClick={actions.cancelImport}>Close</Button>
        </Notice>
      )}
    </>
  )
}
