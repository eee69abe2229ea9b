import type { Clause, Token } from './evidence.ts'
import { isWord } from './text-grammar.ts'

const greetings = new Set(
  "hi hello hey hiya howdy morning afternoon evening greetings g'day gday namaste dear yo guten tag bonjour hola buenos dias ciao salaam ji sir respected alright there good day sir madam ma'am mr mrs ms miss dr mr. mrs. ms. dr. again".split(
    ' '
  )
)
const numberWords = new Set(
  'zero oh o nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred double triple treble'.split(
    ' '
  )
)
const contact = new Set(
  'call ring phone text email e-mail reply whatsapp message buzz dial shout bell tinkle line number'.split(
    ' '
  )
)

const joined = (tokens: readonly Token[]): string =>
  ` ${tokens
    .filter(isWord)
    .map((token) => token.norm)
    .join(' ')} `

const identityShape =
  /^ (?:so |okay |and |again |hi |hello |hey |good |morning |afternoon |evening |there |once |this |that )*(?:(?:this|it|that) (?:is|'s|s) (?:just |only |me )?(?!about|regarding|a |an |the |for |not |to |in |on |at |your |been |because |time |worth |free |yours )\S+(?: \S+){0,4}? (?:here |calling |speaking |ringing |phoning |with |from |at |over |of |again|out )|my name (?:is|'s) |(?:the )?name 's |i 'm \S+ (?:\S+ )?(?:with|from|at|over|of) |\S+ (?:\S+ )?(?:here|calling) (?:from|at|with|on behalf of) )/
