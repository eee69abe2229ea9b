import { Trash2 } from 'lucide-react'
import type { ScenarioPack } from '../../../../shared/scenario.ts'
import { useKeys } from '../../../app/keys.ts'
import { goBack, navigate } from '../../../app/navigation.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { exportScenario, removeScenario } from '../own-actions.ts'
import { CallFields } from './CallFields.tsx'
import styles from './Editor.module.css'
import { GreetingFields } from './GreetingFields.tsx'
import { KindFields } from './KindFields.tsx'
import { PersonaFields } from './PersonaFields.tsx'
import { StoryFields } from './StoryFields.tsx'
import { type DraftState, useScenarioDraft } from './use-scenario-draft.ts'
import { useSound } from './use-sound.ts'
import { VoiceFields } from './VoiceFields.tsx'
import { WeightFields } from './WeightFields.tsx'

const stateText: Record<DraftState, string> = {
  saved: 'Saved',
  saving: 'Saving…',
  held: 'Not saved yet: look at the marked field',
  failed: 'Not saved'
}

const kindText: Record<ScenarioPack['kind'], string> = {
  voicemail: 'voicemail',
  gatekeeper: 'live talk, then a voicemail',
  'pick-up': 'live talk'
}

/** One of the rep's own scenarios; it saves itself. */
export const ScenarioEditor = ({ opened }: { opened: ScenarioPack }) => {
  const { draft, problems, state, failure, change, changeWithUndo, keep } = useScenarioDraft(opened)
  const sound = useSound()
  const { id, persona, greetingVoice } = draft
  const tryIt = async () => {
    if (await keep()) navigate({ screen: 'rehearse', scenarioId: id })
  }
  const giveAway = async () => {
    if (await keep()) await exportScenario(id)
  }
  const remove = () => void removeScenario(id, draft.name, goBack)
  useKeys('Scenario', [
    // The list that is gone back to shows what was kept.
    { keys: 'Escape', label: 'back', inFields: true, unlisted: true, run: () => void keep().finally(goBack) },
    { keys: '$mod+Enter', label: 'try it', inFields: true, run: () => void tryIt() },
    { keys: 'x', label: 'export', run: () => void giveAway() },
    { keys: 'Delete', label: 'delete', run: remove }
  ])
  const parts = { draft, problems, change }
  const sample = draft.greetings[0]?.after[0]?.text || 'Hello, who is calling?'
  return (
    <div className={styles['editor']}>
      <header className={styles['header']}>
        <div className={styles['names']}>
          <h1 className={styles['name']}>
            <bdi title={draft.name}>{draft.name || 'Scenario'}</bdi>
          </h1>
          <p className={styles['state']}>
            <span role="status">{stateText[state]}</span> <Chip>{kindText[draft.kind]}</Chip>
          </p>
        </div>
        <IconButton label="Delete" hint="Delete" icon={Trash2} onClick={remove} />
        <Button look="quiet" hint="x" onClick={() => void giveAway()}>
          Export…
        </Button>
        <Button look="primary" hint="$mod+Enter" disabled={state === 'held'} onClick={() => void tryIt()}>
          Try it
        </Button>
      </header>
      {failure !== null && (
        <Notice failure={failure}>
          <Button onClick={() => void keep()}>Try again</Button>
        </Notice>
      )}
      <KindFields draft={draft} change={change} changeWithUndo={changeWithUndo} />
      <StoryFields {...parts} />
      <PersonaFields {...parts} />
      <VoiceFields
        legend={greetingVoice === undefined ? 'The voice' : 'The voice of whoever picks up'}
        voice={persona.voice}
        sample={sample}
        sound={sound}
        onChange={(voice) => change({ persona: { ...persona, voice } })}
      />
      {greetingVoice !== undefined && (
        <VoiceFields
          legend="The voice of the voicemail"
          voice={greetingVoice}
          sample={sample}
          sound={sound}
          onChange={(voice) => change({ greetingVoice: voice })}
        />
      )}
      <GreetingFields {...parts} sound={sound} changeWithUndo={changeWithUndo} />
      <CallFields {...parts} />
      <WeightFields {...parts} />
    </div>
  )
}
