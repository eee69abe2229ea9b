import { Notice } from '../../ui/Notice.tsx'
import { moodLooks } from './mood-looks.ts'
import type { TalkPhase, TalkRun, TalkView } from './run/talk-plan.ts'
import { TalkClock } from './TalkClock.tsx'
import styles from './TalkStage.module.css'
import { TapPanel } from './TapPanel.tsx'
import { TurnWave } from './TurnWave.tsx'

const zero = () => 0
const noPeaks = () => []

const whoseTurn: Record<TalkPhase, string> = {
  opening: 'Ringing',
  speaking: '',
  listening: 'Your turn',
  deciding: '',
  tapping: '',
  ended: '',
  failed: ''
}

type TalkStageProps = { view: TalkView; run: TalkRun | null }

/** While a talk runs: the state of mind at the other end, the line, the clock, the wave; the moves only to be tapped. */
export const TalkStage = ({ view, run }: TalkStageProps) => {
  const { phase, talk, microphone, failure, bargedIn } = view
  if (phase === 'failed' && failure !== null) return <Notice failure={failure} />
  const mood = talk && moodLooks[talk.mood]
  const Face = mood?.icon
  const isTapping = phase === 'tapping' && talk !== null
  return (
    <div className={styles['stage']}>
      <p className={styles['mood']} data-mood={talk?.mood}>
        {Face && <Face size={20} strokeWidth={1.75} aria-hidden />}
        {mood?.word}
      </p>
      <p className={styles['line']} data-long={(talk?.line.length ?? 0) > 110} dir="auto" aria-live="polite">
        {talk?.line}
      </p>
      <TalkClock
        elapsedMs={run?.elapsedMs ?? zero}
        isRunning={talk !== null && phase !== 'ended'}
        words={bargedIn && phase === 'listening' ? 'Your turn: you began early' : whoseTurn[phase]}
      />
      {isTapping && run !== null ? (
        <TapPanel
          key={talk.turn}
          options={talk.options}
          hasSpoken={microphone === 'open'}
          onTap={(moves) => run.tap(moves)}
        />
      ) : (
        <TurnWave peaks={run?.wavePeaks ?? noPeaks} isRunning={phase === 'listening'} />
      )}
    </div>
  )
}