const shortIdentity =
  /^ (?:so |and |again |hi |hello )*(?:this|it|that) (?:is|'s) (?!about|not|free|yours|worth|just|a|an|the|your)\S+(?: \S+)? (?:here |again |speaking )?$/
const askShape =
  / (?:call|ring|phone|text|email|e-mail|message|whatsapp|buzz|dial|bell) (?:me|us|back|this|that|our|my|the|in|or|and|on|before|for|if)\b| (?:give|drop|send|shoot|fire) (?:me|us) (?:a|an|the|your)?\s?(?:quick |wee |short )?(?:call|ring|bell|shout|buzz|line|text|message|email|e-mail|note|tinkle|phone|callback|holler)| (?:return|returning) (?:my|this|the|our) call| (?:get|come) back (?:to|at|in) (?:me|us|touch)| (?:get in touch|hit redial|press redial|call back|ring back|phone back|reply|pick up the phone|let me know|reach me|reach out to me|revert|holler at me)\b/
const promiseShape =
  / (?:i|we|she|he|they) (?:will|'ll|ll|can|shall|could|would|'d) (?:\S+ )?(?:send|email|e-mail|text|read|tell|show|walk|drop|bring|post|give|share|talk|run|mail|forward|pop|put|get|explain|point|mark|check|quote|pass|take|introduce|hand|fax|whatsapp|ship|lend|have(?! (?:lost|missed|had|been|gone|got|wasted|paid|thrown|spent|\w+ed)\b))\b| you (?:will|'ll|ll) (?:\S+ )?(?:get|have(?! (?:heard|seen|had|noticed|read|been|got))|know|see|hear|receive)\b| (?:is|are|'s) yours\b| (?:i|we) (?:send|text|email|tell|show|give|bring|read|drop) (?:you|ye|it|them|over)\b/
/** "A robot call, and", "a text reply on": a thing with that name, where no listener follows the word. */
const namedOnly = (text: string, words: readonly Token[]): boolean => {
  const found =
    /^ (?:call|ring|phone|text|email|e-mail|message|buzz|bell|reply) ?(?:in|or|and|on|before|for|if)?$/.exec(
      askShape.exec(text)?.[0].trimEnd() ?? ''
    )
  if (found === null) return false
  const at = text.slice(0, askShape.exec(text)?.index).trim().split(/ +/).filter(Boolean).length
  return (
    /^(?:DET|ADJ|NUM)$|^NOUN$/.test(words[at - 1]?.pos ?? '') &&
    !/^(?:please|just|number|line)$/.test(words[at - 1]?.norm ?? '')
  )
}
/** The rep's own call, not the listener's: "I've been asked to get in touch", "I'll give you a call". */
const ownMove =
  /^ (?:and |so |but |well |just )*(?:i|we) (?:'ve |have |'m |am |was |'ll |will |had |just |only )*(?:been asked|asked|told|going|giving|calling|ringing|tried|call|ring|give you|get in touch|reaching)\b/
const signOffShape =
  /^ (?:okay |ok |so |and |anyway |well |again |right )*(?:thanks|thank you|cheers|bye|goodbye|bye bye|ta|ta ta|take care|speak soon|talk soon|have a|all the best|good luck|best of luck|god bless|kind regards|regards|looking forward|i look forward|much obliged|y'all have|you have a (?:good|great|blessed)|enjoy your)\b/
const pleasantryShape =
  / (?:hope (?:you|y'all|ya|ye|yous|the|your|this|all|things|everything|that)|how (?:are|is|'s) (?:you|ye|y'all|your (?:day|week|morning|afternoon|weekend|family|good self|self|health|summer|winter|holiday|folks)|things|everything|the (?:family|kids|weather|form|wife|gang|craic|mood|form|boys|girls)) (?!(?!doing|keeping|getting|going|feeling|holding|faring)\w+ing|\w+ing (?:\w+ )?(?:with|for) (?!the (?:weather|heat|cold|rain|snow)|yourself|this)|\w+ing (?:about|without))|how (?:do you do|goes it)|how (?:is|'s) (?:it|she|tricks|life|himself|herself|yourself|business|the form|the craic|the family)(?: (?:going|cutting?|cuttin|hanging|treating you|keeping|yourself|today|all))* |how(?:'s)? (?:y'all|yall|ye|ya|you|yiz|yous) (?:all )?(?:doing|going|keeping|getting on|been)(?: (?:today|there|mate|pal|at all|this \w+))? $|how (?:are|is) things $|what about ye|what 's the craic|compliments of|happy new month|greetings of|(?:is|'s) (?:now|this) an? (?:good|bad) (?:time|moment)|catch you at a|trust (?:you|this|all) |happy (?:monday|tuesday|wednesday|thursday|friday|new year|holidays)|nice weather|lovely weather|sorry to (?:bother|trouble|disturb)|sorry i missed|hope i 'm not)/

const notNames = /^(it|that|this|my|the|a|an|just|only|me|i|so|and|again|not|about|money|time|news|work)$/
/** A word after the cue that can be a name: no verb, number, adjective or common function word. */
const namesSomeone = (words: readonly Token[]): boolean => {
  const cue = words.findIndex(
    (token) => token.lemma === 'be' || /^(name|here|calling|speaking)$/.test(token.norm)
  )
  const next = words[cue + 1]
  if (cue < 0) return false
  const candidate = next && /^(just|only|me)$/.test(next.norm) ? words[cue + 2] : next
  return (
    words.some((token) => token.pos === 'PROPN') ||
    (candidate !== undefined &&
      /^(NOUN|PROPN|ADJ|X|VERB)$/.test(candidate.pos) &&
      !candidate.norm.endsWith('ing') &&
      !notNames.test(candidate.norm))
  )
}

const nameLike = (token: Token): boolean => token.pos === 'PROPN' || token.pos === 'NOUN'

const identityCue =
  /^(this|it|that|my|i|here|calling|speaking|with|from|at|name|behalf|over|again|of|ringing|phoning)$/

/** The rep's name or company with nothing else of content: "Aoife Byrne at Medstock", "it's Jo again". */
const onlyIdentity = (words: readonly Token[], repNames: ReadonlySet<string>): boolean => {
  const named = words.filter((token) => repNames.has(token.norm))
  if (named.length === 0) return false
  const rest = words.filter(
    (token) =>
      token.content &&
      !repNames.has(token.norm) &&
      !identityCue.test(token.norm) &&
      !greetings.has(token.norm) &&
      token.pos !== 'NUM'
  )
  const cue = words.some((token) => /^(this|it|my|i|here|calling|speaking|that)$/.test(token.norm))
  return rest.length <= (cue ? 3 + named.length : 1)
}

/** What a clause does apart from value, from local cues alone; `repNames` are the words of the rep's name and company. */
export const roleOf = (
  tokens: readonly Token[],
  clause: { from: number; to: number; first: boolean },
  repNames: ReadonlySet<string>
): Clause['role'] => {
  const words = tokens.slice(clause.from, clause.to).filter((token) => isWord(token) && !token.filler)
  if (words.length === 0) return clause.first ? 'greeting' : 'content'
  const text = joined(words)
  const digits = words.filter((token) => numberWords.has(token.norm) || /\d/.test(token.norm))
  const digitCount = digits.reduce(
    (sum, token) => sum + (/\d/.test(token.norm) ? token.norm.replace(/\D/g, '').length : 1),
    0
  )
  if (words.every((token) => greetings.has(token.norm))) return 'greeting'
  const head = words.filter((token) => !greetings.has(token.norm))
  const comma = tokens[clause.to - 1]?.norm === ','
  if (clause.first && head.length <= (comma ? 3 : 2) && head.every(nameLike) && words.length <= 6)
    return 'greeting'
  if (pleasantryShape.test(text) && words.length <= 14) return 'pleasantry'
  const promises = promiseShape.test(text) && !/^ (?:if|when|should|please)\b/.test(text)
  if (!promises && onlyIdentity(words, repNames)) return 'identity'
  if ((identityShape.test(text) || shortIdentity.test(text)) && namesSomeone(words)) return 'identity'
  if (promises) return 'promise'
  if (askShape.test(text) && !ownMove.test(text) && !namedOnly(text, words)) return 'ask'
  if (digitCount >= 6 && digits.length + 5 >= words.length) return 'number'
  if (/^ (?:my|the|our) (?:direct |cell |mobile |office )?(?:number|line|cell|mobile) /.test(text))
    return 'number'
  if (signOffShape.test(text)) return 'sign-off'
  if (words.length <= 3 && words.some((token) => contact.has(token.norm)) && words[0]?.pos === 'VERB')
    return 'ask'
  return 'content'
}
