import { useEffect, useRef } from 'react'
import type WaveSurfer from 'wavesurfer.js'
import type { Failure } from '../../../shared/errors.ts'
import { fullName } from '../../../shared/prospect.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { secondsText } from '../../ui/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { createWave, tokenColour } from '../../ui/wave.ts'
import { WordsEditor } from '../../words/WordsEditor.tsx'
import styles from './WordsStep.module.css'

type WordsStepProps = {
  take: TakeDetail
  script: string
  /** Why the take ended before the rep ended it. */
  failure: Failure | null
  onAgain: () => void
}

const stepS = 3

/** After the stop: the take is kept, its recording can be heard, and its words are asked for. */
export const WordsStep = ({ take, script, failure, onAgain }: WordsStepProps) => {
  const host = useRef<HTMLDivElement>(null)
  const wave = useRef<WaveSurfer | null>(null)
  const theme = useSettings((settings) => settings.theme)
  const volume = useSettings((settings) => settings.playbackVolume)
  const { audioUrl, peaks, durationMs } = take

  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas takes its colours when it is made, so the theme makes it anew.
  useEffect(() => {
    if (host.current === null || audioUrl === null) return
    const made = createWave(host.current, {
      height: 64,
      waveColor: tokenColour('--wave'),
      progressColor: tokenColour('--wave-played'),
      cursorColor: tokenColour('--text'),
      barWidth: 2,
      barGap: 2,
      barRadius: 2,
      normalize: true,
      dragToSeek: true,
      url: audioUrl,
      peaks: [peaks],
      duration: durationMs / 1000
    })
    made.setVolume(volume)
    wave.current = made
    return () => {
      wave.current = null
      made.destroy()
    }
  }, [audioUrl, peaks, durationMs, volume, theme])

  const playback = {
    toggle: () => void wave.current?.playPause().catch(toastFailure),
    backThreeSeconds: () => wave.current?.skip(-stepS)
  }
  const canPlay = audioUrl !== null
  useKeys('Recording', [
    { keys: 'p', label: 'play or pause', run: playback.toggle, enabled: canPlay },
    { keys: 'k', label: 'play or pause', run: playback.toggle, enabled: canPlay, unlisted: true },
    { keys: 'ArrowLeft', label: 'back 3 s', run: playback.backThreeSeconds, enabled: canPlay, repeats: true },
    {
      keys: 'ArrowRight',
      label: 'on 3 s',
      run: () => wave.current?.skip(stepS),
      enabled: canPlay,
      repeats: true
    },
    { keys: 'r', label: 'again', run: onAgain }
  ])
  const review = () => navigate({ screen: 'review', takeId: take.id })

  return (
    <section className={styles['step']}>
      <div className={styles['heading']}>
        <h2 className={styles['title']}>Your take is saved. Now the words.</h2>
        <p className={styles['note']}>
          <bdi>{fullName(take.card)}</bdi> · {secondsText(durationMs)}
        </p>
      </div>
      {failure !== null && <Notice failure={failure} />}
      {canPlay ? (
        <div ref={host} className={styles['wave']} />
      ) : (
        <Notice failure={{ code: 'audio-missing', detail: '' }} />
      )}
      <WordsEditor
        text={take.transcript?.text ?? ''}
        script={script}
        playback={canPlay ? playback : undefined}
        laterLabel="Not now"
        onSave={async (text, origin) => {
          await invoke('takes:setTranscript', { takeId: take.id, text, origin })
          review()
        }}
        onLater={review}
      />
    </section>
  )
}
