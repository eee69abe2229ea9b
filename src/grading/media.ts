import type { Medium } from './input.ts'
import type { Rule } from './rule.ts'

/**
 * Rules that judge an e-mail and a text message as well as a voicemail. What is spoken, timed, dialled or rung back is
 * judged in voicemails alone: seconds, delivery, pronunciation, fillers, the number that a phone shows, gaps between calls.
 */
const everyMedium: ReadonlySet<string> = new Set([
  'value-first',
  'no-generic-opener',
  'stands-out',
  'identity-late',
  'states-purpose',
  'reason-to-call-back',
  'not-cryptic',
  'names-benefit',
  'names-pain',
  'offers-something',
  'gives-value',
  'if-you-then-i',
  'understands-them',
  'possible-solution',
  'research-shows',
  'knows-their-business',
  'about-them',
  'no-role-announcement',
  'no-my-wants',
  'not-salesy',
  'no-own-deadline',
  'no-boasting',
  'no-guilt-trip',
  'one-point',
  'logical-flow',
  'clear-ask',
  'forwardable',
  'says-their-name',
  'name-right',
  'identity-given',
  'fresh-message',
  'same-story',
  'email-same-structure',
  'no-bombarding',
  'seven-touches',
  'preferred-channel',
  'change-what-fails',
  'respect-a-no',
  'gracious-close',
  'log-kept',
  'next-step-planned',
  'homework-on-card',
  'thought-before-dialling',
  'right-fit',
  'right-person',
  'calm-and-gracious'
])

/** A text message has no room for them: a story of a peer, a word on who need not answer. */
const notInTexts: ReadonlySet<string> = new Set(['peer-proof', 'qualifies-callers'])

/** An e-mail is signed below, whoever was named above; a text is not. */
const notInEmails: ReadonlySet<string> = new Set(['identity-once'])

/** Every rule id that any written companion is judged by. */
export const writtenRules: readonly string[] = [...everyMedium, ...notInTexts, ...notInEmails]

/** Whether a rule judges this medium; a gatekeeper's rules judge a talk, and no message. */
export const judges = (
  { id, group, media }: Pick<Rule, 'id' | 'group' | 'media'>,
  medium: Medium
): boolean => {
  if (group === 'gatekeeper') return false
  if (media !== undefined) return media.includes(medium)
  if (medium === 'voicemail' || everyMedium.has(id)) return true
  return medium === 'email' ? notInTexts.has(id) : notInEmails.has(id)
}
