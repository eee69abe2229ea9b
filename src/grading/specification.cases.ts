import type { Group } from '../shared/grade.ts'

/** What the specification says of each rule: its group, its weight and the verdicts it may give. */
export const specification: Readonly<
  Record<string, readonly [group: Group, weight: number, verdicts: string]>
> = {
  'hook-in-10s': ['opening', 8, 'pass, warn, fail, needs-input'],
  'value-first': ['opening', 5, 'pass, warn, fail, not-applicable'],
  'no-generic-opener': ['opening', 5, 'pass, warn, fail, not-applicable'],
  'stands-out': ['opening', 3, 'pass, warn, fail'],
  'identity-late': ['opening', 3, 'pass, warn, fail, not-applicable'],
  'states-purpose': ['reason', 3, 'pass, warn, fail'],
  'reason-to-call-back': ['reason', 6, 'pass, warn, fail'],
  'not-cryptic': ['reason', 4, 'pass, warn, fail'],
  'names-benefit': ['reason', 4, 'pass, warn, fail'],
  'names-pain': ['reason', 4, 'pass, warn, fail'],
  'offers-something': ['reason', 2, 'pass, fail, not-applicable'],
  'gives-value': ['reason', 0, 'pass, warn, fail'],
  'if-you-then-i': ['reason', 4, 'pass, warn, fail, not-applicable'],
  'understands-them': ['reason', 3, 'pass, warn, fail'],
  'possible-solution': ['reason', 2, 'pass, fail'],
  'peer-proof': ['reason', 2, 'pass, warn'],
  'qualifies-callers': ['reason', 2, 'pass, warn, fail'],
  'research-shows': ['reason', 5, 'pass, warn, fail, needs-input'],
  'knows-their-business': ['reason', 3, 'pass, fail'],
  'about-them': ['them', 5, 'pass, warn, fail'],
  'no-role-announcement': ['them', 2, 'pass, fail'],
  'no-my-wants': ['them', 3, 'pass, warn, fail'],
  'not-salesy': ['them', 4, 'pass, warn, fail'],
  'no-own-deadline': ['them', 4, 'pass, warn, fail'],
  'no-boasting': ['them', 2, 'pass, fail'],
  'no-guilt-trip': ['them', 2, 'pass, warn, fail'],
  'length-cap': ['shape', 6, 'pass, warn, fail'],
  'length-target': ['shape', 2, 'pass, warn, not-applicable'],
  'one-point': ['shape', 3, 'pass, warn, fail'],
  'no-rambling': ['shape', 2, 'pass, warn, fail'],
  'logical-flow': ['shape', 2, 'pass, warn, fail'],
  'clear-ask': ['shape', 2, 'pass, warn, fail'],
  forwardable: ['shape', 2, 'pass, warn, fail'],
  'says-their-name': ['names', 4, 'pass, fail, not-applicable'],
  'name-right': ['names', 4, 'pass, warn, fail, not-applicable'],
  'identity-once': ['names', 1, 'pass, warn, fail, not-applicable'],
  'identity-given': ['names', 1, 'pass, warn, fail'],
  'callback-same-number': ['names', 4, 'pass, warn, fail, needs-input'],
  'callback-line-live': ['names', 2, 'pass, fail, needs-input'],
  'number-clear': ['names', 1, 'pass, warn, fail, not-applicable, needs-input'],
  'pronunciation-on-file': ['names', 1, 'pass, warn'],
  'not-monotone': ['delivery', 3, 'pass, warn, fail, needs-input'],
  'quick-start': ['delivery', 1, 'pass, warn, fail'],
  audible: ['delivery', 2, 'pass, warn, fail'],
  'steady-pace': ['delivery', 2, 'pass, warn, fail, needs-input'],
  'no-dead-air': ['delivery', 1, 'pass, warn, fail'],
  'few-fillers': ['delivery', 1, 'pass, warn'],
  'strong-finish': ['delivery', 1, 'pass, warn, fail']
}

/** Scores at which a failed gate caps a take. */
export const caps: Readonly<Record<string, number>> = {
  'gives-value': 40,
  'no-own-deadline': 50,
  'length-cap': 60,
  'name-right': 60
}
