import type { GatekeeperBlock, GatekeeperMove, GatekeeperState } from '../../shared/gatekeeper.ts'
import type { Cast, PriorContact } from './trust.ts'
import type { Prompt } from './wordings.ts'

/** Who is called and who answers. */
export type Scene = {
  readonly cast: Cast
  readonly company: string
  /** Who answers; of no use where the prospect answers. */
  readonly gatekeeperName: string
  readonly firstName: string
  readonly lastName: string
  /** The prospect's name as it is said; empty = as it is written. */
  readonly pronunciation: string
  readonly pronoun: 'he' | 'she' | 'they'
  readonly prior: PriorContact
  /** The way is closed from the first line on; absent = the talk begins as any other. */
  readonly opensAt?: GatekeeperBlock | undefined
}

export type Availability = 'free' | 'meeting' | 'out'

/** How a talk ended: at the voicemail's beep, with the prospect on the line, well, with nothing left, or cut off. */
export type Ending = 'voicemail' | 'transfer' | 'well' | 'empty' | 'badly'

/** Where a talk stands; the same seed, scene and moves always lead to the same one. */
export type Dialogue = {
  readonly seed: number
  readonly scene: Scene
  readonly availability: Availability
  readonly state: GatekeeperState
  /** What is said to the rep now. */
  readonly line: string
  /** 0..100. */
  readonly trust: number
  readonly turn: number
  readonly pushes: number
  /** How often each state has been entered. */
  readonly visits: Readonly<Partial<Record<GatekeeperState, number>>>
  /** The prompt was repeated after a silence. */
  readonly repeated: boolean
  /** Whoever answers said no to the offer itself. */
  readonly saidNo: boolean
  readonly ending: Ending | null
}

/** Where a turn leads: a state with what is said in it, or an end. */
export type Step = { readonly state: GatekeeperState; readonly prompt: Prompt; readonly ending?: Ending }
export const to = (state: GatekeeperState, prompt: Prompt = state as Prompt): Step => ({ state, prompt })
export const ended = (ending: Ending): Step => ({
  state: 'ended',
  prompt: ending === 'badly' ? 'cut-off' : 'goodbye',
  ending
})

/** A rep's turn towards where the talk stood; `trust` is what it left. */
export type Turn = {
  readonly talk: Dialogue
  readonly trust: number
  readonly did: (...moves: GatekeeperMove[]) => boolean
}
export const visited = ({ talk }: Turn, state: GatekeeperState): number => talk.visits[state] ?? 0

/** What each state that does not end the talk makes of a turn. */
export type Steps = Readonly<Record<Exclude<GatekeeperState, 'transfer' | 'ended'>, (turn: Turn) => Step>>
