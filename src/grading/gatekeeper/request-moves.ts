import type { GatekeeperMove } from '../../shared/gatekeeper.ts'
import { isEverydayWord } from '../evidence/lexicon/name-words.ts'
import { nearSound, sameSound } from '../evidence/sound.ts'
import { nameParts } from '../evidence/spoken-words.ts'
import { anyOf, type Heard, type MoveHeard, type Sentence, shape, spanOf } from './heard.ts'

/** Words by which a sentence asks for something. */
const requestCue = anyOf(
  "can|could|may|might|would you|will you|please|kindly|is there|does <they>|do you|mind|possible|chance|how about|what about|i'd (?:like|love|take|prefer|appreciate|be (?:glad|grateful|happy|obliged))|i would|any way|wonder|wondering|if you|let me|perhaps|maybe|shall|should|if i|hoping|want to|wanted to|looking|trying|need|happy (?:to|with)|rather|ok if|okay if|alright if|fine if|best|better|or|just|put|pop|patch|transfer"
)
const asks = ({ text, question }: Sentence): boolean => question || requestCue.test(text)

const at = (sentence: Sentence, move: GatekeeperMove, pattern: RegExp, confidence = 0.9): MoveHeard[] => {
  const span = spanOf(sentence.text, pattern)
  return span
    ? [{ move, start: sentence.start + span.start, end: sentence.start + span.end, confidence }]
    : []
}

const helpWanted = anyOf(
  'help me(?: out)?(?! (?:help|to help))',
  '(?:need|use|could do with|want|ask(?:ing)? (?:you )?for|have|get|after) (?:a (?:little |wee |small |quick )?(?:bit of |hand with )?)?(?:your|some|a bit of|a little) (?:help|advice|assistance|guidance)',
  "(?:you|you'd|ye|y'all|yourself)(?: (?:could|can|might|may|would|will|would be able to|might be able to|be able to|be in a position to|may be able to))+ (?:be able to )?(?:please )?(?:help|assist)(?! (?:her|him|them|your|P+|people|companies))",
  '(?:be able to|able to|could you|can you|would you|you) (?:please )?(?:help|assist)(?: me| us)?(?: out)?(?: with|<end>)',
  '(?:steer|guide|advise|help|set) me (?:right|straight|here|a little|a bit)|(?:steer|guide|advise) me|(?:point|steer|send|set) me (?:in|towards|to|down|on) the (?:right|correct) (?:direction|way|road|path|track)',
  "(?:give|lend) me a (?:wee |little |quick )?(?:hand|steer)|do me a (?:wee |small |quick |huge |big )?(?:favou?r|kindness)|(?:ask|beg) (?:a|you a|you for a) (?:wee |small |quick )?favou?r|(?:need|want|after) a (?:wee |small |quick )?(?:favou?r|hand|steer)|help a (?:fella|fellow|lad|girl|guy|gal|stranger|poor)|(?:i'm|i am) (?:a (?:bit|little|wee bit) )?(?:lost|stuck)"
)
const notMine =
  /\b(?:thanks|thank you|cheers|appreciate|grateful)[\s,]+(?:\w+[\s,]+){0,4}$|\b(?:we|i|that|which|they)[\s,]+(?:can|could|might|may|would)[\s,]+$/

