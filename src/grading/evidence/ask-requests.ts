import type { Ask } from './evidence.ts'
import { spaced } from './plain-text.ts'

export type Action = Ask['action']
/** A way of asking; a weak one could be a noun, so that it counts only where a request can begin. */
export type Request = {
  action: Action
  shape: RegExp
  weak?: boolean
  needsSubject?: boolean
  /** A past form asks only after a condition: "if you gave me a ring". */
  conditionOnly?: boolean
}

const back = '(?: (?:right |straight )?back)?'
const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const someone = '(?:me|us|myself|(?:my|our) (?:\\w+ ){0,2}\\w+)'
const line = `(?:(?:this|that|the|my|our|his|her|either) (?:same )?(?:\\w+ )?(?:number|line|phone|mobile|cell|office|desk|direct|shop|yard|depot|extension|one))`
const openTarget = `(?:\\+?\\d|(?:it|i'll|ill|we'll|i will|we will|i can|and|or|for|on|at|in|before|after|by|if|when|whenever|as soon|any ?time|today|tomorrow|tonight|now|this (?:morning|afternoon|evening|week)|${day}|the moment|direct|oh|zero|one|two|three|four|five|six|seven|eight|nine|double)\\b)|[.,!?;-]|$`
const word = (shape: string): RegExp => new RegExp(spaced(shape), 'gu')

/** Ways of asking for something to be done, each with what it asks for. */
export const requests: readonly Request[] = [
  {
    action: 'call',
    shape: word(
      `\\b(?:call|calling|ring|ringing|phone|phoning|telephone|dial|bell|buzz)(?:${back}(?: to)? ${someone}|${back} ${line}| (?:right |straight )?back)\\b(?! road| center| centre)`
    )
  },
  { action: 'call', weak: true, shape: word(`\\b(?:call|ring|phone|dial)(?= (?:${openTarget})|[.,!?;-]|$)`) },
  {
    action: 'call',
    shape: word(
      `\\b(?:give|giving|gimme|gies|gie) (?:${someone}|[a-z]+)? ?(?:a|an|your|wan)? ?(?:(?:quick|wee|short|little|missed|return|phone|good old) )*(?:call-?back|call|ring|bell|buzz|shout|tinkle|holler|phone|toot)\\b`
    )
  },
  {
    action: 'call',
    weak: true,
    shape: word(
      '\\b(?:call|ring|phone|dial) (?!me|us|you|back|it|him|her|them)[a-z]+ (?:[a-z]+ )?(?:at|on|over at|here at)\\b'
    )
  },
  {
    action: 'call',
    conditionOnly: true,
    shape: word(
      '\\b(?:(?:called|rang|phoned|buzzed) (?:me|us|back|this)|gave (?:me|us) (?:a|an) (?:(?:quick|wee|short|little) )*(?:call|ring|bell|buzz|shout|tinkle|callback))\\b'
    )
  },
  {
    action: 'text',
    conditionOnly: true,
    shape: word('\\b(?:texted|messaged) (?:me|us|back|this)\\b')
  },
  {
    action: 'email',
    conditionOnly: true,
    shape: word('\\b(?:e-?mailed|wrote to|wrote back|dropped) (?:me|us)\\b')
  },
  {
    action: 'reply',
    weak: true,
    shape: word('\\b(?:holler|shout|sing out)(?= (?:and|or|at|back|if|when|any ?time)\\b)')
  },
  { action: 'call', shape: word('\\b(?:return|returning) (?:my|this|the|our|a) (?:phone )?call\\b') },
  {
    action: 'call',
    shape: word(
      '\\b(?:(?:hit|press|tap|push|hitting|pressing) (?:the )?(?:redial|call back|callback|ring back|return)|redial|pick up the (?:phone|blower))\\b'
    )
  },
  {
    action: 'call',
    needsSubject: true,
    shape: word(
      '\\b(?:reach|get|catch|find|grab|get hold of|get a hold of|raise) (?:me|us) (?:on|at|here|by|any ?time|directly|via|between|until|till|right)\\b'
    )
  },
  {
    action: 'text',
    shape: word(
      `\\b(?:text|texting|whatsapp|message|sms)(?:${back} ${someone}|${back} ${line}| back| (?:the word|yes|ok|y|the letter))\\b`
    )
  },
  { action: 'text', weak: true, shape: word(`\\b(?:text|whatsapp)(?= (?:${openTarget}))`) },
  {
    action: 'text',
    shape: word(
      '\\b(?:drop|send|shoot|fire|ping|give|leave|pop|bung|whack) (?:me|us) (?:a|an|your)? ?(?:(?:quick|wee|short|voice|one-word|one word) )*(?:text|message|whatsapp|sms)\\b'
    )
  },
  {
    action: 'email',
    shape: word(`\\b(?:e-?mail|e-?mailing|write)(?:${back} ${someone}| back| (?:to|at) (?:me|us))\\b`)
  },
  {
    action: 'email',
    shape: word(
      '\\b(?:drop|send|shoot|fire|ping|pop|bung) (?:me|us) (?:a|an|your)? ?(?:(?:quick|wee|short) )*(?:e-?mail|line|note|mail)\\b'
    )
  },
  {
    action: 'reply',
    shape: word('\\b(?:get|getting|come|coming) (?:right |straight )?back (?:to|at|with) (?:me|us)\\b')
  },
  { action: 'reply', shape: word('\\b(?:get|getting|be) (?:back )?in (?:touch|contact)\\b') },
  {
    action: 'reply',
    shape: word(
      '\\b(?:let|drop) (?:me|us) (?:know|a yes|a no)\\b|\\breply(?: to (?:me|this|that|us))?\\b|\\brespond\\b|\\brevert(?: back)?\\b|\\b(?:reach out|reaching out|report back|ping) ?(?:to )?(?:me|us)\\b|\\b(?:holler|shout|sing out)(?: back| at (?:me|us))\\b|\\bdo the needful\\b|\\bcontact (?:me|us)\\b'
    )
  },
  {
    action: 'web',
    shape: word(
      '\\b(?:go|head|hop|pop|log|logging) (?:on|onto|on to|to|over to|online|along to) ?(?:our|the|my|www|\\w+ (?:dot|website|site|page))\\b|\\b(?:visit|check out|look at|look us up|google|browse) (?:our|the|us|my|www)? ?(?:web ?site|site|page|online|portal|www|catalogue|catalog|\\w+ dot (?:com|co|org|net|ie|au|in))\\b|\\b(?:click|scan|download)\\b'
    )
  },
  {
    action: 'form',
    shape: word(
      '\\b(?:pop|put|leave|drop|enter|stick) (?:your|the) (?:\\w+ ){1,3}(?:in|into|on|through) (?:the|our|that) (?:\\w+ )?(?:form|website|site|box|page)\\b|\\b(?:fill|filling) (?:out|in) (?:the|a|our|that|this) (?:\\w+ )?(?:form|questionnaire|survey|application)\\b|\\b(?:sign up|register|enrol|enroll|subscribe)\\b'
    )
  },
  {
    action: 'meet',
    shape: word(
      `\\b(?:meet|sit down|grab (?:a )?(?:coffee|lunch|bite|drink)|jump on|hop on|get together|catch up|have a (?:quick )?(?:chat|call|meeting|coffee)|set (?:up|aside)|schedule|arrange|book(?: in)?|fix(?: up)?|find|pencil in|squeeze in|carve out|put in) ?(?:with (?:me|us)|a |an |some |you |in |for |on |(?:\\w+ )?(?:time|meeting|call|appointment|demo|visit|slot|walk ?through))`
    )
  },
  {
    action: 'visit',
    shape: word(
      '\\b(?:come|pop|swing|drop|stop|call)(?: on)? (?:by|in|over|round|around|down|into|along|up) ?(?:to )?(?:us|our|my|the|at|and|for|any ?time|\\.)'
    )
  },
  {
    action: 'other',
    shape: word(
      '\\b(?:give|giving|spare|lend|grant|allow|gimme) (?:me|us) ?(?:just |only )?(?:a |an |your |\\d+ |one |two |three |four |five |ten |fifteen |twenty |thirty |sixty |ninety |half |some |couple |of |few |quick )*(?:minutes?|mins?|moments?|seconds?|hour|time|chance|go|shot|try)\\b'
    )
  },
  {
    action: 'other',
    shape: word(
      '\\b(?:send|post|forward|fax) (?:me|us) (?:the|your|a|an|one|any|that|over)\\b|\\btell (?:me|us) (?:which|when|what|if|whether|who|yes|no|where|how)\\b|\\bsay (?:yes|the word|no)\\b|\\bsign (?:the|it|off|that)\\b|\\bpick (?:a|any|the) (?:day|time|slot|date|window)\\b|\\bconfirm (?:the|a|your|by|that|if|with|whether)\\b|\\bpoint (?:me|us) (?:in|to|towards?|at)\\b|\\b(?:put|patch) (?:me|us) (?:through|in touch|on to)\\b|\\bconnect (?:me|us)\\b|\\bask for (?:me|[a-z]+)\\b(?= (?:at|on|by|when))'
    )
  }
]

