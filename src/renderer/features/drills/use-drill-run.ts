import { useEffect, useEffectEvent, useState } from 'react'
import type { DrillAnswer } from '../../../shared/drill.ts'
import type { Failure } from '../../../shared/errors.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { replacePlace, usePlace } from '../../app/navigation.ts'
import { failureOf, invoke } from '../../bridge.ts'
import { type AnswerMode, begun, type Running, useRunning, wantsWords } from './running.ts'

type Choice = { variant?: string; prospectId?: string }

const drawnSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** Changes the run while it is the one that is meant; a newer run stays as it is. */
const change = (runId: string, changed: Partial<Running>): void =>
  useRunning.setState(({ running }) =>
    running?.run.runId === runId ? { running: { ...running, ...changed } } : {}
  )

const current = (runId: string): Running | null => {
  const { running } = useRunning.getState()
  return running?.run.runId === runId ? running : null
}

/** Judges what there is so far and keeps the result; a quiet one leaves the last result in sight. Throws what main throws. */
const judge = async (
  runId: string,
  answers: readonly DrillAnswer[],
  marks: Running['marks'],
  take: TakeDetail | null,
  isQuiet = false
): Promise<void> => {
  change(runId, { answers, marks, isJudging: !isQuiet, asksWords: false })
  try {
    const result = await invoke('drills:judge', { runId, answers: [...answers], marks: { ...marks } })
    change(runId, { result, isJudging: false, asksWords: wantsWords(result, take) })
  } catch (error) {
    change(runId, { isJudging: false })
    throw error
  }
}

/** The run of one drill: begins it, takes the answers of its steps, has them judged. */
export const useDrillRun = (drillId: string) => {
  const running = useRunning((state) => (state.running?.run.drillId === drillId ? state.running : null))
  const [failure, setFailure] = useState<Failure | null>(null)
  const place = usePlace('drill')
  const fail = (error: unknown) => setFailure(failureOf(error))

  const begin = async (choice: Choice, isAgain: boolean): Promise<void> => {
    setFailure(null)
    try {
      const run = await invoke('drills:begin', { drillId, ...choice })
      const isSame = run.prospectId === running?.run.prospectId && run.scenarioId === running.run.scenarioId
      // The same seed finds the same greeting, which is rendered already.
      const seed = isSame ? running.seed : drawnSeed()
      const next = begun(run, seed, isAgain && isSame)
      useRunning.setState({ running: isAgain && running ? { ...next, mode: running.mode } : next })
      if (run.steps.some(({ answer }) => answer === 'take'))
        invoke('scenarios:greeting', { scenarioId: run.scenarioId, prospectId: run.prospectId, seed }).catch(
          () => undefined
        )
    } catch (error) {
      fail(error)
    }
  }

  const answerOf = (runId: string, answer: DrillAnswer, take: Running['take']): void => {
    const before = current(runId)
    if (before === null) return
    change(runId, { take })
    judge(runId, [...before.answers, answer], before.marks, take?.detail ?? null).catch(fail)
  }

  const judgeAgain = (marks: Running['marks'], isQuiet: boolean): void => {
    if (running === null) return
    setFailure(null)
    judge(running.run.runId, running.answers, marks, null, isQuiet).catch(fail)
  }

  const arrive = useEffectEvent(() => {
    const talkId = place?.talkId
    if (talkId !== undefined) {
      replacePlace({ screen: 'drill', drillId })
      if (running !== null) return answerOf(running.run.runId, { kind: 'talk', talkId }, null)
    }
    if (running?.isReviewed === true) {
      change(running.run.runId, { isReviewed: false })
      // Its words may be others now.
      return judgeAgain(running.marks, true)
    }
    // A run with a result, or with nothing done in it yet, belongs to an earlier visit.
    if (running === null || running.result?.try || running.answers.length === 0)
      void begin(running?.run.variant ? { variant: running.run.variant } : {}, false)
  })
  useEffect(() => arrive(), [])

  return {
    running,
    failure,
    begin: (choice: Choice) => void begin(choice, false),
    /** The same once more, at once; a drill that wants another prospect each time chooses it. */
    again: (isForAnother: boolean) => {
      const { variant = null, prospectId } = running?.run ?? {}
      const who = isForAnother || prospectId === undefined ? {} : { prospectId }
      void begin({ ...(variant === null ? {} : { variant }), ...who }, true)
    },
    takeTaken: (runId: string, detail: TakeDetail, why: Failure | null) =>
      answerOf(runId, { kind: 'take', takeId: detail.id }, { detail, failure: why }),
    textGiven: (text: string) => running && answerOf(running.run.runId, { kind: 'text', text }, null),
    setMode: (mode: AnswerMode) => running && change(running.run.runId, { mode }),
    askWords: () => running && change(running.run.runId, { asksWords: true }),
    /** The words of the newest take are stored, or the rep would rather not give any. */
    wordsDone: () => running && judgeAgain(running.marks, false),
    mark: (key: string, isTrue: boolean) => running && judgeAgain({ ...running.marks, [key]: isTrue }, true),
    goReview: () => running && change(running.run.runId, { isReviewed: true }),
    retryJudging: () => running && judgeAgain(running.marks, false)
  }
}

export type DrillRunControl = ReturnType<typeof useDrillRun>
