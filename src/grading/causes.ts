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
  /** Longer than anyone listens. */
  tooLong: 'too-long',
  /** More than one thing on sale or to do. */
  tooMuch: 'too-much',
  /** Their name left out, or said wrong. */
  noName: 'no-name',
  wrongName: 'wrong-name',
  /** Introduced more than once. */
  identityTwice: 'identity-twice',
  /** No name or company of the rep's. */
  noIdentity: 'no-identity',
  /** A number other than the one they see, or one that nobody answers. */
  secondNumber: 'second-number',
  deadLine: 'dead-line',
  /** Nobody like them in it. */
  noPeer: 'no-peer',
  /** What the rep wants, said as a reason to call. */
  ownWish: 'own-wish',
  /** Own wares, courting, a visit. */
  selling: 'selling',
  /** The rep's post, patch or arrival. */
  ownRole: 'own-role',
  /** The rep's deadline, quota or superior. */
  ownPressure: 'own-pressure',
  /** Praise of the rep's own firm. */
  ownPraise: 'own-praise',
  /** Silence held against them. */
  reproach: 'reproach',
  /** Messages or calls too close together. */
  crowding: 'crowding',
  /** More calls than anyone answers. */
  tooManyCalls: 'too-many-calls',
  /** Left off before anybody could know the rep. */
  tooFew: 'too-few',
  /** Calls and nothing else. */
  callsAlone: 'calls-alone',
  /** Said before in the same words. */
  saidBefore: 'said-before',
  /** Called on after a no. */
  afterANo: 'after-a-no',
  /** More about the rep than about them. */
  aboutTheRep: 'about-the-rep',
  /** Fillers, restarts, repeats. */
  stumbling: 'stumbling'
} as const
