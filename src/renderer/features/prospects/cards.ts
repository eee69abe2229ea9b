import { useStore } from 'zustand'
import { invoke } from '../../bridge.ts'
import { createCards, type OpenCard } from './card-store.ts'

const restMs = 500

/** The cards of this window; they outlive the screen. */
export const cards = createCards((draft) => invoke('prospects:save', draft), restMs)

export const useOpenCards = (): Readonly<Record<string, OpenCard>> =>
  useStore(cards.store, (state) => state.cards)
