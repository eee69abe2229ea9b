import { grade } from './grade.ts'
import { z } from './zod.ts'

/** What a rep's turn towards a gatekeeper can do, in the order in which moves are always listed. */
export const gatekeeperMoves = [
  'identify-full',
  'identify-partial',
  'evade-identity',
  'ask-person',
  'reason-specific',
  'reason-vague',
  'evade-reason',
  'pretext',
  'honest-not-expected',
  'earlier-messages',
  'pitch-gatekeeper',
  'ask-help',
  'ask-right-person',
  'ask-best-time',
  'ask-pronunciation',
  'ask-voicemail',
  'accept-voicemail',
  'accept-email',
  'leave-message',
  'leave-message-empty',
  'use-gk-name',
  'gracious',
  'gracious-close',
  'pushy'
] as const
export type GatekeeperMove = (typeof gatekeeperMoves)[number]

/** Where the talk stands: what the gatekeeper has just said; the last two end it. */
export const gatekeeperStates = [
  'answer',
  'who',
  'what',
  'known',
  'email',
  'unavailable',
  'refuse',
  'message',
  'voicemail',
  'intel',
  'transfer',
  'ended'
] as const
export type GatekeeperState = (typeof gatekeeperStates)[number]

/** Where the way is closed: a drill's talk can begin there. */
export const gatekeeperBlocks = ['email', 'unavailable', 'refuse', 'voicemail'] as const
export type GatekeeperBlock = (typeof gatekeeperBlocks)[number]

/** What the rep did in one turn: heard in the words, tapped by the rep, or not known. */
export type HeardTurn = {
  readonly state: GatekeeperState
  readonly source: 'words' | 'tapped' | 'none'
  /** Each with its place in the turn's words; a tapped move has none (start = end). */
  readonly moves: readonly { readonly move: GatekeeperMove; readonly start: number; readonly end: number }[]
}

/** A whole talk, with what the log says of contact before it. */
export type HeardTalk = {
  readonly turns: readonly HeardTurn[]
  readonly priorTwoWay: boolean
  readonly priorVoicemails: number
  /** The talk ended with the person that was asked for on the line. */
  readonly wasPutThrough?: boolean
}

const { findings, ...gradeParts } = grade.omit({ campaign: true }).shape
const finding = findings.element

/** A grade of a talk with a gatekeeper: as a take's, with each span in the words of the turn that it names. */
export const gatekeeperGrade = z.strictObject({
  ...gradeParts,
  findings: z.array(
    finding.extend({ spans: z.array(finding.shape.spans.element.extend({ turn: z.int().min(0) })) })
  )
})
export type GatekeeperGrade = z.infer<typeof gatekeeperGrade>
export type GatekeeperFinding = GatekeeperGrade['findings'][number]
