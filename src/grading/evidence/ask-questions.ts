import {
  type Action,
  callNoun,
  convenient,
  day,
  proposed,
  type Request,
  request,
  small,
  sooner,
  talk
} from './ask-shapes.ts'
import { spaced } from './plain-text.ts'

/** Questions that ask for a talk or a time, whoever is named before them. */
export const questions: readonly Request[] = [
  request(
    'meet',
    'would will are might could were is',
    ` (?:you|ye|y'all|yous|there) (?:be )?(?:free|available|about|around|open|up|game|in) (?:for|on|at|to (?:talk|chat|speak|meet|have|take|hop|jump|discuss|come)|${sooner})\\b`,
    'question'
  ),
  request(
    'other',
    'have do could can',
    ` (?:you|ye|y'all) (?:got |have |spare |find |give )?(?:me |us )?(?:a |an |five |ten |two |fifteen |twenty |couple |of |few |quick |spare )*(?:minutes?|mins?|moment|second|sec|time)(?= (?:for|this|next|on|at|today|tomorrow|${day}|to (?:talk|chat|speak|meet|discuss))\\b|[?.!]|$)`,
    'question'
  ),
  request(
    'meet',
    'can could may might shall',
    ` (?:we|i) (?:just |maybe |perhaps |please |possibly )?(?:${talk}|(?:get|grab|steal|borrow|take|find|fix|set|arrange|book|schedule|put|do|pencil) (?:\\w+ ){0,4}?(?:minutes?|mins?|time|moment|word|call|chat|meeting|date|day|${day})\\b|(?:pop|come|swing|drop|call|stop|nip|run) (?:by|in|over|round|around|down|out|up|past)\\b)`,
    'question'
  ),
  request(
    'meet',
    "let's lets",
    ` (?:${talk}|(?:get|set|fix|book|find|do|grab|arrange) (?:\\w+ ){1,4})`,
    'question'
  ),
  request(
    'meet',
    'would does do will is',
    ` (?:${day}|tomorrow|next week|this week|later|(?:\\w+ o'?clock))(?: \\w+){0,4} (?:work|works|suit|suits|do|good|ok|okay|best|convenient|better)\\b`,
    'question'
  ),
  request('meet', 'how what', `(?: about|'s| is| does) ${proposed}`, 'question'),
  request('meet', "how's what's fancy", ` ${proposed}`, 'question'),
  request('meet', 'when', `(?: is| are| would| might| will)(?: \\w+){0,3}? ${convenient}`, 'question'),
  request('meet', "when's", `(?: \\w+){0,3}? ${convenient}`, 'question'),
  request(
    'meet',
    'what',
    ` (?:time|times|day|days)(?: is| are| would| might| will)?(?: \\w+){0,2}? ${convenient}`,
    'question'
  ),
  request('call', 'chance', ` of an? (?:${small} )*${callNoun}(?: back)?\\b`, 'question')
]

/** A call or reply named as a thing: "a quick call back would help", "one call gets you the list". */
export const nounRequests: readonly {
  readonly action: Action
  readonly shape: RegExp
  readonly confidence: number
}[] = (
  [
    [
      'call',
      0.85,
      `\\bworth (?:(?:a|your|the) )?(?:${small} )*(?:call|ring|bell|buzz|call-?back)(?: back)?\\b(?! out)`
    ],
    [
      'call',
      0.85,
      '\\bworth (?:picking up the phone|(?:calling|ringing|phoning)(?: (?:me|us|back|this number))?)\\b'
    ],
    ['call', 0.85, '\\bworth (?:\\w+ ){0,6}?to (?:call|ring|phone|pick up the phone)\\b'],
    [
      'call',
      0.85,
      "\\b(?:a|one|your|the) (?:(?:quick|return|short|wee|two minute|five minute|phone) )*(?:call|ring|bell|buzz|call-?back|text)(?: back)?(?: from you| today| this week| to this number| on this number)?(?= (?:would (?:be|help|do|suit|get|mean|let|settle|save|see|bring|sort|tell)|(?:will|'ll) (?:be|do|get|bring|sort|settle|see|tell)|gets|brings|buys|and (?:i|it|you|the|we|they|he|she|that|your)|is (?:all|enough|plenty)|'s (?:all|enough|plenty)|does it|does the trick|could)\\b)"
    ],
    [
      'call',
      0.85,
      "\\b(?:all (?:it takes|it needs|you need|i need|that's needed|you have to do|you need do|you need to do)(?: is)?|just|it only takes|it takes) (?:a|one) (?:(?:quick|return|short|wee|two minute|phone) )*(?:call|ring|bell|buzz|call-?back|text)\\b"
    ],
    [
      'call',
      0.75,
      '\\b(?:appreciate|grateful for|welcome|glad of|thankful for|request|requesting|awaiting|await) (?:a|an|your|the courtesy of a) (?:(?:quick|return|short|prompt|kind|early|phone) )*(?:call|call-?back|ring|bell)\\b'
    ],
    [
      'reply',
      0.75,
      '\\b(?:appreciate|grateful for|welcome|glad of|like|request|requesting) (?:a|an|your|the courtesy of a|some kind of) (?:(?:quick|prompt|kind|early|short) )*(?:reply|response|answer|word|reaction)\\b'
    ]
  ] as const
).map(([action, confidence, shape]) => ({ action, confidence, shape: new RegExp(spaced(shape), 'gu') }))
