import { useEffect, useRef, useState } from 'react'
import { failures } from '../../../shared/errors.ts'
import { fullName } from '../../../shared/prospect.ts'
import { type KeyBinding, useKeys } from '../../app/keys.ts'
import { usePlace } from '../../app/navigation.ts'
import { useSettings } from '../../app/settings.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { readCard } from '../../app/use-card.ts'
import { invoke } from '../../bridge.ts'
import { InputMeter } from '../../microphone/InputMeter.tsx'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './GatekeeperScreen.module.css'
import type { TalkView } from './run/talk-plan.ts'
import { TalkStage } from './TalkStage.tsx'
import { useTalk } from './use-talk.ts'

/** A live talk with whoever answers the telephone. */
export const GatekeeperScreen = () => {
  const place = usePlace('gatekeeper')
  const [round, setRound] = useState(0)
  if (place === undefined) return null
  const { scenarioId, prospectId, seed } = place
  return (
    <TalkOf
      key={`${scenarioId} ${prospectId} ${seed} ${round}`}
      scenarioId={scenarioId}
      prospectId={prospectId}
      seed={seed}
      onAgain={() => setRound(round + 1)}
    />
  )
}

type TalkOfProps = {
  scenarioId: string
  prospectId: string
  seed: number | undefined
  onAgain: () => void
}

const TalkOf = ({ scenarioId, prospectId, seed, onAgain }: TalkOfProps) => {
  const { view, run, leave } = useTalk(scenarioId, prospectId, seed)
  const screen = useRef<HTMLDivElement>(null)
  useEffect(() => screen.current?.focus(), [])
  const { phase, microphone } = view
  const isOn = phase !== 'failed'
  const press = () => run?.press()
  const keys: KeyBinding[] = [
    { keys: 'Space', label: 'skip the line', enabled: phase === 'speaking', run: press },
    { keys: 'Space', label: 'I am done', enabled: phase === 'listening', run: press },
    { keys: 'r', label: 'again', run: onAgain },
    { keys: 'Escape', label: isOn ? 'put the receiver down' : 'back', run: leave }
  ]
  useKeys('Talk', keys)
  const shown = [
    ...keys.filter(({ enabled }) => enabled !== false),
    ...(phase === 'tapping' ? [{ keys: 'Enter', label: 'go on' }] : [])
  ]
  return (
    <div ref={screen} className={styles['screen']} data-talk={phase} tabIndex={-1}>
      <WhoIsCalled scenarioId={scenarioId} prospectId={prospectId} />
      <MicrophoneLine view={view} />
      <TalkStage view={view} run={run} />
      <div className={styles['actions']}>
        <div className={styles['aside']}>
          {microphone === 'open' && run !== null && <InputMeter read={run.meter} />}
        </div>
        <div className={styles['buttons']}>
          {phase === 'listening' && (
            <Button look="primary" hint="Space" onClick={press}>
              I am done
            </Button>
          )}
          <Button look="quiet" hint="Escape" onClick={leave}>
            {isOn ? 'Put the receiver down' : 'Back'}
          </Button>
          {!isOn && <Button onClick={onAgain}>Try again</Button>}
        </div>
        <div />
      </div>
      <KeyRow keys={shown} />
    </div>
  )
}

const WhoIsCalled = ({ scenarioId, prospectId }: Pick<TalkOfProps, 'scenarioId' | 'prospectId'>) => {
  const called = useAnswer(`called ${scenarioId} ${prospectId}`, async () => {
    const [{ scenarios }, prospect] = await Promise.all([invoke('scenarios:list'), readCard(prospectId)])
    return { scenario: scenarios.find(({ id }) => id === scenarioId), prospect }
  })
  const { scenario, prospect } = called.state === 'ready' ? called.value : {}
  const who = prospect ? [fullName(prospect), prospect.company].filter(Boolean).join(', ') : undefined
  return (
    <header className={styles['header']}>
      <h1 className={styles['scenario']}>{scenario?.name ?? 'Talk'}</h1>
      <bdi className={styles['who']} title={who}>
        {who}
      </bdi>
    </header>
  )
}

/** What there is to know of the microphone: nothing where it simply works. */
const MicrophoneLine = ({ view: { phase, microphone, failure, talk } }: { view: TalkView }) => {
  const hinted = useSettings((settings) => settings.headphonesHinted)
  if (phase === 'failed') return null
  if (microphone === 'none')
    return (
      <p className={styles['note']} role="status">
        {failure === null ? 'No microphone: tap' : `${failures[failure.code].title}. Tap`} what you say aloud.
      </p>
    )
  if (failure !== null) return <Notice failure={failure} />
  if (hinted || microphone !== 'open' || phase === 'tapping' || (talk?.turn ?? 0) > 0) return null
  return (
    <p className={styles['note']} role="status">
      Headphones keep this voice out of your microphone.
    </p>
  )
}
