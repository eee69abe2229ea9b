import type { HeardTake } from '../../../shared/listening.ts'
import { fullName } from '../../../shared/prospect.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { navigate } from '../../app/navigation.ts'
import { PlayButton, PlayerClock } from '../../player/PlayerControls.tsx'
import type { Player } from '../../player/player.ts'
import { Waveform } from '../../player/Waveform.tsx'
import { goneWords } from '../../recordings/gone-words.ts'
import { whenText } from '../../ui/time-text.ts'
import { AttentionOverlay } from './AttentionOverlay.tsx'
import styles from './CompareSide.module.css'
import { HeardLine } from './HeardLine.tsx'
import type { HeardSound } from './use-heard-sound.ts'

type CompareSideProps = {
  name: 'Earlier' | 'Later'
  take: TakeDetail
  player: Player
  playKey: string
  /** How its listener heard it; null until that is known. */
  heard: HeardTake | null
  sound: HeardSound
  heardKey: string
}

/** One of the two takes: when, how it scored, its wave. */
export const CompareSide = ({ name, take, player, playKey, heard, sound, heardKey }: CompareSideProps) => (
  <section className={styles['side']} aria-label={`${name} take`}>
    <header className={styles['head']}>
      <p className={styles['score']}>
        <span className="visually-hidden">Score: </span>
        {take.grade?.score == null ? '–' : Math.round(take.grade.score)}
      </p>
      <div className={styles['names']}>
        <button
          type="button"
          className={styles['open']}
          onClick={() => navigate({ screen: 'review', takeId: take.id })}
        >
          {name}: {whenText(take.startedAt, { now: new Date() })}
        </button>
        <p className={styles['who']}>
          <bdi>{fullName(take.card) || take.prospectName}</bdi> · {take.scenarioName}
        </p>
      </div>
    </header>
    <Waveform player={player} audioUrl={take.audioUrl} peaks={take.peaks}>
      {heard?.attention != null && (
        <AttentionOverlay
          attention={heard.attention}
          durationMs={take.durationMs}
          positionMs={sound.positionMs}
        />
      )}
    </Waveform>
    <div className={styles['controls']}>
      <PlayButton
        player={player}
        disabled={take.audioUrl === null}
        hint={playKey}
        label={`Play the ${name.toLowerCase()} take`}
      />
      <PlayerClock player={player} />
      {take.audioUrl === null && <span>{goneWords(take)}</span>}
    </div>
    {heard !== null && <HeardLine take={take} heard={heard} sound={sound} playKey={heardKey} />}
  </section>
)
