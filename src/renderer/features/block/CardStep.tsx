import { useEffect, useEffectEvent } from 'react'
import { reviewMs, type Standing } from '../../../shared/block.ts'
import type { Prospect } from '../../../shared/prospect.ts'
import { useKeys } from '../../app/keys.ts'
import { useSettings } from '../../app/settings.ts'
import { channelLooks, outcomeWords } from '../../touches/touch-words.ts'
import { useTouches } from '../../touches/use-touches.ts'
import { Button } from '../../ui/Button.tsx'
import { lengthText } from '../../ui/format.ts'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { whenText } from '../../ui/time-text.ts'
import { reviewLeftMs, useBlockClock } from './block-clock.ts'
import styles from './CardStep.module.css'

type CardStepProps = {
  prospect: Prospect
  standing: Standing
  onCall: () => void
  onSkip: () => void
  onPause: () => void
}

/** A minute with the card: what you know, what was before, the line you prepared. */
export const CardStep = ({ prospect, standing, onCall, onSkip, onPause }: CardStepProps) => {
  const goesOn = useSettings((settings) => settings.blockGoesOn)
  const isOver = useBlockClock((clock) => clock.reviewedMs >= reviewMs)
  const goOn = useEffectEvent(onCall)
  useEffect(() => {
    if (isOver && goesOn) goOn()
  }, [isOver, goesOn])
  const keys = [
    { keys: 'Enter', label: 'rehearse', run: onCall },
    { keys: 's', label: 'skip', run: onSkip },
    { keys: 'p', label: 'pause', unlisted: true, run: onPause }
  ]
  useKeys('Call block', keys)
  const { facts, script, preparation, pronunciation } = prospect
  return (
    <section className={styles['step']} aria-label="Card">
      <ReviewClock goesOn={goesOn} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <h2 className={styles['heading']}>What you found</h2>
          {facts.length === 0 && <p className={styles['none']}>No facts on this card yet.</p>}
          <ul className={styles['facts']}>
            {facts.map((fact) => (
              <li key={fact} dir="auto">
                {fact}
              </li>
            ))}
          </ul>
          {pronunciation !== '' && (
            <p className={styles['none']}>
              Say it: <bdi>{pronunciation}</bdi>
            </p>
          )}
        </div>
        <div className={styles['column']}>
          <h2 className={styles['heading']}>So far</h2>
          <LastTouches prospectId={prospect.id} />
          <p className={styles['standing']} data-kind={standing.kind}>
            {standing.words || 'Nothing speaks against a call today.'}
          </p>
        </div>
      </div>
      <div className={styles['line']}>
        <h2 className={styles['heading']}>Your line</h2>
        <p dir="auto" className={script === '' ? styles['none'] : styles['script']}>
          {script || preparation.whyCall || 'Nothing prepared. Why would they ring back?'}
        </p>
      </div>
      <div className={styles['actions']}>
        <Button look="primary" hint="Enter" onClick={onCall}>
          Rehearse
        </Button>
        <Button look="quiet" hint="s" onClick={onSkip}>
          Skip
        </Button>
      </div>
      <KeyRow keys={keys.filter(({ unlisted }) => unlisted !== true)} />
    </section>
  )
}

const ReviewClock = ({ goesOn }: { goesOn: boolean }) => {
  const left = useBlockClock((clock) => Math.ceil(reviewLeftMs(clock) / 1000))
  return (
    <div className={styles['clock']}>
      <span className={styles['time']} role="timer" aria-label="Left for the card" data-review-clock>
        {lengthText(left * 1000)}
      </span>
      <span className={styles['clockNote']}>
        {left > 0
          ? goesOn
            ? 'Then it rings.'
            : 'A minute for the card. Enter goes on sooner.'
          : 'The minute is up. Enter when you are ready.'}
      </span>
    </div>
  )
}

const shownTouches = 3

const LastTouches = ({ prospectId }: { prospectId: string }) => {
  const touches = useTouches(prospectId)
  if (touches.state !== 'ready') return null
  const made = touches.value.filter(({ planned }) => !planned).slice(-shownTouches)
  if (made.length === 0) return <p className={styles['none']}>You have not reached out yet.</p>
  return (
    <ul className={styles['touches']}>
      {made.toReversed().map(({ id, channel, at, outcome }) => (
        <li key={id}>
          {channelLooks[channel].word}, {whenText(at, { now: new Date() })}
          {outcome !== null && `: ${outcomeWords[outcome].toLowerCase()}`}
        </li>
      ))}
    </ul>
  )
}