/** A call or reply named as a thing: "a quick call back would help", "one call gets you the list". */
export const nounRequests: readonly {
  action: Action
  shape: RegExp
  conditional: boolean
  confidence: number
}[] = [
  {
    action: 'call',
    conditional: true,
    confidence: 0.85,
    shape: word(
      '\\bworth (?:a|your|the) (?:(?:quick|short|wee|return|phone) )*(?:call|ring|bell|buzz|call-?back)(?: back)?(?= (?:if|unless|only|when|where)\\b)'
    )
  },
  {
    action: 'call',
    conditional: true,
    confidence: 0.85,
    shape: word(
      '\\b(?:a|one|your|the) (?:(?:quick|return|short|wee|two minute|five minute|phone) )*(?:call|ring|bell|buzz|call-?back)(?: back)?(?: from you| today| this week)? (?:would|will|gets|brings|buys|and|is all|does it|could)\\b'
    )
  },
  {
    action: 'call',
    conditional: true,
    confidence: 0.75,
    shape: word(
      '\\b(?:appreciate|grateful for|welcome|glad of|thankful for|request|requesting|awaiting|await) (?:a|an|your|the courtesy of a) (?:(?:quick|return|short|prompt|kind|early|phone) )*(?:call|call-?back|ring|bell)\\b'
    )
  },
  {
    action: 'reply',
    conditional: true,
    confidence: 0.75,
    shape: word(
      '\\b(?:appreciate|grateful for|welcome|glad of|like|request|requesting) (?:a|an|your|the courtesy of a|some kind of) (?:(?:quick|prompt|kind|early|short) )*(?:reply|response|answer|word|reaction)\\b'
    )
  }
]
