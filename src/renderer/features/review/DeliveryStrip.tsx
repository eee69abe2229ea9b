import { ChevronDown, ChevronUp, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { AudioMeasures, TakeDetail } from '../../../shared/take.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import type { Figure } from '../../delivery/figures.ts'
import type { Walk } from '../../findings/use-walk.ts'
import type { Player } from '../../player/player.ts'
import { useLowWindow } from '../../ui/use-low-window.ts'
import { DeliveryMarks } from './DeliveryMarks.tsx'
import styles from './DeliveryStrip.module.css'
import { DeliveryTable } from './DeliveryTable.tsx'
import { PaceLine, PauseLine, VoiceLine } from './delivery-lines.tsx'
import type { Delivery } from './use-delivery.ts'

type DeliveryStripProps = { take: TakeDetail; delivery: Delivery; player: Player; walk: Walk }

const rowsId = 'delivery-rows'

/** How the take sounded, on the wave's own time axis: voice, pace and pauses, each moment to be heard again. */
export const DeliveryStrip = ({ take, delivery, player, walk }: DeliveryStripProps) => {
  const isWanted = useSettings((settings) => settings.showDelivery)
  const isLow = useLowWindow()
  // In a low window the words come first: there it begins folded, and is opened for now.
  const [isOpenForNow, setOpenForNow] = useState(false)
  const isOpen = isLow ? isOpenForNow : isWanted
  const fold = () => {
    if (isLow) setOpenForNow(!isOpen)
    else changeSettings({ showDelivery: !isOpen }).catch(toastFailure)
  }
  const { figures, missing, marks } = delivery
  const hasRows = take.measures !== null && figures.length > 0
  const Chevron = isOpen ? ChevronUp : ChevronDown
  return (
    <section className={styles['strip']} aria-label="How it sounded">
      {hasRows && isOpen && take.measures !== null && (
        <Rows
          measures={take.measures}
          delivery={delivery}
          player={player}
          canPlay={take.audioUrl !== null}
          walk={walk}
        />
      )}
      {hasRows ? (
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={isOpen}
          aria-controls={rowsId}
          onClick={fold}
        >
          Delivery
          <Chevron size={14} aria-hidden />
        </button>
      ) : (
        <p className={styles['name']}>Delivery</p>
      )}
      <div className={styles['words']}>
        <ul className={styles['figures']}>
          {figures.slice(0, shownFigures).map((figure) => (
            <FigureWords key={figure.name} figure={figure} />
          ))}
        </ul>
        {missing !== null && <p className={styles['missing']}>{missing}</p>}
      </div>
      {hasRows && <DeliveryTable figures={figures} marks={marks} />}
    </section>
  )
}

/** The finish has its mark where there is something to say of it. */
const shownFigures = 4

const FigureWords = ({ figure: { name, value, band, isOnTarget } }: { figure: Figure }) => (
  <li className={styles['figure']} data-off={isOnTarget === false}>
    {isOnTarget === false && <TriangleAlert className={styles['off']} size={12} aria-label="Off target:" />}
    {name !== 'Pauses' && <span className={styles['label']}>{name} </span>}
    {value ?? 'not measurable'}
    {band !== null && <span className={styles['target']}> ({band})</span>}
  </li>
)

type RowsProps = {
  measures: AudioMeasures
  delivery: Delivery
  player: Player
  canPlay: boolean
  walk: Walk
}

const Rows = ({ measures, delivery, player, canPlay, walk }: RowsProps) => {
  const { curves, limits, marks, isDrawing } = delivery
  const { durationMs } = player
  const marked = (kinds: readonly string[]) => (
    <DeliveryMarks
      marks={marks.filter(({ kind }) => kinds.includes(kind))}
      player={player}
      canPlay={canPlay}
      walk={walk}
    />
  )
  return (
    <>
      <div className={styles['names']} aria-hidden>
        <p className={styles['voice']}>Pitch, level</p>
        <p className={styles['pace']}>Pace</p>
        <p className={styles['pauses']}>Pauses</p>
      </div>
      <div id={rowsId} className={styles['rows']} aria-busy={isDrawing}>
        <div className={styles['voice']}>
          {curves && <VoiceLine curves={curves} durationMs={durationMs} />}
          {marked(['end'])}
        </div>
        <div className={styles['pace']}>
          {curves && <PaceLine curves={curves} durationMs={durationMs} limits={limits} />}
          {marked(['fast', 'slow'])}
        </div>
        <div className={styles['pauses']}>
          <PauseLine pauses={measures.pauses} durationMs={durationMs} />
          {marked(['start', 'pause', 'filler'])}
        </div>
        <Cursor player={player} />
      </div>
    </>
  )
}

/** Where playback is, as a hairline through every row. */
const Cursor = ({ player }: { player: Player }) => {
  const share = useStore(player.state, ({ positionMs }) => positionMs / player.durationMs)
  return share > 0 && share <= 1 ? (
    <span className={styles['cursor']} style={{ left: `${share * 100}%` }} aria-hidden />
  ) : null
}
