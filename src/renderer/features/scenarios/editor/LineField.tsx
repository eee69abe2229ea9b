import { FileHeadphone, Mic, RotateCcw, Square, Volume2, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { isSpoken, type ScenarioPack, type SpokenLine, toBeSpoken } from '../../../../shared/scenario.ts'
import { toastFailure } from '../../../app/toasts.ts'
import { invoke } from '../../../bridge.ts'
import { TextField } from '../../../ui/Field.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import type { Problems } from './draft.ts'
import styles from './Editor.module.css'
import { RecordDialog } from './RecordDialog.tsx'
import type { Sound } from './use-sound.ts'

type LineFieldProps = {
  draft: ScenarioPack
  /** "greetings.0.after.1" */
  place: string
  label: string
  line: SpokenLine
  problems: Problems
  sound: Sound
  onChange: (line: SpokenLine) => void
  /** Another sound takes the place of the one before, with its undo. */
  onSound: (line: SpokenLine, told: string) => void
  /** Null = this line must stay. */
  onRemove: (() => void) | null
}

const largestFile = 12_582_912

const soundOf = (file: string): string => {
  if (isSpoken(file)) return 'Spoken by the voice.'
  return file.startsWith('own-') ? 'Your own sound.' : 'A sound file of the scenario.'
}

/** One line of a greeting: its words, and the sound that says them. */
export const LineField = ({
  draft,
  place,
  label,
  line,
  problems,
  sound,
  onChange,
  onSound,
  onRemove
}: LineFieldProps) => {
  const picker = useRef<HTMLInputElement>(null)
  const [isRecording, setRecording] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const voice = draft.greetingVoice ?? draft.persona.voice
  const isPlaying = sound.playing === place
  const hear = async (): Promise<string | null> =>
    isSpoken(line.file)
      ? (await invoke('scenarios:say', { text: line.text, voice })).audioUrl
      : `scenarios/${draft.id}/${line.file}`

  const take = async (file: File): Promise<void> => {
    if (file.size > largestFile)
      return setRefusal('This file has more than 12 MB. A line is a sentence or two.')
    const given = new Uint8Array(await file.arrayBuffer())
    const answer = await invoke('scenarios:addSound', { scenarioId: draft.id, sound: given })
    setRefusal(answer.state === 'refused' ? answer.message : undefined)
    if (answer.state === 'kept') onSound({ ...line, file: answer.file }, 'The line has your sound.')
  }

  return (
    <div className={styles['line']}>
      <TextField
        label={label}
        // A line that was just added is there to be written.
        autoFocus={line.text === ''}
        value={line.text}
        problem={problems[`${place}.text`] ?? problems[place] ?? refusal}
        hint={soundOf(line.file)}
        spellCheck
        onChange={({ target }) => onChange({ ...line, text: target.value })}
      />
      <div className={styles['sounds']}>
        <IconButton
          label={isPlaying ? 'Stop' : `Hear: ${label}`}
          icon={isPlaying ? Square : Volume2}
          disabled={line.text.trim() === ''}
          onClick={() => sound.toggle(place, hear)}
        />
        <IconButton label={`Record: ${label}`} icon={Mic} onClick={() => setRecording(true)} />
        <IconButton
          label={`Choose a WAV file: ${label}`}
          icon={FileHeadphone}
          onClick={() => picker.current?.click()}
        />
        {!isSpoken(line.file) && (
          <IconButton
            label={`Let the voice speak: ${label}`}
            icon={RotateCcw}
            onClick={() => onSound({ ...line, file: toBeSpoken }, 'The voice speaks the line again.')}
          />
        )}
        {onRemove !== null && <IconButton label={`Remove: ${label}`} icon={X} onClick={onRemove} />}
      </div>
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        accept=".wav"
        tabIndex={-1}
        aria-label={`A WAV file for: ${label}`}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) take(file).catch(toastFailure)
          target.value = ''
        }}
      />
      {isRecording && (
        <RecordDialog
          scenarioId={draft.id}
          words={line.text}
          onKeep={(file) => {
            setRecording(false)
            setRefusal(undefined)
            onSound({ ...line, file }, 'The line has your recording.')
          }}
          onClose={() => setRecording(false)}
        />
      )}
    </div>
  )
}
