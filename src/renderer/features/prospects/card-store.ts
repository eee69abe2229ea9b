import { createStore } from 'zustand/vanilla'
import type { Failure } from '../../../shared/errors.ts'
import type { Prospect, ProspectDraft } from '../../../shared/prospect.ts'
import { failureOf } from '../../bridge.ts'
import { draftOf, problemsOf, sameDraft, tidied } from './draft-model.ts'

/** A card that is or was being edited; kept until Ringback closes, so that nothing typed is lost on the way out. */
export type OpenCard = {
  /** The same for as long as the card is open, also when a new card gets its id. */
  key: string
  draft: ProspectDraft
  /** How it was when it was opened: what "undo changes" goes back to; null for a card that was made here. */
  opened: ProspectDraft | null
  /** How the library has it; null while it has never been saved. */
  stored: ProspectDraft | null
  isSaving: boolean
  failure: Failure | null
}

export type CardState = 'saved' | 'saving' | 'waiting' | 'held' | 'failed'

/** Where a card is on its way into the library; `held`: something in it cannot be saved yet. */
export const stateOf = ({ draft, stored, isSaving, failure }: OpenCard): CardState => {
  if (Object.keys(problemsOf(draft)).length > 0) return 'held'
  if (failure !== null) return 'failed'
  if (isSaving) return 'saving'
  return stored !== null && sameDraft(draft, stored) ? 'saved' : 'waiting'
}

type Save = (draft: ProspectDraft) => Promise<Prospect>

/**
 * Cards that save themselves: after each rest in typing, and at once on `flush`. One request per card at a time, the
 * newest state wins, and a card that cannot be saved keeps every letter.
 */
export const createCards = (save: Save, restMs: number) => {
  const store = createStore<{ cards: Readonly<Record<string, OpenCard>> }>(() => ({ cards: {} }))
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let newCount = 0

  const card = (key: string): OpenCard | undefined => store.getState().cards[key]
  const put = (key: string, change: Partial<OpenCard>): void => {
    const before = card(key)
    if (before) store.setState(({ cards }) => ({ cards: { ...cards, [key]: { ...before, ...change } } }))
  }
  const add = (key: string, draft: ProspectDraft, stored: ProspectDraft | null): string => {
    const opened = { key, draft, opened: stored, stored, isSaving: false, failure: null }
    store.setState(({ cards }) => ({ cards: { ...cards, [key]: opened } }))
    return key
  }

  const flush = async (key: string): Promise<void> => {
    clearTimeout(timers.get(key))
    const begun = card(key)
    if (!begun || begun.isSaving) return
    put(key, { failure: null })
    for (;;) {
      const now = card(key)
      if (!now || stateOf(now) !== 'waiting') return
      put(key, { isSaving: true })
      try {
        const stored = draftOf(await save(tidied(now.draft)))
        const later = card(key)
        if (later && stored.id !== undefined) put(key, { stored, draft: { ...later.draft, id: stored.id } })
      } catch (error) {
        put(key, { failure: failureOf(error) })
      }
      put(key, { isSaving: false })
    }
  }

  const change = (key: string, changed: Partial<ProspectDraft>): void => {
    const before = card(key)
    if (!before) return
    put(key, { draft: { ...before.draft, ...changed }, failure: null })
    clearTimeout(timers.get(key))
    timers.set(
      key,
      setTimeout(() => void flush(key), restMs)
    )
  }

  return {
    store,
    flush,
    change,
    /** Opens a stored card; one with changes that are not saved yet stays as it was typed. */
    open: (prospect: Prospect): string => {
      const known = Object.values(store.getState().cards).find(({ draft }) => draft.id === prospect.id)
      if (known && stateOf(known) !== 'saved') return known.key
      return add(known?.key ?? prospect.id, draftOf(prospect), draftOf(prospect))
    },
    /** Opens an empty card; an earlier one that was never saved is gone on with. */
    openNew: (draft: ProspectDraft): string => {
      const unsaved = Object.values(store.getState().cards).find(({ stored }) => stored === null)
      if (unsaved) return unsaved.key
      newCount += 1
      return add(`new ${newCount}`, draft, null)
    },
    revert: (key: string): void => {
      const now = card(key)
      if (now?.opened) change(key, now.opened)
    },
    /** Lets go of a card that was deleted or never begun. */
    forget: (key: string): void => {
      clearTimeout(timers.get(key))
      store.setState(({ cards }) => {
        const { [key]: _gone, ...rest } = cards
        return { cards: rest }
      })
    }
  }
}
