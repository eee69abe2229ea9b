import { useEffect, useMemo, useState } from 'react'
import type { TakeDetail } from '../../../shared/take.ts'
import type { DeliveryCurves } from '../../../speech/curves.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { deliveryFigures, emptyWords, type Figure } from '../../delivery/figures.ts'
import { type DeliveryLimits, noLimits, readLimits } from '../../delivery/limits.ts'
import { type DeliveryMark, deliveryMarks } from '../../delivery/marks.ts'
import { curvesOf } from '../../delivery/speech-thread.ts'

/** How a take sounded, as the strip shows it. */
export type Delivery = {
  /** Null until they are drawn, and where they cannot be. */
  curves: DeliveryCurves | null
  limits: DeliveryLimits
  marks: readonly DeliveryMark[]
  figures: readonly Figure[]
  /** Why something is missing; null = nothing is. */
  missing: string | null
  isDrawing: boolean
}

type Drawn = { audioUrl: string; curves: DeliveryCurves | null }

const useCurves = (audioUrl: string | null): { curves: DeliveryCurves | null; hasFailed: boolean } => {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  useEffect(() => {
    if (audioUrl === null) return
    const stop = new AbortController()
    curvesOf(audioUrl, stop.signal).then(
      (curves) => setDrawn({ audioUrl, curves }),
      () => {
        if (!stop.signal.aborted) setDrawn({ audioUrl, curves: null })
      }
    )
    return () => stop.abort()
  }, [audioUrl])
  const isOurs = drawn !== null && drawn.audioUrl === audioUrl
  return { curves: isOurs ? drawn.curves : null, hasFailed: isOurs && drawn.curves === null }
}

export const useDelivery = ({ measures, audioUrl }: TakeDetail): Delivery => {
  const asked = useAnswer('delivery limits', readLimits)
  const limits = asked.state === 'ready' ? asked.value : noLimits
  const hasSpeech = measures !== null && measures.firstSpeechMs !== null
  const { curves, hasFailed } = useCurves(hasSpeech ? audioUrl : null)
  return useMemo(
    () => ({
      curves,
      limits,
      marks: deliveryMarks(measures, curves, limits),
      figures: deliveryFigures(measures, limits),
      missing: emptyWords(measures, audioUrl !== null, hasFailed),
      isDrawing: hasSpeech && audioUrl !== null && curves === null && !hasFailed
    }),
    [measures, audioUrl, curves, limits, hasFailed, hasSpeech]
  )
}
