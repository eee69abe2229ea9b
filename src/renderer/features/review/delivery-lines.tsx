import { useMemo } from 'react'
import type { AudioMeasures } from '../../../shared/take.ts'
import type { DeliveryCurves } from '../../../speech/curves.ts'
import type { DeliveryLimits } from '../../delivery/limits.ts'
import { areaPath, heightOf, linePath, medianOf, planeHeight, planeWidth } from '../../delivery/lines.ts'
import styles from './DeliveryStrip.module.css'

type LineProps = { curves: DeliveryCurves; durationMs: number }

const box = `0 0 ${planeWidth} ${planeHeight}`
/** Room for a lively voice; a flat one looks flat, as the scale is the same for every take. */
const pitchReachSt = 9
const levelScale = { low: -60, high: -6 }
const paceScale = { low: 1, high: 8 }

const widthOf = (values: readonly unknown[], { curves, durationMs }: LineProps): number =>
  (planeWidth * values.length * curves.stepMs) / durationMs

/** The level as a quiet ground, the pitch as a line over it, around the voice's own middle. */
export const VoiceLine = ({ curves, durationMs }: LineProps) => {
  const paths = useMemo(() => {
    const { levelDb, pitchSt } = curves
    const width = widthOf(levelDb, { curves, durationMs })
    const middle = medianOf(pitchSt) ?? 0
    return {
      level: areaPath(levelDb, { ...levelScale, width }),
      pitch: linePath(pitchSt, { low: middle - pitchReachSt, high: middle + pitchReachSt, width })
    }
  }, [curves, durationMs])
  return (
    <svg className={styles['lines']} viewBox={box} preserveAspectRatio="none" aria-hidden>
      <path className={styles['level']} d={paths.level} />
      <path className={styles['line']} d={paths.pitch} />
    </svg>
  )
}

/** The pace over the band that the rulebook asks for. */
export const PaceLine = ({ curves, durationMs, limits }: LineProps & { limits: DeliveryLimits }) => {
  const path = useMemo(
    () => linePath(curves.pace, { ...paceScale, width: widthOf(curves.pace, { curves, durationMs }) }),
    [curves, durationMs]
  )
  const { slow, fast } = limits
  const top = fast === null ? 0 : heightOf(fast, paceScale.low, paceScale.high)
  const bottom = slow === null ? planeHeight : heightOf(slow, paceScale.low, paceScale.high)
  return (
    <svg className={styles['lines']} viewBox={box} preserveAspectRatio="none" aria-hidden>
      <rect className={styles['band']} x={0} y={top} width={planeWidth} height={Math.max(0, bottom - top)} />
      <path className={styles['line']} d={path} />
    </svg>
  )
}

/** Every pause as a quiet dash; the long ones are marks besides. */
export const PauseLine = ({ pauses, durationMs }: Pick<AudioMeasures, 'pauses'> & { durationMs: number }) => {
  const path = pauses
    .map(([from, to]) => [from, to].map((ms) => Math.round((planeWidth * 10 * ms) / durationMs) / 10))
    .map(([from, to]) => `M${from} ${planeHeight / 2}H${to}`)
    .join('')
  return (
    <svg className={styles['lines']} viewBox={box} preserveAspectRatio="none" aria-hidden>
      <path className={styles['dash']} d={path} />
    </svg>
  )
}
