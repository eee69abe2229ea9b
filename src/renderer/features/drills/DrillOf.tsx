import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DrillSummary } from '../../../shared/drill.ts'
import type { Prospect } from '../../../shared/prospect.ts'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import { navigate } from '../../app/navigation.ts'
import { useCard } from '../../app/use-card.ts'
import { StageNo } from '../../stage/StageNo.tsx'
import { WordsStep } from '../../stage/WordsStep.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DrillHeader } from './DrillHeader.tsx'
import { DrillResultView } from './DrillResultView.tsx'
import styles from './DrillScreen.module.css'
import { modeOf, momentOf, type RunMoment, type Running } from './running.ts'
import { TakeStep } from './TakeStep.tsx'
import { TalkStep } from './TalkStep.tsx'
import { TypedStep } from './TypedStep.tsx'
import { type DrillRunControl, useDrillRun } from './use-drill-run.ts'
import { useHasMicrophone } from './use-has-microphone.ts'

type DrillOfProps = {
  drill: DrillSummary
  next: { id: string; title: string } | null
  prospects: readonly ProspectSummary[]
  /** A try is kept: best, streak and the plan are others now. */
  onTried: () => void
}

/** A drill from its start over its steps to its result. */
export const DrillOf = ({ drill, next, prospects, onTried }: DrillOfProps) => {
  const control = useDrillRun(drill.id)
  const { running, failure } = control
  const tryId = running?.result?.try?.id
  const tell = useEffectEvent(onTried)
  useEffect(() => {
    if (tryId !== undefined) tell()
  }, [tryId])
  const [isOnCall, setOnCall] = useState(false)
  const prospectTrigger = useRef<HTMLButtonElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  const moment = running === null ? null : momentOf(running)
  const canChoose = moment?.moment === 'step' && moment.index === 0 && !isOnCall
  const retry = () => (running?.answers.length ? control.retryJudging() : control.begin({}))
  const variant = running?.run.variant ?? null
  const card = useCard(running?.run.prospectId)
  const prospect = (card.state === 'ready' && card.value) || undefined
  return (
    <div ref={screen} className={styles['drill']} tabIndex={-1}>
      <DrillHeader
        drill={drill}
        run={running?.run ?? null}
        prospects={prospects}
        canChoose={canChoose}
        onVariant={(chosen) =>
          control.begin({
            ...(chosen === null ? {} : { variant: chosen }),
            ...(running && { prospectId: running.run.prospectId })
          })
        }
        onProspect={(prospectId) => control.begin({ ...(variant === null ? {} : { variant }), prospectId })}
        prospectTrigger={prospectTrigger}
        onChosen={() => screen.current?.querySelector<HTMLElement>('[data-stage]')?.focus()}
      />
      {failure !== null && (
        <Notice failure={failure}>
          <Button onClick={retry}>Try again</Button>
        </Notice>
      )}
      {canChoose && running?.run.saidNo === true && prospect !== undefined && <StageNo prospect={prospect} />}
      {running !== null && moment !== null && (
        <Moment
          drill={drill}
          next={next}
          running={running}
          moment={moment}
          prospect={prospect}
          control={control}
          onOnCall={setOnCall}
          onProspect={canChoose ? () => prospectTrigger.current?.click() : null}
        />
      )}
    </div>
  )
}

type MomentProps = Pick<DrillOfProps, 'drill' | 'next'> & {
  running: Running
  moment: RunMoment
  prospect: Prospect | undefined
  control: DrillRunControl
  onOnCall: (isOnCall: boolean) => void
  onProspect: (() => void) | null
}

const Moment = (props: MomentProps) => {
  const { drill, next, running, moment, prospect, control, onOnCall, onProspect } = props
  const hasMicrophone = useHasMicrophone()
  const { run, take } = running
  const leave = () => navigate({ screen: 'drills', drillId: drill.id })
  switch (moment.moment) {
    case 'judging':
      return (
        <p className={styles['trains']} role="status" data-stage="judging">
          One moment…
        </p>
      )
    case 'words':
      return (
        <div className={styles['drill']} data-stage="words">
          <WordsStep
            take={moment.take}
            script={readOut(running) ?? prospect?.script ?? ''}
            failure={moment.failure}
            help={null}
            onAgain={() => control.again(drill.newProspect)}
            onSaved={control.wordsDone}
            onLater={control.wordsDone}
          />
        </div>
      )
    case 'result':
      return (
        <DrillResultView
          run={run}
          result={moment.result}
          tries={Math.max(1, drill.tries)}
          takeFailure={take?.failure ?? null}
          next={next}
          canGiveWords={take !== null && moment.result.judgement.needs === 'words'}
          onAgain={() => control.again(drill.newProspect)}
          onNext={() => (next === null ? leave() : navigate({ screen: 'drill', drillId: next.id }))}
          onWords={control.askWords}
          onReview={() => {
            control.goReview()
            review(moment)
          }}
          onMark={control.mark}
          onLeave={leave}
        />
      )
    case 'step': {
      const common = { drill, running, step: moment.step, prospect, onProspect, onLeave: leave }
      const key = `${run.runId} ${moment.index}`
      if (moment.step.answer === 'talk') return <TalkStep key={key} {...common} />
      if (modeOf(running, hasMicrophone) === 'typed')
        return (
          <TypedStep
            key={key}
            {...common}
            hasMicrophone={hasMicrophone}
            onGiven={control.textGiven}
            onSpeak={() => control.setMode('spoken')}
          />
        )
      return <TakeStep key={key} {...common} control={control} onOnCall={onOnCall} />
    }
  }
}

/** The text that the newest step had read out, word for word; null where it is there to be changed. */
const readOut = ({ run, answers }: Running): string | null =>
  run.kind === 'two-takes' ? (run.steps[answers.length - 1]?.text ?? null) : null

const review = ({ result }: Extract<RunMoment, { moment: 'result' }>): void => {
  const takeId = result.try?.takeIds.at(-1)
  const talkId = result.try?.talkId
  if (takeId !== undefined) navigate({ screen: 'review', takeId })
  else if (talkId != null) navigate({ screen: 'talk', talkId })
}
