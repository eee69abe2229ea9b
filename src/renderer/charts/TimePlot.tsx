import { useEffect, useRef } from 'react'
import type uPlot from 'uplot'
import { useTheme } from '../player/use-theme.ts'
import { alignLines } from './aligned.ts'
import type { Pointing } from './Chart.tsx'
import { createTimePlot } from './create-time-plot.ts'
import styles from './TimePlot.module.css'
import type { TimeFigures } from './time-lines.ts'
import { nearestPoint, type PlanePoint } from './walk.ts'

type TimePlotProps = Pointing &
  Omit<TimeFigures, 'heightPx'> & {
    /** Where the walk goes, in the order of what is said; null = that point has no place of its own. */
    anchors: readonly (PlanePoint | null)[]
    heightPx?: number
  }

/** Values over time on a canvas, in the colours of the theme; as wide as its place. */
export const TimePlot = (props: TimePlotProps) => {
  const { lines, marks, fromMs, toMs, ticks, heightPx = 200, anchors, current, onPoint, onOpen } = props
  const host = useRef<HTMLDivElement>(null)
  const ring = useRef<HTMLSpanElement>(null)
  const drawn = useRef<uPlot>(null)
  const theme = useTheme()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, so a new theme means drawing anew.
  useEffect(() => {
    if (host.current === null) return
    const place = host.current
    const plot = createTimePlot(place, alignLines(lines), { lines, marks, fromMs, toMs, ticks, heightPx })
    drawn.current = plot
    const resized = new ResizeObserver(() => {
      plot.setSize({ width: place.clientWidth, height: heightPx })
      place.dispatchEvent(new Event('drawn'))
    })
    resized.observe(place)
    return () => {
      resized.disconnect()
      plot.destroy()
      drawn.current = null
    }
  }, [theme, lines, marks, fromMs, toMs, ticks, heightPx])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a plot that was drawn anew has its points elsewhere.
  useEffect(() => {
    const show = () => {
      const at = current === null ? null : (anchors[current] ?? null)
      if (ring.current === null || drawn.current === null) return
      ring.current.hidden = at === null
      if (at === null) return
      const { x, y } = placesOf(drawn.current)(at)
      ring.current.style.transform = `translate(${x}px, ${y}px)`
    }
    const place = host.current
    show()
    place?.addEventListener('drawn', show)
    return () => place?.removeEventListener('drawn', show)
  }, [current, anchors, theme, lines, marks, fromMs, toMs, ticks])

  const nearest = (event: { clientX: number; clientY: number }): number | null => {
    const plot = drawn.current
    const box = host.current?.getBoundingClientRect()
    if (plot === null || box === undefined) return null
    const place = placesOf(plot)
    return nearestPoint(
      anchors.map((anchor) => anchor && place(anchor)),
      { x: event.clientX - box.left, y: event.clientY - box.top }
    )
  }
  return (
    <div
      className={styles['place']}
      aria-hidden
      onMouseMove={(event) => onPoint(nearest(event))}
      onMouseLeave={() => onPoint(null)}
      onClick={(event) => {
        const at = nearest(event)
        if (at !== null) onOpen(at)
      }}
    >
      <div ref={host} className={styles['host']} style={{ height: heightPx }} />
      <span ref={ring} className={styles['ring']} hidden />
    </div>
  )
}

/** Where points lie, in CSS pixels from the plot's corner, axes included. */
const placesOf = (plot: uPlot): ((point: PlanePoint) => PlanePoint) => {
  const { offsetLeft, offsetTop } = plot.over
  return ({ x, y }) => ({ x: plot.valToPos(x, 'x') + offsetLeft, y: plot.valToPos(y, 'y') + offsetTop })
}
