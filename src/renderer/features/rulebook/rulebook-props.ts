import type { Output } from '../../../shared/contract.ts'

/** The rulebook in force, and what stands behind it. */
export type RulebookProps = { book: Output<'rulebook:read'>; about: Output<'rulebook:about'> }
