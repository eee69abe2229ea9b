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

/** What the rep did, in the words that stand over the rules of one cause. */
export const causeWords: Readonly<Record<(typeof causes)[keyof typeof causes], string>> = {
  'identity-first': 'You opened with who you are',
  'no-value': 'There is nothing in it for them yet',
  'late-value': 'What is in it for them comes late',
  'no-reason': 'It does not say what it is about',
  'vague-gain': 'The gain is one that any seller promises',
  'no-how': 'A problem, and no way out of it',
  'no-homework': 'Nothing in it is only theirs',
  'only-ask': 'You ask and give nothing back',
  'too-long': 'It is longer than anyone listens',
  'too-much': 'It holds more than one thing',
  'no-name': 'Their name is not in it',
  'wrong-name': 'Their name is not right',
  'identity-twice': 'You say twice who you are',
  'no-identity': 'It does not say who you are',
  'second-number': 'You give a number that they do not see',
  'dead-line': 'Nobody answers the line that you give',
  'no-peer': 'Nobody like them is in it',
  'own-wish': 'You say what you would like',
  selling: 'You speak of what you sell',
  'own-role': 'You announce your post',
  'own-pressure': 'You bring your own deadline',
  'own-praise': 'You praise your own firm',
  reproach: 'You hold their silence against them',
  crowding: 'Your contacts are too close together',
  'too-many-calls': 'You have called too often',
  'too-few': 'You leave off too early',
  'calls-alone': 'You only call',
  'said-before': 'They have heard these words before',
  'after-a-no': 'They said no already',
  'about-the-rep': 'It is more about you than about them',
  stumbling: 'The words stumble'
}
