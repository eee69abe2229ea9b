import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Failure } from '../../shared/errors.ts'
import { fullName } from '../../shared/prospect.ts'
import type { TakeDetail } from '../../shared/take.ts'
import { useKeys } from '../app/keys.ts'
import { invoke } from '../bridge.ts'
import { PlayButton, PlayerClock } from '../player/PlayerControls.tsx'
import { createPlayer } from '../player/player.ts'
import { playerKeys } from '../player/player-keys.ts'
import { Waveform } from '../player/Waveform.tsx'
import { useSoundFault } from '../recordings/use-sound-fault.ts'
import { EarlierBeside } from '../touches/EarlierBeside.tsx'
import { useTouches } from '../touches/use-touches.ts'
import { Notice } from '../ui/Notice.tsx'
import { WordsEntry } from '../words/WordsEntry.tsx'
import styles from './WordsStep.module.css'

type WordsStepProps = {
  take: TakeDetail
  script: string
  /** Why the take ended before the rep ended it. */
  failure: Failure | null
  /** A button that helps with it. */
  help: ReactNode
  onAgain: () => void
  /** The words are stored. */
  onSaved: (take: TakeDetail) => void
  /** What giving no words is called. */
  laterLabel?: string
  /** The rep would rather not give any. */
  onLater: () => void
}

const stepMs = 3_000

/** After the stop: the take is kept, its recording can be heard, and its words are asked for. */
export const WordsStep = ({
  take,
  script,
  failure,
  help,
  onAgain,
  onSaved,
  laterLabel = 'Not now',
  onLater
}: WordsStepProps) => {
  const player = useMemo(() => createPlayer(take.durationMs), [take.durationMs])
  const log = useTouches(take.prospectId)
  const hasFailed = useStore(player.state, ({ failed }) => failed)
  const fault = useSoundFault(take.audioUrl, hasFailed)
  const isUnplayable = hasFailed || take.audioUrl === null
  useKeys('Recording', [
    ...playerKeys(player, !isUnplayable, () => player.setLoop(null)),
    { keys: 'r', label: 'again', run: onAgain }
  ])

  return (
    <section className={styles['step']}>
      <div className={styles['heading']}>
        <h2 className={styles['title']}>Your take is saved. Now the words.</h2>
        <bdi className={styles['note']}>{fullName(take.card)}</bdi>
      </div>
      {failure !== null && <Notice failure={failure}>{help}</Notice>}
      {isUnplayable ? (
        fault !== null && <Notice failure={{ code: fault, detail: '' }} />
      ) : (
        <div className={styles['recording']}>
          <div className={styles['controls']}>
            <PlayButton player={player} hint="$mod+p" />
            <PlayerClock player={player} />
          </div>
          <div className={styles['wave']}>
            <Waveform player={player} audioUrl={take.audioUrl} peaks={take.peaks} />
          </div>
        </div>
      )}
      <WordsEntry
        take={take}
        script={script}
        playback={
          isUnplayable
            ? undefined
            : {
                toggle: player.playPause,
                backThreeSeconds: () => player.skip(-stepMs),
                stretch: player.playStretch
              }
        }
        laterLabel={laterLabel}
        onStore={(text, origin, engine) =>
          invoke('takes:setTranscript', { takeId: take.id, text, origin, ...(engine && { engine }) })
        }
        onSaved={onSaved}
        onLater={onLater}
      />
      {log.state === 'ready' && <EarlierBeside take={take} touches={log.value} words="" />}
    </section>
  )
}
