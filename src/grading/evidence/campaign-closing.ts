import { isSure } from '../weighing.ts'
import type { ClosingEvidence, Evidence, TextSpan } from './evidence.ts'

const noIsFine =
  'fine|okay|ok|alright|all right|good|great|perfect|welcome|useful|helpful|just as|no problem|no worries|no trouble|easy|enough'

/** A no made easy: they may say it, or say nothing, and nothing follows. */
const easyNo: readonly RegExp[] = [
  new RegExp(
    `\\b(?:a |either a yes or a |yes or )?no(?: thanks| thank you)? (?:is|'s|would be|will be|works|counts|does)\\b[^.?!;]{0,24}\\b(?:${noIsFine}|answer|me)\\b`,
    'g'
  ),
  /\bno hard feelings\b|\bno offen[cs]e taken\b|\bno pressure(?: at all| whatsoever)?\b|\bno obligation\b/g,
  /\b(?:happy|glad|fine|content|okay|ok|pleased) (?:to (?:take|hear|accept)|with|to get|to leave it at) (?:a |your )?"?no\b/g,
  /\b(?:if|where|when|should) (?:it|this|that|you|they|the timing|the|now|nothing|none|your|there)[^.?!;]{0,60}\b(?:fine|no worries|no problem|no problem at all|no trouble|no bother|understood|i (?:quite |fully |completely |do )?(?:understand|get it)|all good|that's okay|that is okay|that's ok|that's alright|grand|not to worry|no harm done|no drama|no need to (?:call|ring|reply|answer|do anything))\b/g,
  /\b(?:just |simply |please )?(?:say|tell me|text me|reply|send me|text|a quick|a one word|a simple) (?:a )?"?no"?(?: thanks)?\b(?! (?:one|later|matter|more))/g,
  /\bnot (?:for you|a fit|the right time|a priority|of interest|needed|the moment)\b[^.?!;]{0,30}\b(?:fine|no worries|no problem|understood|i understand|all good|okay|ok)\b/g,
  /\b(?:no need|you needn't|you don't (?:have|need)|you do not (?:have|need)) to (?:call|ring|reply|answer|do a thing|do anything|respond|phone)(?: me)?(?: back)?\b/g,
  /\b(?:that's|that is|it's|it is|which is|is) (?:an? )?(?:perfectly |absolutely |completely |totally |quite )?(?:fine|good|okay|ok|fair) answer\b/g
]

/** Good wishes for something of theirs; a bare "have a good day" is said to everybody. */
const wishes: readonly RegExp[] = [
  /\b(?:good|best of|all the) luck\b/g,
  /\b(?:wish|wishing) (?:you|ye|y'all|your \w+|the \w+|(?:both|all) of you)\b/g,
  /\ball the (?:very )?best\b/g,
  /\b(?:i |we )?hope (?:the|your|that|this|it all|everything|all)\b[^.?!;]{0,50}\b(?:well|smooth|smoothly|great|brilliant(?:ly)?|success|swimmingly|kind(?:ly)?|good|off|through|easy|quiet|safe|behaves?|holds?)\b/g,
  /\b(?:enjoy|have a (?:great|good|lovely|wonderful|cracking|strong|safe|quiet|smooth|successful)) (?:the |your )?(?:season|harvest|opening|launch|show|wedding|move|summer|spring|autumn|winter|christmas|holiday|holidays|new year|year|quarter|term|lambing|festival|fair|rest of)\b/g,
  /\b(?:congratulations|well done) (?:on|with)\b/g
]

/** The last one, and said so; a bare "bye" ends every call. */
const goodbyes: readonly RegExp[] = [
  /\b(?:last|final) (?:note|message|call|voicemail|word|time|try|attempt|one|e-?mail|text|line|knock|ring)\b/g,
  /\bi(?:'ll| will|'m going to| am going to) (?:leave (?:you (?:be|in peace|alone|to it|there)|it (?:there|here|at that|with you)|things there)|(?:close|shut|put away|archive) (?:the|your|this|my) (?:file|book|folder|note|notes|loop|card)|stop (?:calling|ringing|here|there|now|after this)|bow out|step (?:back|away|aside)|get out of your (?:hair|way)|let you (?:be|go|get on)|sign off|rest my case|take (?:the hint|you off (?:my|the) list))\b/g,
  /\b(?:won't|will not|shan't|not going to) (?:bother|trouble|call|ring|chase|pester|disturb|keep (?:calling|ringing|bothering|on)|be calling|take (?:any )?more of your)\b/g,
  /\b(?:goodbye|farewell|signing off|bowing out|over and out|door(?:'s| is) (?:always )?open|door stays open|until (?:we|our paths)|you won't hear from me)\b/g
]

/** Presses for an answer, or for one by a time of the rep's. */
const demands: readonly RegExp[] = [
  /\b(?:you|ye|y'all) (?:really |just |do )*(?:need|have|must|ought|'ve got|got) (?:to )?(?:call|ring|phone|reply|get back|answer|respond|decide|let me know|give me|see it|see this|see what|think (?:it |this )?(?:again|over))\b/g,
  /\b(?:i|we)(?:'ll| will)? (?:really |just |do )*(?:need|require|demand|expect|want|insist on|deserve) (?:an? |your |some |the |you to |to hear|to get |at least )*(?:\w+ )?(?:answer|reply|response|decision|call|callback|yes or no|yes or a no|hear|call back|know|courtesy)\b/g,
  /\b(?:i'm|i am|we're|we are) (?:still )?(?:waiting|expecting) (?:for |on )?(?:your|you|an? (?:answer|reply|response))\b/g,
  /\b(?:call|ring|phone|reply|answer|respond|get back)(?: to)?(?: me| us)?(?: back)?,? (?:right )?(?:now|today|immediately|straight away|right away|at once|asap|a s a p|(?:by|until|till|before) (?:the )?(?:end|close|noon|five|four|three|tomorrow|monday|tuesday|wednesday|thursday|friday|tonight))\b/g,
  /\b(?:final|last) (?:chance|warning|notice|offer|opportunity)\b/g,
  /\b(?:the )?courtesy of (?:a|an|your)\b|\bone way or (?:the other|another)\b|\b(?:either way|yes or no),? (?:i need|call me|let me know|i want|tell me)\b/g,
  /\bor else\b|\bwhy (?:haven't|have not|aren't|won't) you\b/g
]

const found = (heard: string, shapes: readonly RegExp[]): TextSpan[] =>
  shapes.flatMap((shape) =>
    [...heard.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  )

const spared = /\b(?:don't|do not|needn't|no|never|not|without|if|whether|won't|n't)\s+(?:\w+\s+){0,2}$/

/** What leaves the door open and what presses, by its wording; a demand that is denied is none. */
export const deriveClosing = ({ text, exchange }: Pick<Evidence, 'text' | 'exchange'>): ClosingEvidence => {
  const heard = text.text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s/g, ' ')
  const kinds = [
    ['easy-no', easyNo],
    ['wish', wishes],
    ['goodbye', goodbyes]
  ] as const
  return {
    farewells: kinds
      .flatMap(([kind, shapes]) => found(heard, shapes).map((span) => ({ ...span, kind })))
      .toSorted((one, other) => one.start - other.start),
    demands: found(heard, demands)
      .filter(({ start }) => !spared.test(heard.slice(Math.max(0, start - 30), start)))
      .toSorted((one, other) => one.start - other.start),
    asks: exchange.asks.some(isSure) || exchange.promises.some(isSure)
  }
}
