import { spaced } from './plain-text.ts'

const once = (shape: string): RegExp => new RegExp(spaced(shape), 'u')

/** What the rep may do for the caller. */
export const giving =
  '(?:send|sending|e-?mail|text|whatsapp|message|read|tell|show|walk|talk|drop|bring|post|share|run|forward|pop|put|give|explain|point|mark|check|pass|introduce|lend|ship|fax|hand|leave|save|hold|get|have|sort|waive|knock|cover|pay|fix|name|find|line|price|measure|look|go|take|pull|print|draft|write|sketch|map|list|arrange|cut|shoot|slip|mail|deliver|answer|connect|reserve|keep|add|include|count|test|swap|replace|do|make|credit|refund|match|beat|work|spell|play|open|throw|let|set|lay|fire|ping|recommend|break|dig|fetch|copy|tot|cost|draw|teach|scan|photograph|photo|flick|sling|fling|chuck|whack|bung|stick|jot|say|quote|survey|inspect|weigh|time|film|demonstrate|describe|fit|hang|tune|reset|calibrate|clean|polish|sharpen|cook)'

/** What somebody else may do for the caller. */
export const handing =
  '(?:send|e-?mail|text|whatsapp|read|tell|show|walk you|talk you|take you|drop|bring|post|run|pop|give|explain|fax|mail|forward)'

/** "I'll come and test both": the second verb gives. */
export const linkedVerbs = '(?:come|pop|swing|drop|stop|call|nip|run|be|head|get|drive|stay|sit down)'

export const telling = /(?:show|give|tell|read|share|explain)$/
export const channels = /(?:e-?mail|text|whatsapp|message|ping|mail)$/

const wares =
  '(?:our|the|my)? ?(?:(?:new|full|whole|latest|entire|great|other) )*(?:range|products?|line|lineup|stuff|services?|showroom|company|firm|website|platform|gear|offering|portfolio|features)'

/** What follows the verb in a sentence that gives the caller nothing. */
export const emptyRest: readonly RegExp[] = [
  once(
    '^ (?:(?:you|ye) )?(?:a |an |another |some )?(?:(?:quick|wee|short|little|brief|friendly|nice) )*(?:call|ring|bell|buzz|shout|try|tinkle|go|line|e-?mail|text|message|visit|presentation|demo|demonstration|pitch|overview|introduction|look around|tour|feel|flavou?r|taste|wave|hand|hard time|favou?r|big smile|miss)\\b'
  ),
  once(
    '^ (?:(?:you|ye|along|in|over|round) )*(?:a |an |some |the |you )?(?:(?:nice|free|big|few|cold|hot) )*(?:lunch|coffees?|dough-?nuts|donuts|cakes?|breakfast|pizzas?|beers?|pints?|dinner|bacon rolls?|biscuits|cuppa|brew)\\b'
  ),
  once(
    '^ (?:(?:you|ye) )?(?:a |an |some |the |our )?(?:(?:really|very|absolutely) )?(?:great|good|best|better|special|fantastic|amazing|brilliant|unbeatable|competitive|cracking|super|sweet|excellent|lovely) (?:\\w+ )?(?:deals?|prices?|rates?|offers?|service|discounts?|terms|value|job)\\b'
  ),
  once(
    `^ (?:(?:you|ye|y'all) )?(?:round |through |over |around )?(?:${wares}|(?:exactly )?(?:what|how|why|who) (?:(?:we|i)'ve|(?:we|i|our \\w+) (?:can|could|do|does|might|may|offer|have|are|am|sell|work))\\b)(?! (?:\\w+ ){0,3}(?:did|fixed|got|cut|paid|stopped))`
  ),
  once(
    "^ (?:back|in touch|going|started|to (?:work|know|hear|meet|you (?:soon|then|later|tomorrow|next))|you (?:soon|then|later|tomorrow|again|back|next|on (?!to|your|the (?:drawing|plan|bill|sheet|map|page|photo))|at|in (?!touch|contact)|set up|signed|started|booked|on board|down|going|happy|sure|an offer|smile|laugh|proud|up with|up for|straight)|it from there|over from|care|good care|the ball|my|our (?!fitter|man|lad|log|notes?|readings|meter|drawing|sheet)|a (?:chat|talk|meeting|demo|call|word|sale|deal|story|booking)|ahead|forward|into|up (?:on|with|to)|on (?!to|your|the (?:drawing|plan|bill|sheet|map|page|photo))|with you|for you|sense|sure (?!the|your)|it (?:quick|short|brief|worth|happen|easy|at that|there|right|with you|go|slide|simple)|out$|you out$|you out(?= ?[.,!?])|you more|more|everything|all about|you all about|you (?:everything|something|anything|a secret|a story|what [.,!?]|what[.,!?]|what$|about (?:us|our|my|what we|a|an|some|this|it))|about (?:us|our)|some time|a time|time|you (?:some )?time|by (?!\\w+ percent|\\d)|do|our best|my best|the (?:rest|same|job|talking|honours|trick)|what (?:i|we) can|everything (?:i|we) can|in (?!the post|an)|messages?|trying|calling|ringing|an eye|you posted|you to it|you alone|you go|you get|you know (?:more|that)|you in the right|when we|one more|another (?:sale|order|booking|deal)|my (?:target|number|bonus|quota)|you're|you are|you were|you have been|from your|by the|myself|ourselves|us\\b|you around|your (?:options|needs|requirements|area|account|business|time|day|month))\\b"
  ),
  once('^ your (?:life|lives|day|job|world|working day|business|people|team|work|dreams?)\\b'),
  once('^ (?:you|ye) what(?: ?[.,!?]|$)'),
  once('^ up (?:a |an |the |some )?(?:time|demo|meeting|call|account|trial|chat|appointment|visit)\\b'),
  once('^ (?:over|through) (?:your|the|our) (?:options|needs|requirements|range|products|benefits)\\b'),
  once(
    '^ (?:you|ye)(?: (?:money|time|some money|some time|thousands|hundreds|a (?:lot|bunch|ton|fortune|packet)|big|loads))\\b'
  ),
  /^[\s,]*(?:[.?!;]|$)/
]

