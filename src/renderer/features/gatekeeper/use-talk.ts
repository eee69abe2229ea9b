import { useEffect, useRef, useState } from 'react'
import { goBack, replacePlace, useNavigation, usePlace } from '../../app/navigation.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { useSoundUse } from '../../app/sound-use.ts'
import { toastFailure } from '../../app/toasts.ts'
import type { TalkRun, TalkView } from './run/talk-plan.ts'
import { talkPorts } from './run/talk-ports.ts'
import { startTalk } from './run/talk-run.ts'

const firstView: TalkView = {
  phase: 'opening',
  talk: null,
  microphone: 'opening',
  failure: null,
  bargedIn: false
}

/** A running talk and its way on: to the voicemail that it led to, or to its review. */
export const useTalk = (scenarioId: string, prospectId: string, seed?: number) => {
  const [view, setView] = useState(firstView)
  const [run, setRun] = useState<TalkRun | null>(null)
  const drillId = usePlace('gatekeeper')?.drillId
  const current = useRef<TalkRun | null>(null)

  useEffect(() => {
    // Started a moment later, so that a screen that goes at once calls nobody.
    const soon = setTimeout(() => {
      const { microphoneId, microphoneLabel, playbackVolume, turnSilenceS } = useSettings.getState()
      const started: TalkRun = startTalk(
        {
          scenarioId,
          prospectId,
          ...(seed === undefined ? {} : { seed }),
          microphone: { id: microphoneId, label: microphoneLabel },
          volume: playbackVolume,
          turnSilenceMs: turnSilenceS * 1000
        },
        talkPorts,
        setView
      )
      current.current = started
      setRun(started)
      useSoundUse.setState({ isOnCall: true })
    })
    return () => {
      clearTimeout(soon)
      useSoundUse.setState({ isOnCall: false })
      current.current?.leave().catch(toastFailure)
      current.current = null
    }
  }, [scenarioId, prospectId, seed])

  const { phase, talk, microphone } = view
  useEffect(() => {
    if (phase !== 'ended' || talk === null) return
    const { talkId } = talk
    if (drillId !== undefined) replacePlace({ screen: 'drill', drillId, talkId })
    else if (talk.ending === 'voicemail')
      replacePlace({ screen: 'rehearse', scenarioId, prospectId, sessionId: talkId, again: true })
    else replacePlace({ screen: 'talk', talkId })
  }, [phase, talk, scenarioId, prospectId, drillId])

  const isWithMicrophone = microphone === 'open'
  useEffect(() => {
    if (!isWithMicrophone) return
    return () => void changeSettings({ headphonesHinted: true }).catch(toastFailure)
  }, [isWithMicrophone])

  /** Puts the receiver down and shows what there was of the talk. */
  const leave = (): void => {
    const left = current.current
    current.current = null
    const { place } = useNavigation.getState()
    const leaving = left?.leave() ?? Promise.resolve(null)
    leaving.then((talkId) => {
      // Who has gone elsewhere by now is not fetched back.
      if (useNavigation.getState().place !== place) return
      if (talkId === null) goBack()
      else if (drillId !== undefined) replacePlace({ screen: 'drill', drillId, talkId })
      else replacePlace({ screen: 'talk', talkId })
    }, toastFailure)
  }

  return { view, run, leave }
}
