import type { RefObject } from 'react'
import type { Block, TryGiven } from '../../../shared/block.ts'
import type { Prospect } from '../../../shared/prospect.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'

/** What a rehearsal of the block works with. */
export type CallStepProps = {
  block: Block
  /** A recording of this rehearsal that has come to no result yet. */
  openTakeId: string | null
  /** What was being typed. */
  draft: string
  prospect: Prospect
  scenario: ScenarioSummary
  /** Whether it rings at once. */
  rings: RefObject<boolean>
  onKeep: (given: TryGiven) => Promise<void>
  /** Back to the card. */
  onCard: () => void
}
