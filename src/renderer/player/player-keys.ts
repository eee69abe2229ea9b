import type { KeyBinding } from '../app/keys.ts'
import type { Player } from './player.ts'

const skipMs = 3_000

/** The keys of every screen that plays one recording. `loop` switches the loop over what is looked at. */
export const playerKeys = (player: Player, enabled: boolean, loop: () => void): KeyBinding[] => [
  { keys: 'Space', label: 'play or pause', enabled, run: player.playPause },
  { keys: 'p', label: 'play or pause', enabled, unlisted: true, run: player.playPause },
  { keys: 'k', label: 'play or pause', enabled, unlisted: true, run: player.playPause },
  { keys: 'ArrowLeft', label: 'back 3 s', enabled, repeats: true, run: () => player.skip(-skipMs) },
  { keys: 'ArrowRight', label: 'on 3 s', enabled, repeats: true, run: () => player.skip(skipMs) },
  { keys: 'Home', label: 'to the start', enabled, run: () => player.seek(0) },
  { keys: 'End', label: 'to the end', enabled, run: () => player.seek(player.durationMs) },
  { keys: 'l', label: 'loop', enabled, run: loop }
]