/** What a "you'll have" or "you'll see" is followed by where nothing is handed over. */
export const notReceived = once(
  '^ (?:from (?:me|us)|me|us|heard|seen|had|already|that (?:i|we)|to (?:call|ring|phone|give|buy|sign|come|see|make|decide)|noticed|a (?:call|moment|minute|chance|good|great|lovely|nice|think|look|problem|leak|bill|fine|(?:\\w+ )?(?:day|one|week|weekend|afternoon|evening|morning))|any questions|questions|some time|time|why i|what i mean|my|our (?:name|number)|back to|in touch|in trouble|it(?: [.?!]|$)|fun|no (?:idea|doubt)|more\\b|fed up|(?:the|a) (?:best|same|idea|picture|point|feeling|finest|greatest)|it very|we|[.?!;]|$)'
)

/** Verbs that give something only with the right words behind them: "talk you through", "go over the ...". */
export const givesOnlyWith: readonly (readonly [verb: RegExp, rest: RegExp])[] = (
  [
    ['talk|walk', "(?:you|ye|y'all|him|her|them) (?:through|round|over)"],
    ['work', '(?:out|through|up) (?:the|your|a|what|how)'],
    [
      'look',
      '(?:at|over|through|up|out|it up) (?:the|your|it|that|them|which|what|whether|for (?:you|ye))|out (?:the|a|your)|it up'
    ],
    ['do', '(?:you|the|a|an|it|that|your|both|one|two|three|all the) (?!for)'],
    ['make', '(?:you (?:a|an|the|one|up|two)|up|sure the|the|a|an|your)'],
    [
      'take',
      '(?:you (?:through|round|over)|the|off|away|them|your|it (?:off|away|back|round)|care of (?:the|your)|a look at your|\\d+|(?:\\w+ ){1,4}off)'
    ],
    ['go', '(?:through|over|round) (?:the|it|your|them|each|all)'],
    [
      'get',
      "(?:(?:you|ye|y'all) (?:the|a|an|your|his|her|their|one|two|three|both|that|those|it|them)|(?:it|them|one|that|someone|somebody|(?:the|a|an|your|our|my|his|her|their) (?:\\w+ ){1,3})(?: ?)(?:to|over|across|round|out|in|on|sent|done|sorted|fixed|priced|ready|up))"
    ],
    ['have', '(?:it|the|a|an|your|that|one|two|three|four|some|both|all|them|someone|our|my)'],
    [
      'let',
      '(?:you|your|ye) (?:have|see|know (?:which|what|how|who|when|where|whether|if)|keep|try|borrow|look)'
    ],
    [
      'put',
      '(?:it|them|one|two|the|a|an|aside|up|together|that|some|my|our|down|both|you (?:on|onto|through|in (?:touch|contact)))'
    ],
    ['leave', '(?:it (?!with|to you)|them|one|two|the|a|an|your|some|my|our|both)'],
    ['say', '(?:which|what|who|how|where|when)'],
    ['find', '(?:out|the|you|your|a|that|one|which)'],
    [
      'set|lay|spell',
      '(?:it|them|one|two|the|a|an|your|aside|up|together|that|some|my|our|out|off|down|over|both)'
    ],
    [
      'keep|hold|save|fix|add|count|play|open|break|throw|cut|match|draw|point|mark|beat|time|fit|cook|clean|stick|hang',
      '(?:it|them|one|two|the|a|an|your|you|aside|up|together|that|some|my|our|out|off|down|over|both)'
    ]
  ] as const
).map(([verb, rest]) => [new RegExp(`\\b(?:${verb})$`), once(`^ (?:${rest})`)] as const)
