import { create } from 'zustand'
import { reviewMs } from '../../../shared/block.ts'

/** The clocks of the block on the screen. */
export type BlockClock = {
  /** Time in the block, pauses left out. */
  runMs: number
  /** How long the present card was looked at. */
  reviewedMs: number
  isPaused: boolean
}

export const useBlockClock = create<BlockClock>(() => ({ runMs: 0, reviewedMs: 0, isPaused: false }))

/** A tick that took longer than this was a machine asleep, and nobody practised. */
const longestTickMs = 2_000

/** The clocks a moment later; the card's runs only while the card is looked at. */
export const ticked = (clock: BlockClock, passedMs: number, isCard: boolean): BlockClock => {
  if (clock.isPaused || passedMs <= 0 || passedMs > longestTickMs) return clock
  return {
    ...clock,
    runMs: clock.runMs + passedMs,
    reviewedMs: isCard ? clock.reviewedMs + passedMs : clock.reviewedMs
  }
}

/** What is left of the minute for the card. */
export const reviewLeftMs = ({ reviewedMs }: Pick<BlockClock, 'reviewedMs'>): number =>
  Math.max(0, reviewMs - reviewedMs)