const sounds = anyOf(
  '(?:pronounc\\w+|pronunciation)',
  "how (?:do|would|should|does|d|am|is|are|to) (?:you|i|she|he|we|one|they|folk|people|<they>)?(?: \\w+)? ?(?:say|saying|properly say)(?! (?:is|i'm|this))",
  'how to say',
  '(?:say|saying|said|get|got|getting|have|having) (?:it|that|<their> (?:\\w+ )?(?:name|surname)|P+(?: P+)*|<their> name)(?: \\w+)? (?:right|correctly|properly|wrong|the right way|as (?:she|he) does)',
  "(?:right|correct|proper) way (?:to|of) say(?:ing)?|rhymes? with|(?:stress|emphasis) (?:on|is|the)|how (?:<their>|the) (?:\\w+ )?(?:name|surname)(?: is| 's|'s)? (?:said|spoken)|how <their> (?:\\w+ )?(?:name|surname)(?:'s| is) (?:said|spoken)|(?:is|'s) (?:it|that|this|<their> name) (?:said|spoken)|how(?:'s|s| is) (?:it|that|this) (?:said|spoken)|said the \\w+ way|(?:hope|sure|if|think) i'm saying|(?:it's|its|is it|do i) say(?: it| that| <their> name)?|mangle|butcher|trip(?:ping)? over <their> name"
)
const eitherSound = shape(
  "(?:is it|is that|it's|its|say|say it|call <them>|name is|would it be|or is it|prefer) (?:more (?:like )?)?([\\p{L}'-]+)(?: [\\p{L}'-]+)?(?: or| or is it| or more like) ([\\p{L}'-]+)".replaceAll(
    '\\p{L}',
    'A-Za-z\\u00c0-\\u024f'
  )
)
/** "Is it Win or New-yen?": two ways to say something, and nothing else. */
const bareChoice =
  /(?:^|[\s,])is it[\s,]+([a-z\u00c0-\u024fP'-]+)(?: [a-z-]+)?[\s,]+or[\s,]+([a-z\u00c0-\u024fP'-]+)(?: [a-z-]+)?[\s,]*[?.]?$/
const otherChoice =
  /^(?:now|later|today|tomorrow|you|him|her|them|me|yes|no|not|the|a|an|his|your|mr|mrs|ms|miss|dr|better|best|mornings?|afternoons?|evenings?|monday|tuesday|wednesday|thursday|friday|week.*|phone|e-?mail|text|before|after|early|late|earlier|somebody|someone|anyone|still|just|worth|okay|ok|more|less|easier|dot|at|in|on|with|without|two|one|three|lower|upper|all)$/
const notSounds = shape("spell|spelled|spelt|spelling|say (?:is|i'm) calling")

const soundsAlike = (said: string, heard: Heard): boolean =>
  /^P+$/.test(said) ||
  [...nameParts(heard.turn.card.firstName), ...nameParts(heard.turn.card.lastName)].some(
    (name) =>
      said.length > 2 &&
      !isEverydayWord(said) &&
      (said[0] === name[0] || said.slice(0, 3) === name.slice(0, 3)) &&
      (sameSound(said, name) ||
        nearSound(said, name) ||
        said.replace(/-/g, '').slice(0, 3) === name.slice(0, 3))
  )

const pronunciation = (sentence: Sentence, heard: Heard): MoveHeard[] => {
  if (notSounds.test(sentence.text)) return []
  const direct = at(sentence, 'ask-pronunciation', sounds)
  if (direct.length > 0) return direct
  const pair = eitherSound.exec(sentence.text)
  const alike = pair !== null && [pair[1] ?? '', pair[2] ?? ''].some((said) => soundsAlike(said, heard))
  if (alike) return at(sentence, 'ask-pronunciation', eitherSound, 0.8)
  const bare = bareChoice.exec(sentence.text)
  const names = bare !== null && [bare[1] ?? '', bare[2] ?? ''].every((said) => !otherChoice.test(said))
  return names ? at(sentence, 'ask-pronunciation', bareChoice, 0.6) : []
}

