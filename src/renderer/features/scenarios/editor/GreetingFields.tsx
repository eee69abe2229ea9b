import { Plus, Volume2, X } from 'lucide-react'
import type { GreetingVariant, ScenarioPack } from '../../../../shared/scenario.ts'
import { invoke } from '../../../bridge.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import form from '../../../ui/FormParts.module.css'
import { IconButton } from '../../../ui/IconButton.tsx'
import { emptyLine, newGreeting, type Problems, withItem } from './draft.ts'
import styles from './Editor.module.css'
import { LineField } from './LineField.tsx'
import type { Sound } from './use-sound.ts'

type GreetingFieldsProps = {
  draft: ScenarioPack
  problems: Problems
  sound: Sound
  change: (changed: Partial<ScenarioPack>) => void
  changeWithUndo: (changed: Partial<ScenarioPack>, told: string) => void
}

/** What the voicemail says: each call draws one of the greetings. */
export const GreetingFields = ({ draft, change, changeWithUndo, ...rest }: GreetingFieldsProps) => {
  const { greetings } = draft
  if (draft.kind === 'pick-up') return null
  return (
    <>
      {greetings.map((greeting, index) => (
        <Greeting
          // biome-ignore lint/suspicious/noArrayIndexKey: a greeting has no identity but its place.
          key={index}
          {...rest}
          draft={draft}
          index={index}
          greeting={greeting}
          isOnly={greetings.length === 1}
          onChange={(changed) => change({ greetings: withItem(greetings, index, changed) })}
          onRemove={() =>
            changeWithUndo({ greetings: withItem(greetings, index, null) }, `Greeting ${index + 1} removed.`)
          }
          onReplace={(changed, told) =>
            changeWithUndo({ greetings: withItem(greetings, index, changed) }, told)
          }
        />
      ))}
      {greetings.length < 4 && (
        <div className={styles['row']}>
          <Button onClick={() => change({ greetings: [...greetings, newGreeting] })}>
            <Plus size={16} aria-hidden /> Add another greeting
          </Button>
          <span className={form['hint']}>Each call draws one of them.</span>
        </div>
      )}
    </>
  )
}

type GreetingProps = Pick<GreetingFieldsProps, 'draft' | 'problems' | 'sound'> & {
  index: number
  greeting: GreetingVariant
  isOnly: boolean
  onChange: (greeting: GreetingVariant) => void
  onRemove: () => void
  /** With its undo. */
  onReplace: (greeting: GreetingVariant, told: string) => void
}

const Greeting = ({ draft, problems, sound, index, greeting, isOnly, ...on }: GreetingProps) => {
  const place = `greetings.${index}`
  const lines = (part: 'before' | 'after') =>
    greeting[part].map((line, at) => (
      <LineField
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place.
        key={`${part}${at}`}
        draft={draft}
        place={`${place}.${part}.${at}`}
        label={`Line ${at + 1} ${part} the name`}
        line={line}
        problems={problems}
        sound={sound}
        onChange={(changed) => on.onChange({ ...greeting, [part]: withItem(greeting[part], at, changed) })}
        onSound={(changed, told) =>
          on.onReplace({ ...greeting, [part]: withItem(greeting[part], at, changed) }, told)
        }
        onRemove={
          part === 'after' && greeting.after.length === 1
            ? null
            : () => on.onReplace({ ...greeting, [part]: withItem(greeting[part], at, null) }, 'Line removed.')
        }
      />
    ))
  const add = (part: 'before' | 'after', most: number) =>
    greeting[part].length < most && (
      <Button
        look="quiet"
        onClick={() => on.onChange({ ...greeting, [part]: [...greeting[part], emptyLine] })}
      >
        <Plus size={16} aria-hidden /> Add a line {part} the name
      </Button>
    )
  return (
    <fieldset className={form['section']}>
      <legend className={form['legend']}>Greeting {index + 1}</legend>
      {lines('before')}
      <NameField
        {...{ draft, problems, sound, place }}
        value={greeting.name}
        onChange={(name) => on.onChange({ ...greeting, name })}
      />
      {lines('after')}
      <LineField
        draft={draft}
        place={`${place}.nameless`}
        label="In place of the name, where it cannot be said"
        line={greeting.nameless}
        problems={problems}
        sound={sound}
        onChange={(nameless) => on.onChange({ ...greeting, nameless })}
        onSound={(nameless, told) => on.onReplace({ ...greeting, nameless }, told)}
        onRemove={null}
      />
      <div className={styles['row']}>
        {add('before', 3)}
        {add('after', 6)}
        {!isOnly && (
          <Button look="quiet" onClick={on.onRemove}>
            <X size={16} aria-hidden /> Remove this greeting
          </Button>
        )}
      </div>
    </fieldset>
  )
}

type NameFieldProps = Pick<GreetingFieldsProps, 'draft' | 'problems' | 'sound'> & {
  place: string
  value: string
  onChange: (value: string) => void
}

const NameField = ({ draft, problems, sound, place, value, onChange }: NameFieldProps) => {
  const key = `${place}.name`
  const voice = draft.greetingVoice ?? draft.persona.voice
  return (
    <div className={styles['line']}>
      <TextField
        label="The sentence with the name"
        value={value}
        problem={problems[key]}
        hint="{first}, {last} and {company} come from the card; what stands in [brackets] is left out without a company."
        onChange={({ target }) => onChange(target.value)}
      />
      <div className={styles['sounds']}>
        <IconButton
          label={sound.playing === key ? 'Stop' : 'Hear the sentence with a name'}
          icon={sound.playing === key ? X : Volume2}
          onClick={() =>
            sound.toggle(
              key,
              async () => (await invoke('scenarios:say', { text: value || ' ', voice })).audioUrl
            )
          }
        />
      </div>
    </div>
  )
}
