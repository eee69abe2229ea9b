import { useEffectEvent, useLayoutEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { create } from 'zustand'
import { printsCharacter } from '../ui/key-names.ts'
import { useSettings } from './settings.ts'

export type KeyBinding = {
  /** tinykeys' notation: `Space`, `r`, `$mod+z`, `Shift+ArrowLeft`, `[Shift]+?`; letters in lower case. */
  keys: string
  /** What it does, in a word or two: "play or pause". */
  label: string
  /** Without an event when it was chosen in the palette. */
  run: (event?: KeyboardEvent) => void
  /** False takes the key away for now, from the lists too; default true. */
  enabled?: boolean
  /** Works while the rep is typing as well; only for keys with Ctrl/Cmd and for Escape. Default false. */
  inFields?: boolean
  /** Keeps it out of the `?` list and the palette, for second keys of the same thing. */
  unlisted?: boolean
  /** Runs again while the key is held. */
  repeats?: boolean
}

type Layer = { id: number; owner: string; bindings: readonly KeyBinding[] }

/** Which keys work now, by who registered them; `?` and the palette read this. */
export const useKeyLayers = create<{ layers: readonly Layer[] }>(() => ({ layers: [] }))

let nextId = 0

const fields =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, select, [contenteditable]'
const pressables =
  'button, a[href], summary, [role="button"], [role="radio"], [role="switch"], [role="option"]'

const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(fields) !== null

/**
 * Space and Enter belong to the button that has the focus, but not with Ctrl or Cmd, which press no button; a choice that
 * is already made does not need them.
 */
const isForPressable = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  !event.ctrlKey &&
  !event.metaKey &&
  event.target instanceof Element &&
  event.target.closest(pressables)?.matches('[role="radio"][aria-checked="true"]') === false

/** Keys that a binding has answered: another one of the same key rests. */
const answered = new WeakSet<KeyboardEvent>()

/** Whether something else has taken a key. Radix keeps Enter from pressing a choice's radio, which answers nothing. */
const isTaken = (event: KeyboardEvent): boolean =>
  answered.has(event) ||
  (event.defaultPrevented &&
    !(event.key === 'Enter' && event.target instanceof Element && event.target.matches('[role="radio"]')))

const isAllowed = (event: KeyboardEvent, binding: KeyBinding): boolean => {
  if (event.isComposing || isTaken(event) || binding.enabled === false) return false
  if (event.repeat && binding.repeats !== true) return false
  if (document.querySelector('dialog[open]') !== null) return false
  if (isForPressable(event)) return false
  if (isInField(event.target)) return binding.inFields === true
  return useSettings.getState().letterKeys || !printsCharacter(binding.keys)
}

/**
 * Registers the keys of a screen while it is mounted. `owner` is the heading in the `?` list. Keys rest while a
 * dialog is open; letters rest in text fields and when the rep switched them off; Space and Enter stay with a focused button.
 */
export const useKeys = (owner: string, bindings: readonly KeyBinding[]): void => {
  const signature = JSON.stringify(
    bindings.map(({ keys, label, enabled, unlisted }) => [keys, label, enabled, unlisted])
  )
  const listed = useEffectEvent(() => bindings)
  const run = useEffectEvent((index: number, event?: KeyboardEvent) => {
    const binding = bindings[index]
    if (binding === undefined || (event !== undefined && !isAllowed(event, binding))) return
    event?.preventDefault()
    if (event !== undefined) answered.add(event)
    binding.run(event)
  })

  // Before the screen is painted: a key works as soon as what it does can be seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the bindings, which are new objects at each render.
  useLayoutEffect(() => {
    nextId += 1
    const layer: Layer = {
      id: nextId,
      owner,
      bindings: listed().map((binding, index) => ({ ...binding, run: () => run(index) }))
    }
    useKeyLayers.setState(({ layers }) => ({ layers: [...layers, layer] }))
    const stops = layer.bindings.map(({ keys }, index) =>
      tinykeys(window, { [keys]: (event) => run(index, event) }, { ignore: () => false })
    )
    return () => {
      for (const stop of stops) stop()
      useKeyLayers.setState(({ layers }) => ({ layers: layers.filter(({ id }) => id !== layer.id) }))
    }
  }, [owner, signature])
}
