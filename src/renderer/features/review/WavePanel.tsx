import { Repeat } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { HeardTake } from '../../../shared/listening.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import type { DeliveryMark } from '../../delivery/marks.ts'
import { timedSpans } from '../../findings/findings-model.ts'
import type { Walk } from '../../findings/use-walk.ts'
import { PlayButton, PlayerClock } from '../../player/PlayerControls.tsx'
import type { Player } from '../../player/player.ts'
import { Waveform } from '../../player/Waveform.tsx'
import { goneWords } from '../../recordings/gone-words.ts'
import { useSoundFault } from '../../recordings/use-sound-fault.ts'
import { ChipButton } from '../../ui/Chip.tsx'
import { AttentionOverlay } from './AttentionOverlay.tsx'
import { FindingMarks } from './FindingMarks.tsx'
import styles from './WavePanel.module.css'

type WavePanelProps = {
  take: TakeDetail
  player: Player
  walk: Walk
  /** Moments of the delivery, shown in the wave while their finding is looked at. */
  marks: readonly DeliveryMark[]
  /** How the listener heard it; null while that is not known. */
  attention: HeardTake['attention']
  /** Where the take as it was heard is being played; null = nowhere. */
  heardMs: number | null
}

/** The recording: play, wave, and where the findings are in it. */
export const WavePanel = ({ take, player, walk, marks, attention, heardMs }: WavePanelProps) => {
  const hasFailed = useStore(player.state, (state) => state.failed)
  const fault = useSoundFault(take.audioUrl, hasFailed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer state of the take brings the same wave in a new list; drawn anew it would fall silent.
  const peaks = useMemo(() => take.peaks, [take.id, take.peaks.length])
  const { lit } = walk
  const highlights = useMemo(() => {
    if (lit === null) return []
    // What was measured is more exact than the words around it.
    const heard = marks.filter(({ ruleId }) => ruleId === lit.ruleId)
    const stretches = heard.length > 0 ? heard : timedSpans(lit)
    return stretches.map(({ startMs, endMs }) => ({ startMs, endMs, verdict: lit.verdict }))
  }, [lit, marks])
  return (
    <section className={styles['panel']} aria-label="Recording">
      <div className={styles['controls']}>
        <span className={styles['buttons']}>
          <PlayButton player={player} disabled={hasFailed || take.audioUrl === null} />
          <LoopChip player={player} />
        </span>
        <PlayerClock player={player} />
      </div>
      <div className={styles['wave']}>
        <Waveform player={player} audioUrl={take.audioUrl} peaks={peaks} highlights={highlights}>
          {attention !== null && (
            <AttentionOverlay attention={attention} durationMs={take.durationMs} positionMs={heardMs} />
          )}
          <FindingMarks findings={take.grade?.findings ?? []} durationMs={take.durationMs} walk={walk} />
        </Waveform>
        {fault !== null && (
          <p className={styles['gone']} role="status">
            {goneWords(take, fault)}
          </p>
        )}
      </div>
    </section>
  )
}

const LoopChip = ({ player }: { player: Player }) => {
  const loop = useStore(player.state, (state) => state.loop)
  if (loop === null) return null
  return (
    <ChipButton removable label="Stop looping" onClick={() => player.setLoop(null)}>
      <Repeat size={12} aria-hidden />
    </ChipButton>
  )
}
