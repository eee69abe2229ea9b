import type WaveSurfer from 'wavesurfer.js'
import RegionsPlugin, { type Region } from 'wavesurfer.js/plugins/regions'
import type { Verdict } from '../../shared/grade.ts'
import type { Player } from './player.ts'
import type { Stretch } from './timeline.ts'

/** The words that are looked at, shown on the wave. */
export type Highlight = Stretch & { verdict: Verdict }

const loopId = 'loop'
const highlightId = 'highlight'
const shortestLoopMs = 200

const colours: Partial<Record<Verdict, string>> = { pass: '--pass', warn: '--warn', fail: '--fail' }

const stretchOf = ({ start, end }: Region): Stretch => ({ startMs: start * 1000, endMs: end * 1000 })

/** Keeps one draggable loop on the wave in step with the player, and shows highlights. */
export const addRegions = (
  wave: WaveSurfer,
  player: Player
): { highlight: (shown: readonly Highlight[]) => void; stop: () => void } => {
  const regions = wave.registerPlugin(RegionsPlugin.create())
  const tint = (colour: string, percent: number) =>
    `color-mix(in srgb, var(${colour}) ${percent}%, transparent)`
  const loopRegion = () => regions.getRegions().find(({ id }) => id === loopId)

  const drawLoop = (loop: Stretch | null): void => {
    const shown = loopRegion()
    if (loop === null) {
      shown?.remove()
      return
    }
    const [start, end] = [loop.startMs / 1000, loop.endMs / 1000]
    if (shown?.start === start && shown.end === end) return
    if (shown) shown.setOptions({ start, end })
    else
      regions.addRegion({
        id: loopId,
        start,
        end,
        color: tint('--accent', 20),
        minLength: shortestLoopMs / 1000
      })
  }

  regions.enableDragSelection({ color: tint('--accent', 20), minLength: shortestLoopMs / 1000 })
  regions.on('region-created', (region) => {
    if (region.id === loopId || region.id.startsWith(highlightId)) return
    const drawn = stretchOf(region)
    region.remove()
    if (drawn.endMs - drawn.startMs >= shortestLoopMs) player.setLoop(drawn)
  })
  regions.on('region-updated', (region) => {
    if (region.id === loopId) player.setLoop(stretchOf(region))
  })

  const stop = player.state.subscribe(({ loop }, before) => {
    if (loop !== before.loop) drawLoop(loop)
  })
  drawLoop(player.state.getState().loop)

  const highlight = (shown: readonly Highlight[]): void => {
    for (const region of regions.getRegions().filter(({ id }) => id.startsWith(highlightId))) region.remove()
    shown.forEach(({ startMs, endMs, verdict }, index) => {
      regions.addRegion({
        id: `${highlightId}-${index}`,
        start: startMs / 1000,
        end: endMs / 1000,
        color: tint(colours[verdict] ?? '--text-dim', 24),
        drag: false,
        resize: false
      })
    })
  }
  return { highlight, stop }
}
