/** Findings of one cause are one thing to fix; each names what the rep did, not what a rule wants. */
export const causes = {
  /** Opened with who is calling. */
  identityFirst: 'identity-first',
  /** Nothing in it for the listener. */
  noValue: 'no-value',
  /** Value is there, but too late. */
  lateValue: 'late-value',
  /** No subject, or one that says nothing. */
  noReason: 'no-reason',
  /** Gains that any seller promises. */
  vagueGain: 'vague-gain',
  /** A problem without a way out. */
  noHow: 'no-how',
  /** Nothing only this prospect would recognise. */
  noHomework: 'no-homework',
  /** An ask that gives nothing back. */
  onlyAsk: 'only-ask',
  /** Nobody like them in it. */
  noPeer: 'no-peer'
} as const
