import { create } from 'zustand'
import type { AppStatus } from '../../shared/contract.ts'

/** What the main process said at the start; null until then. */
export const useStatus = create<{ status: AppStatus | null }>(() => ({ status: null }))
