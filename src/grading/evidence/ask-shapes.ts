import type { Ask } from './evidence.ts'
import { spaced } from './plain-text.ts'

export type Action = Ask['action']

/**
 * Where a way of asking may stand: `plain` = anywhere but after another's subject; `bare` = a word that could be a noun
 * too, so only where a request can begin; `subject` = after a "you" or at the head of its clause; `past` = only after a
 * condition ("if you gave me a ring"); `question` = an inverted question, whoever is named before it.
 */
export type RequestKind = 'plain' | 'bare' | 'subject' | 'past' | 'question'
export type Request = {
  readonly action: Action
  readonly kind: RequestKind
  /** Words of which one begins it. */
  readonly heads: readonly string[]
  /** Sticky: tested where a head stands. */
  readonly shape: RegExp
  /** Its verb has its object, so that it can be no noun. */
  readonly hasObject: boolean
}

export const request = (
  action: Action,
  heads: string,
  rest: string,
  kind: RequestKind = 'plain',
  hasObject = false
): Request => ({
  action,
  kind,
  heads: heads.split(' '),
  shape: new RegExp(`(?:${heads.split(' ').join('|')})(?:${spaced(rest)})`, 'uy'),
  hasObject
})

export const back = '(?: (?:right |straight )?back)?'
export const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const place =
  'office|desk|shop|yard|depot|workshop|warehouse|clinic|studio|garage|unit|surgery|stores?|branch|counter|mill|factory|lab|switchboard|farm|works|site|showroom|house|mill|barn|team'
export const someone = '(?:me|us|myself|meself|(?:my|our) (?:\\w+ ){0,2}\\w+)'
export const line = `(?:(?:this|that|the|my|our|his|her|either|same) (?:same )?(?:\\w+ )?(?:number|line|phone|mobile|cell|direct|extension|one|${place})\\b)`
export const digit =
  '(?:\\+?\\d|(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|plus|area code)\\b)'
const when = `(?:on|at|in|before|after|by|between|from|if|when|whenever|once|as soon|any ?time|whatever time|today|tomorrow|tonight|now|first thing|early|again|soon|this (?:morning|afternoon|evening|week)|${day}|the (?:moment|minute|second)|direct|collect|ahead)`
export const openTarget = `(?:${digit}|(?:${when}|it|i'll|ill|we'll|i will|we will|i can|and|or|for)\\b)|[.,!?;-]|$`
export const small =
  '(?:quick|wee|short|little|brief|missed|return|phone|good|old|voice|one-word|one|word|two|line|proper|friendly)'
/** What is given, dropped or sent to somebody, by what it is. */
export const callNoun =
  '(?:call-?back|call|ring|bell|buzz|shout|tinkle|holler|phone|toot|dingle|jingle|bell back)'
export const textNoun = '(?:texts?|message|whatsapp|sms|dm|pm)'
export const mailNoun = '(?:e-?mail|line|note|mail|letter|card)'
export const hand =
  'drop send shoot fire ping give leave pop bung whack flick chuck fling sling throw zip toss pass gimme gies gis gie giving sending dropping'
export const minutes =
  '(?:just |only )?(?:a |an |your |\\d+ |one |two |three |four |five |ten |fifteen |twenty |thirty |sixty |ninety |half |some |couple |of |few |quick )*(?:minutes?|mins?|moments?|seconds?|secs?|hour|time|chance|go|shot|try)\\b'
export const talk =
  '(?:talk|speak|chat|meet|catch up|connect|discuss|sit down|visit|have an? (?:\\w+ )?(?:word|chat|call|talk|coffee|natter|yarn|conversation|meeting|look))'
export const sooner = `(?:next|this|tomorrow|today|tonight|on|at|around|about|between|before|after|sometime|some time|any ?time|later|${day}|in the)`

export const site =
  '(?:web ?site|site|page|online|portal|www|catalogue|catalog|\\w+ dot (?:com|co|org|net|ie|au|in))'
export const network = '(?:facebook|linkedin|instagram|insta|twitter|tik ?tok|youtube|x)'
/** What makes a date of "meet", "sit down", "put in". */
export const withUs =
  ' ?(?:with (?:me|us)|a |an |some |you |in |for |on |(?:\\w+ )?(?:time|meeting|call|appointment|demo|visit|slot|walk ?through))'
export const proposed = `(?:${day}|tomorrow|next week|(?:a|an|some) (?:${small} )*(?:call|chat|coffee|brew|word|visit|meeting|natter|catch-?up|yarn|pint))\\b`
export const convenient =
  '(?:(?:good|best|convenient|easiest)(?: time| day)?(?: (?:for|to (?:call|ring|catch|talk|speak|chat|meet))\\b|[?.,]|$)|(?:suits?|free|available)\\b)'
