import { useStore } from 'zustand'
import { invoke } from '../../bridge.ts'
import { noteLogChange } from '../../touches/log-changes.ts'
import { createCards, type OpenCard } from './card-store.ts'

const restMs = 500

/** The cards of this window; they outlive the screen. */
export const cards = createCards(async (draft) => {
  const saved = await invoke('prospects:save', draft)
  noteLogChange(saved.id)
  return saved
}, restMs)

export const useOpenCards = (): Readonly<Record<string, OpenCard>> =>
  useStore(cards.store, (state) => state.cards)
