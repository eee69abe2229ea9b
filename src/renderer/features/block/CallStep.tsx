import { useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import { Aloud } from './Aloud.tsx'
import type { CallStepProps } from './call-step.ts'
import { MarkStep } from './MarkStep.tsx'
import { TakenStep } from './TakenStep.tsx'
import { TypedStep } from './TypedStep.tsx'
import { useWays, type Way } from './way.ts'

type Taken = { takeId: string; failure: Failure | null }

/** One rehearsal: aloud with a recording, typed, or aloud with ticks. */
export const CallStep = (props: CallStepProps) => {
  const { block, openTakeId, draft, prospect, rings, onKeep, onCard } = props
  const way = useWays((ways) => ways.way)
  const [taken, setTaken] = useState<Taken | null>(
    openTakeId === null ? null : { takeId: openTakeId, failure: null }
  )
  const [marking, setMarking] = useState<string | null>(null)
  const choose = (chosen: Way) => useWays.setState({ way: chosen })

  if (marking !== null)
    return (
      <MarkStep
        heading="Tick what was in it."
        onKeep={(marks) => void onKeep({ takeId: marking, words: null, marks })}
        onBack={() => setMarking(null)}
        backLabel="Give the words after all"
      />
    )
  if (taken !== null)
    return (
      <TakenStep
        {...taken}
        script={prospect.script}
        onKeep={(takeId) => void onKeep({ takeId, words: null, marks: null })}
        onMark={setMarking}
        onNone={() => setTaken(null)}
        onAgain={() => {
          rings.current = true
          setTaken(null)
        }}
      />
    )
  if (way === 'typed')
    return (
      <TypedStep
        blockId={block.id}
        prospect={prospect}
        draft={draft}
        onKeep={(words) => void onKeep({ takeId: null, words, marks: null })}
        onAloud={() => choose('call')}
        onCard={onCard}
      />
    )
  if (way === 'marks')
    return (
      <MarkStep
        heading={
          <>
            Say it aloud to <bdi>{prospect.firstName}</bdi>, then tick what was in it.
          </>
        }
        onKeep={(marks) => void onKeep({ takeId: null, words: null, marks })}
        onBack={() => choose('call')}
        backLabel="Record it instead"
      />
    )
  return <Aloud {...props} onTaken={(takeId, failure) => setTaken({ takeId, failure })} onWay={choose} />
}
