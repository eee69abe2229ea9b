import { fullName } from '../../../shared/prospect.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { navigate } from '../../app/navigation.ts'
import { PlayButton, PlayerClock } from '../../player/PlayerControls.tsx'
import type { Player } from '../../player/player.ts'
import { Waveform } from '../../player/Waveform.tsx'
import { goneWords } from '../../recordings/gone-words.ts'
import { whenText } from '../../ui/time-text.ts'
import styles from './CompareSide.module.css'

type CompareSideProps = {
  name: 'Earlier' | 'Later'
  take: TakeDetail
  player: Player
  /** Falls silent when this one plays. */
  other: Player
  playKey: string
}

/** One of the two takes: when, how it scored, its wave. */
export const CompareSide = ({ name, take, player, other, playKey }: CompareSideProps) => (
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
    <Waveform player={player} audioUrl={take.audioUrl} peaks={take.peaks} height={48} />
    {/* The button's own player toggles; the other one only ever stops. */}
    <div className={styles['controls']} onClickCapture={other.pause}>
      <PlayButton
        player={player}
        disabled={take.audioUrl === null}
        hint={playKey}
        label={`Play the ${name.toLowerCase()} take`}
      />
      <PlayerClock player={player} />
      {take.audioUrl === null && <span>{goneWords(take)}</span>}
    </div>
  </section>
)
