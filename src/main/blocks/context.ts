import type { Library } from '../library.ts'

/** What everything about blocks works with. */
export type BlocksContext = { library: Library; now: () => Date }
