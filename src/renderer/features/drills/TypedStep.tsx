import { useRef, useState } from 'react'
import type { DrillStep, DrillSummary } from '../../../shared/drill.ts'
import type { Prospect } from '../../../shared/prospect.ts'
import { transcriptMaxLength } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { DrillBrief } from './DrillBrief.tsx'
import type { Running } from './running.ts'
import { StepsStrip } from './StepsStrip.tsx'
import { TryLine } from './TryLine.tsx'
import styles from './TypedStep.module.css'

type TypedStepProps = {
  drill: DrillSummary
  running: Running
  step: DrillStep
  prospect: Prospect | undefined
  hasMicrophone: boolean
  onGiven: (text: string) => void
  onSpeak: () => void
  onLeave: () => void
}

/** One step that is written: judged by its words, without a microphone or an engine. */
export const TypedStep = (props: TypedStepProps) => {
  const { drill, running, step, prospect, hasMicrophone, onGiven, onSpeak, onLeave } = props
  const { run, answers } = running
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const canGive = text.trim() !== ''
  const give = () => {
    if (canGive) onGiven(text.trim())
  }
  const keys = [
    { keys: '$mod+Enter', label: 'judge it', run: give, inFields: true, enabled: canGive },
    { keys: '$mod+j', label: 'speak it', run: onSpeak, inFields: true, enabled: hasMicrophone },
    { keys: 'Escape', label: 'all drills', run: onLeave, inFields: true }
  ]
  useKeys('Drill', keys)
  return (
    <form
      className={styles['step']}
      data-stage="typing"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <StepsStrip run={run} answered={answers.length} />
      <DrillBrief run={run} step={step} prospect={prospect} isDim={false} />
      <TextArea
        ref={field}
        label={run.kind === 'rewrite' ? 'In your words, by their date' : 'What would you say?'}
        rows={6}
        spellCheck
        autoFocus
        maxLength={transcriptMaxLength}
        value={text}
        hint={
          hasMicrophone
            ? 'It is judged by its words; its length is reckoned from them.'
            : 'No microphone is there, so it is judged by its words; its length is reckoned from them.'
        }
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles['actions']}>
        <TryLine series={drill.series} tries={drill.tries} />
        {hasMicrophone && (
          <Button look="quiet" hint="$mod+j" onClick={onSpeak}>
            Speak it instead
          </Button>
        )}
        <Button look="primary" hint="$mod+Enter" type="submit" disabled={!canGive}>
          {answers.length + 1 < run.steps.length ? 'Next line' : 'Judge it'}
        </Button>
      </div>
      <KeyRow keys={keys.filter(({ enabled }) => enabled !== false)} />
    </form>
  )
}
