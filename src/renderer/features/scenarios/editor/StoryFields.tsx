import { TextArea, TextField } from '../../../ui/Field.tsx'
import form from '../../../ui/FormParts.module.css'
import type { FieldsProps } from './fields.ts'

/** What the scenario is, and what the rep is told. */
export const StoryFields = ({ draft, problems, change }: FieldsProps) => {
  const [source, ...others] = draft.sources
  const setSource = (changed: { seed?: string; item?: string }): void => {
    if (source !== undefined) change({ sources: [{ ...source, ...changed }, ...others] })
  }
  return (
    <fieldset className={form['section']}>
      <legend className={form['legend']}>The scenario</legend>
      <TextField
        label="Name"
        value={draft.name}
        problem={problems['name']}
        onChange={({ target }) => change({ name: target.value })}
      />
      <TextField
        label="Who hears it, and where"
        value={draft.listener}
        problem={problems['listener']}
        onChange={({ target }) => change({ listener: target.value })}
      />
      <TextArea
        label="What the rep is told before the call"
        rows={3}
        spellCheck
        value={draft.brief}
        problem={problems['brief']}
        hint="Two or three short sentences."
        onChange={({ target }) => change({ brief: target.value })}
      />
      <TextField
        label="What it teaches"
        value={draft.teaches}
        problem={problems['teaches']}
        onChange={({ target }) => change({ teaches: target.value })}
      />
      <div className={form['pairs']}>
        <TextField
          label="Where it comes from"
          value={source?.seed ?? ''}
          problem={problems['sources.0.seed']}
          hint="A document’s name; “house” for what is your own."
          onChange={({ target }) => setSource({ seed: target.value })}
        />
        <TextField
          label="Where in it"
          value={source?.item ?? ''}
          problem={problems['sources.0.item']}
          onChange={({ target }) => setSource({ item: target.value })}
        />
      </div>
    </fieldset>
  )
}