const rightPerson = anyOf(
  "who(?:m|se)?(?:'s|s| is| are| does| do| would| will| should| could| might| can| else| exactly|'d| actually| normally| usually| in| on| over| at| there| it| that| you)? .{0,60}?(?:look(?:s|ing)? after|handl\\w+|deal\\w*|responsible|in charge|charge|decid\\w+|decision|right|best|speak\\w*|talk\\w*|contact\\w*|ask\\w*|call\\w*|ring\\w*|writ\\w+|send|address|eyes|desk|overse\\w+|manag\\w+|run(?:s|ning)?|take\\w* care|own\\w*|buy\\w*|order\\w*|sort\\w*|see(?:s)? to|cover\\w*|lead\\w*|approv\\w+|sign\\w*|does|do|keep\\w*|would it|should it|it would|would that|it be|that be|to go to|go to|mark\\w*|direct|reach|person|organi[sz]\\w+|arrang\\w+|schedul\\w+|suppl\\w+|maintain\\w*|has the say|have the say|the say)",
  'whose (?:eyes|desk|job|department|call|area|remit|patch|table|hands|responsibility|inbox|attention|side|team|lap|name)',
  '(?:the |a )?(?:right|best|correct|proper|appropriate|better) (?:person|one|contact|man|woman|lady|fella|soul|department|people|team|individual|party|desk|name|place)',
  '(?:person|someone|somebody|anyone|anybody|one|lady|gentleman|man|woman|fella|whoever|people|team|department|name of|colleague|manager)(?: else)?(?: there| at \\w+| on your (?:team|side))? (?:who|that|in charge|responsible|handling|looking after|dealing|over|i (?:should|could|ought)|to (?:speak|talk|ask|contact|see|call|approach|write))',
  'whoever (?:\\w+ )?(?:looks|handles|runs|does|deals|is|sorts|takes|manages|orders|buys|decides|keeps|signs|oversees|would|might|has|gets|you|in)',
  '(?:which|what) (?:\\w+ )?(?:department|person|desk|manager|team|office|colleague|of your|one of you)',
  '(?:somebody|someone|anyone|anybody) else (?:i|who|that|there|on|in|at|should|could|better|might)',
  '(?:does|would|is|do|did) <they>(?: \\w+)? (?:handle|look after|deal with|decide|the one|still (?:handle|look|run|deal|the)|in charge|responsible|be the one|be the right|oversee|make the decision|make those decisions)',
  "know who(?: \\w+)?<end>|who(?: there| then| instead| else)<end>|(?:to|for|is|at|find) whoever|(?:should|shall|would|do) (?:i|it)(?: \\w+){0,3} (?:for|to) (?:\\S+ ){1,5}?or (?:for |to )?(?:the|somebody|someone|P+|your|his|her)|(?:should|would|shall|does|could) (?:it|this|that|i) (?:go|be sent|be addressed|send it|address it)(?: straight| directly)? to|who(?:'s|s| is) (?:it|that|the)(?: \\w+)? (?:then|now|instead)|who (?:then|instead|would that be|might that be|should i (?:speak|talk|try|ask|be)|do i|would i|could i|can i|ought i)"
)
const whoseTask =
  '<they>(?: still)? (?:handles?|looks? after|runs?|deals? with|decides?|orders?|buys?|manages?|oversees?|sees? to|takes? care of)'
const notRight = anyOf(
  "who (?:am i|is this|are you|is calling|i am|i'm|was that|do i have)",
  'whom? (?:do i|have i) (?:have|got) the pleasure',
  'who i (?:am|was)'
)

/** Any question that asks for somebody: nobody at the front desk is asked whodunnit. */
const whoQuestion = new RegExp(
  `${rightPerson.source}|${anyOf(whoseTask, "(?:to )?(?:who|whom|whose)(?:'s|s)? (?:\\w+ )?\\w+").source}`
)

const bestTime = anyOf(
  '(?:a|any|is|as) good (?:time|day|moment|hour|window|slot)|good (?:time|moment)|(?:best|better|right|easiest|easier|quiet|quieter|convenient|ideal|suitable|decent|handy|handiest|calmer|quietest) (?:time|day|moment|hour|morning|afternoon|window|slot|part of the day|hours|days|times|spell)',
  'what (?:time|day|hour|part of the day|hours|days|times)',
  "when(?:'s|s| is| are| was|'s a| would| will| does| do| can| could| should| might|'ll|'d|abouts)(?: \\w+){0,3}? ?(?:<they>|i|it|that|a|the|best|good|me|free|back|in|suit|you|we|easiest|likely|usually|available|around)",
  '(?:know|say|tell me|idea|tell|sure|of|guess|see|clue|ask|advise|suggest|hint) (?:of )?(?:when|what time|roughly when|about when)',
  '(?:is|are|would|will|does|should|might|could|shall|may|if)(?: <they>| i| it| that| a| you| there)?(?: \\S+){0,5}? (?:later|tomorrow|this afternoon|this morning|this evening|tonight|first thing|mornings?|afternoons?|evenings?|next week|after lunch|before lunch|lunch ?time|around (?:\\w+ )?(?:noon|lunch|\\d+|nine|ten|eleven|two|three|four)|end of (?:the |her |his )?(?:day|shift|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|evenings|early|late|(?:after|before|at|about|past) (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|half|noon))(?: \\w+){0,3}? ?(?:be |any )?(?:better|best|good|suit|work|easier|okay|ok|free|around|in|do|quieter|try|call|available|safer|wiser|catch)?',
  'how (?:early|late|soon|long)(?: \\w+){0,4}? (?:<they>|i|before|until|back|free|in)',
  "how(?:'s| is| about| does| do| are) (?:\\w+ )?(?:tomorrow|thursday|friday|monday|tuesday|wednesday|mornings?|afternoons?|later|first thing|after lunch|next week)",
  '(?:a|some|any) time (?:when|that|<they>|to (?:call|ring|try|catch))',
  '(?:try|call|ring|phone|call back|ring back|try again|try back|check back)(?: <them>)? (?:later|tomorrow|this afternoon|after|before|at|around|on|first thing|in the|next)'
)
const askedTime = ({ text, question }: Sentence): boolean =>
  question ||
  anyOf(
    "know|tell me|say when|let me know|could you|can you|would you|idea|advise|suggest|wonder|wondering|when(?:'s|s| is| would| does| will| do)|what time|what(?:'s|s| is) (?:the|a)|best time|good time|should i|shall i|is there|would it be"
  ).test(text)
const ownPlan = shape(
  "i(?:'ll| will|ll|'m going to|'m gonna) (?:\\w+ )?(?:try|call|ring|check|phone|give|get|be|come)"
)

const mailNoun = shape('<mail>|voicemails')
const mailRefused = anyOf(
  "(?:no|not|don't|do not|never|rather not|without|instead of|skip|won't|hate|isn't|useless|not a|nobody|no one|forget|nah) (?:\\w+ ){0,4}?(?:<mail>|voicemails)",
  "(?:<mail>|voicemails)(?: \\w+)? (?:is no|isn't|won't|doesn't|never|is not|is useless|is a waste|are a waste|is pointless|no use|no good|nobody|goes)"
)
const mailPast = anyOf(
  '(?:left|dropped|recorded|sent|got|been|already|had|heard|spoke|rang)(?: \\S+){0,7}? (?:<mail>|voicemails)',
  '(?:last|two|three|earlier) (?:\\w+ ){0,2}?(?:<mail>|voicemails)|(?:my|our) (?:\\w+ ){0,6}?(?:<mail>|voicemails)'
)

/** "If I left a voicemail" is none that was left. */
const ifLeft = /\bif[\s,]+(?:i|we)[\s,]+(?:just[\s,]+)?(?:left|dropped)\b/g

/** A recording of the prospect's, wanted: whatever verb gets one there. */
const voicemail = (sentence: Sentence): MoveHeard[] => {
  const noun = spanOf(sentence.text, mailNoun)
  if (!noun || !asks(sentence) || mailRefused.test(sentence.text)) return []
  const hoped = sentence.text.replace(ifLeft, (words) => ' '.repeat(words.length))
  const past = spanOf(hoped, mailPast)
  if (past && past.start <= noun.start && past.end >= noun.end) {
    const again = spanOf(sentence.text, mailNoun, past.end)
    if (!again) return []
  }
  const open = spanOf(sentence.text, requestCue)
  const start = open && open.start < noun.start ? open.start : noun.start
  return [
    { move: 'ask-voicemail', start: sentence.start + start, end: sentence.start + noun.end, confidence: 0.9 }
  ]
}

const person = anyOf(
  '(?:is|are|would|might|was) <they>(?: happen(?:ing)? to be| be| there| around| by any chance| maybe| currently| still)* ?(?:in|about|around|there|free|available|at (?:\\w+ )?desk|in (?:today|yet|now|the (?:office|building|shop|yard|kitchen)|this)|on site|handy|to hand|within reach|by any chance|able to (?:talk|speak|take)|reachable|near the phone|knocking about|home|busy|floating about|about the place)',
  '(?:do you have|have you(?: got)?|you got|got) P+ (?:there|handy|about|in|around|to hand|available)',
  '<talk>(?: directly| briefly| quickly| for a (?:minute|moment|second)| real quick)? (?:to|with) (?!you|your|someone|somebody|whoever|the right|anyone|about|the person)<them>',
  '(?:speak|talk|word|chat) (?:to|with) (?:the|your) (?:boss|owner|manager|director|head|principal|chef|doctor)',
  "(?:put|patch|pass|transfer|connect|get|switch|ring|buzz|send|be put|be connected|be transferred|being put)(?: me| us| this| the call| this call)?(?: \\w+)? ?(?:through|over|on|across|up|along)? ?(?:to|with|into|onto) <them>(?!'?s| <mail>| (?:assistant|direct|extension|office|line|mobile|cell))",
  '(?:put|patch|connect|transfer|pass|get|switch) (?:me|us)(?: through| over| on| across| straight through| right through)?(?: please|<end>)',
  '(?:connect|transfer|put|patch|get) (?:me )?<them>(?: on the (?:line|phone)| for me| please| through|<end>)',
  '(?:looking|asking|calling|ringing|phoning|hoping|trying|after|wanting|wanted|want|need|like) (?:for|to (?:reach|speak|talk|get|catch|find|get hold of|get through to|get a hold of|contact|see|get in touch with))(?: to| with| hold of| through to)? P+',
  '(?:reach|get hold of|catch|grab|get through to|get a hold of|get ahold of|see|have|get|borrow|raise|find|trouble) P+(?: please| for| on| now| today| at|$)',
  "(?:can|could|may|might|is it possible to|would it be possible to|possible to) (?:i|we)?(?: please| just| perhaps| possibly)? ?(?:reach|get|catch|grab|have|borrow|see|get hold of|trouble|steal) <them>(?!'?s| (?:e-?mail|voice|direct|number|name|extension|best|good|a)\\b)",
  '(?:after|want|wanting|need) P+(?: P+)*(?: please|<end>)|a (?:quick |wee |brief |short )?(?:word|chat|minute|moment) with <them>|<them> (?:handy|there|about|around|available) (?:at|by|please|today|now)|can <they> (?:come|talk|take (?:a|my) call|spare|pick up)|(?:does|has) <they>(?: \\w+)? (?:a (?:minute|moment|second|sec))',
  "has <they> (?:got )?a (?:minute|moment|second|sec|wee minute)|(?:get|let) (?:P+|<them>) (?:know (?:i'm|it's|R+|that i'm) (?:on|holding|here|calling)|on the (?:phone|line))"
)
/** Asked of somebody, and only then a wish to speak with him: "has he a minute", "any chance she can talk". */
const personAsked = anyOf(
  "<they>(?: can| could| might| would| may|'d| to)?(?: \\w+)? ?(?:be )?(?:talk|speak|chat|spare|come to the phone|pick up|take (?:a |my |this )?(?:quick |short )?call|free|able to (?:talk|speak|chat)|have (?:a|any|two|five) (?:\\w+ )?(?:minute|moment|mo|sec|second|time|minutes|secs|tick)|(?:a |got a )(?:minute|moment|sec|second|tick))"
)
/** The name with "please" and hardly anything else. */
const barePerson = shape('P+(?: P+)*(?: there| in)?(?: please| if you would| thanks| thank you)?')
const bareRest =
  /^(?:[\s,.?!-]|\b(?:P+|G+|R+|C+|hi|hello|hey|good|morning|afternoon|evening|please|yes|yeah|and|um|so|for|there|can|i|have|need|thanks|thank|you|today|this|is|it's|its|from|with|at|here|how|are|doing|calling|mr|mrs|ms|miss|dr)\b)*$/

/** So few words around a name ask for whoever bears it. */
const isShort = ({ text }: Sentence): boolean =>
  text.split(/\s+/).length <= 8 && !/\b(?:know|knows|who|about|for)\b/.test(text)

const personal = (sentence: Sentence, heard: Heard): MoveHeard[] => {
  const direct = at(sentence, 'ask-person', person)
  if (direct.length > 0) return direct
  if (sentence.question || heard.turn.state === 'answer') {
    const asked = at(sentence, 'ask-person', personAsked, 0.7)
    if (asked.length > 0) return asked
  }
  const bare = spanOf(sentence.text, barePerson)
  const introduced = /R|C/.test(sentence.text)
  if (
    !bare ||
    heard.turn.state !== 'answer' ||
    introduced ||
    !(bareRest.test(sentence.text) || isShort(sentence))
  )
    return []
  return [
    {
      move: 'ask-person',
      start: sentence.start + bare.start,
      end: sentence.start + bare.end,
      confidence: 0.8
    }
  ]
}

const help = (sentence: Sentence): MoveHeard[] => {
  const found = at(sentence, 'ask-help', helpWanted, 0.85)
  const span = found[0]
  return span && !notMine.test(sentence.text.slice(0, span.start - sentence.start)) ? found : []
}

const whoElse = (sentence: Sentence): MoveHeard[] =>
  notRight.test(sentence.text) || !asks(sentence)
    ? []
    : at(sentence, 'ask-right-person', sentence.question ? whoQuestion : rightPerson, 0.85)

const timeWord = anyOf(
  "(?:time|times|day|days|hour|hours|mornings?|afternoons?|evenings?|tomorrow|later|tonight|(?:next|this) week|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|noon|midday|lunch ?time|first thing|early|o'clock|half \\w+|(?:after|before|around|at|about|past|by) (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|lunch|noon|hours|school|work|close|closing))"
)
const timeAsk = anyOf(
  '(?:suits?|better|best|easier|easiest|good|catch|try|trying|ring|ringing|call|calling|reach|back|free|around|goes|comes|come|gets?|finish(?:es)?|usually|normally|luck|available|quiet(?:er)?|convenient|again|in|there|starts?|arrives?|leaves?|worth|chance|hope|likely)'
)
/** A question with a time in it and a wish to find somebody then. */
const askedWhen = ({ text, question }: Sentence): boolean =>
  question &&
  timeWord.test(text) &&
  timeAsk.test(text) &&
  !mailNoun.test(text) &&
  !sounds.test(text) &&
  !/\b(?:how are|help me)\b/.test(text)

const time = (sentence: Sentence): MoveHeard[] => {
  if (
    !askedTime(sentence) ||
    (ownPlan.test(sentence.text) && !/\b(?:when|what time|best|good time)\b/.test(sentence.text))
  )
    return []
  const found = at(sentence, 'ask-best-time', bestTime, 0.85)
  return found.length === 0 && askedWhen(sentence) ? at(sentence, 'ask-best-time', timeWord, 0.7) : found
}

/** What the rep asks the gatekeeper for, each once. */
export const requestMoves = (heard: Heard): MoveHeard[] => {
  const found = heard.sentences.flatMap((sentence) => [
    ...personal(sentence, heard),
    ...help(sentence),
    ...whoElse(sentence),
    ...time(sentence),
    ...pronunciation(sentence, heard),
    ...voicemail(sentence)
  ])
  return found.filter(({ move }, index) => found.findIndex((other) => other.move === move) === index)
}
