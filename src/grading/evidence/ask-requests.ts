import {
  back,
  callNoun,
  digit,
  hand,
  line,
  mailNoun,
  minutes,
  network,
  openTarget,
  type Request,
  request,
  site,
  small,
  someone,
  textNoun,
  withUs
} from './ask-shapes.ts'

/** Ways of asking for something to be done, each with what it asks for. */
export const requests: readonly Request[] = [
  request(
    'call',
    'call calling ring ringing phone phoning telephone dial bell buzz',
    `${back}(?: to| for)? (?:me|us|myself|meself)\\b`,
    'plain',
    true
  ),
  request(
    'call',
    'call calling ring ringing phone phoning telephone dial bell buzz',
    `(?:${back}(?: to)? ${someone}|${back} ${line}| (?:right |straight )?back)\\b(?! road| center| centre)`
  ),
  request(
    'call',
    'call ring phone dial telephone bell',
    `(?= (?:(?:please|kindly) )?(?:(?:on|at) )?${digit}(?:[\\s,.-]*${digit}){2})`,
    'plain',
    true
  ),
  request(
    'call',
    'call ring phone',
    ' (?:right |straight )?back (?=(?:on|at|before|after|when|if|today|tomorrow|any ?time)\\b)',
    'plain',
    true
  ),
  request(
    'text',
    'text whatsapp',
    `(?= (?:(?:please|kindly) )?(?:(?:on|at) )?${digit}(?:[\\s,.-]*${digit}){2})`,
    'plain',
    true
  ),
  request('call', 'call ring phone dial telephone bell', `(?= (?:${openTarget})|[.,!?;-]|$)`, 'bare'),
  request(
    'call',
    'call ring phone dial telephone',
    ' (?!me|us|you|back|it|him|her|them|the|a|an)[a-z]+ (?:[a-z]+ )?(?:at|on|over at|here at)\\b',
    'bare'
  ),
  request(
    'call',
    hand,
    ` (?:${someone}|${line}|(?!you|him|her|them|it|yourself)[a-z]+)? ?(?:a|an|your|wan|the)? ?(?:${small} )*${callNoun}\\b`,
    'plain',
    true
  ),
  request(
    'call',
    'called rang phoned buzzed gave',
    `(?<=called|rang|phoned|buzzed) (?:me|us|back|this)\\b|(?<=gave) (?:me|us) (?:a|an) (?:${small} )*${callNoun}\\b`,
    'past'
  ),
  request('text', 'texted messaged', ' (?:me|us|back|this)\\b', 'past'),
  request('email', 'emailed e-mailed wrote dropped', '(?: to| back)? (?:me|us)\\b', 'past'),
  request('reply', 'holler shout', '(?= (?:and|or|at|back|if|when|any ?time)\\b)', 'bare'),
  request('reply', 'sing', ' out(?= (?:and|or|if|when)\\b|[.,!?]|$)', 'bare'),
  request('call', 'return returning', ' (?:my|this|the|our|a) (?:phone )?call\\b'),
  request(
    'call',
    'hit press tap push hitting pressing',
    ' (?:the )?(?:redial|call back|callback|ring back|return|this number|my number|the number)'
  ),
  request('call', 'redial', '\\b'),
  request('call', 'flash beep', ' (?:me|us)\\b', 'plain', true),
  request(
    'call',
    'call ring phone',
    `(?= or (?:text|message|e-?mail|whatsapp)(?: (?:me|us|this|that|on|at)\\b| ${digit}))`,
    'plain',
    true
  ),
  request('call', 'pick', ' up the (?:phone|blower|horn)\\b'),
  request('call', 'picking', ' up the (?:phone|blower|horn)\\b', 'subject'),
  request('call', 'get', ' on (?:the (?:phone|blower|horn|line)|to (?:me|us))\\b'),
  request('call', 'hit', ' (?:me|us) (?:back|up)\\b', 'plain', true),
  request('call', 'try', ` (?:me|us) (?:on|at|here|any ?time|again)\\b`, 'plain', true),
  request('call', 'try use', ` (?:my|our|this|the) (?:\\w+ )?(?:mobile|cell|number|line|direct line)\\b`),
  request(
    'text',
    'reach get catch find grab raise try contact',
    ' (?:me|us)(?: back)? (?:on|by|via|over|through) (?:whats ?app|text|messenger|facebook|instagram|insta|signal|telegram|linkedin)\\b',
    'subject',
    true
  ),
  request(
    'email',
    'reach get catch find contact',
    ' (?:me|us) (?:on|by|via|over|through) (?:e-?mail|mail)\\b',
    'subject',
    true
  ),
  request(
    'call',
    'reach get catch find grab raise',
    '(?: a?hold of| a hold of)? (?:me|us) (?:on|at|here|by|any ?time|directly|via|between|until|till|right|is)\\b',
    'subject',
    true
  ),
  request(
    'text',
    'text texting whatsapp message messaging sms dm',
    `${back}(?: to)? (?:me|us)\\b`,
    'plain',
    true
  ),
  request(
    'text',
    'text texting whatsapp message messaging sms dm',
    `(?:${back} (?:our|my) \\w+|${back} ${line}| back| (?:the word|yes|ok|y|the letter))\\b`
  ),
  request('text', 'text', ' (?:your|the|a|an|it|them|which|what|whether|yes|no|when) \\w+', 'bare'),
  request('text', 'text whatsapp', `(?= (?:${openTarget})|[.!?;]|$)`, 'bare'),
  request(
    'text',
    hand,
    ` (?:me|us|${line}) (?:a|an|your|the)? ?(?:${small} )*${textNoun}\\b|(?<=send|shoot|ping|drop|fire)(?: over| across)? (?:a|an|the) (?:${small} )*${textNoun}\\b`,
    'plain',
    true
  ),
  request('text', 'send reply', ' (?:me )?(?:the (?:word|letter) \\w+|a (?:yes|no|thumbs up))\\b', 'bare'),
  request('email', 'email e-mail emailing e-mailing', `${back} (?:me|us)\\b`, 'plain', true),
  request('email', 'write writing', '(?: back)?(?: to)? (?:me|us)\\b', 'plain', true),
  request(
    'email',
    'email e-mail emailing e-mailing write writing',
    `(?:${back} ${line}| back|(?= (?:dan|info|sales|hello) at\\b))`
  ),
  request(
    'email',
    hand,
    ` (?:me|us) (?:a|an|your|the)? ?(?:${small} )*${mailNoun}\\b|(?<=send|shoot|ping|drop|fire)(?: over| across)? an? (?:${small} )*(?:e-?mail|mail|line)\\b`,
    'plain',
    true
  ),
  request(
    'leave-word',
    'leave',
    ' (?:word|a message|your name|a note|the word)\\b(?! (?:for|with) (?:you|him|them))'
  ),
  request('leave-word', 'write', ' (?:in )?to (?:the|our|head|my) (?:\\w+ ?){1,2}', 'bare'),
  request(
    'reply',
    'get getting come coming',
    ' (?:right |straight )?back (?:to|at|with) (?:me|us)\\b',
    'plain',
    true
  ),
  request('reply', 'get', ' (?:back )?in (?:touch|contact)\\b', 'plain', true),
  request('reply', 'getting be', ' (?:back )?in (?:touch|contact)\\b'),
  request('reply', 'let drop', ' (?:me|us) (?:know|a yes|a no)\\b', 'plain', true),
  request(
    'reply',
    'give',
    ' (?:me|us) (?:the (?:nod|word|go ahead|green light)|a (?:yes|no|nod|time|day|date))\\b'
  ),
  request('reply', 'reply', '(?: to (?:me|this|that|us)| back| yes| no)?\\b(?! (?:on|from) \\w+ that)'),
  request('reply', 'respond', '\\b'),
  request('reply', 'revert', '(?: back)?(?: to)?(?: (?:me|us))?\\b'),
  request('reply', 'reach reaching', ' out (?:to )?(?:me|us)\\b', 'plain', true),
  request('reply', 'reach reaching', ' out\\b'),
  request('reply', 'report', ' back(?: to)? (?:me|us)\\b'),
  request('reply', 'ping contact', ' (?:me|us)\\b(?! (?:a|an|your) )', 'plain', true),
  request('reply', 'holler shout sing', '(?: out)?(?: back| at (?:me|us))\\b', 'plain', true),
  request('reply', 'do', ' the needful\\b'),
  request(
    'web',
    'go head hop pop log logging jump',
    ` (?:on|onto|on to|to|over to|online|along to) ?(?:our|the|my|www|\\w+ (?:dot|website|site|page))\\b(?! (?:phone|blower|horn|line|road|depot|door)\\b)`
  ),
  request('web', 'look check', ` (?:at|us up|out|us out) ?(?:our|the|us|my|www|on)? ?${site}\\b`),
  request('web', 'visit google browse find', ` (?:our|the|us|my|www)? ?${site}\\b`),
  request('web', 'find follow like message', ` us on ${network}\\b`),
  request('web', 'click scan download', '\\b(?! (?:of|sheet|shows?|was|is))', 'bare'),
  request(
    'form',
    'pop put leave drop enter stick',
    ' (?:your|the) (?:\\w+ ){1,3}(?:in|into|on|through) (?:the|our|that) (?:\\w+ )?(?:form|website|site|box|page)\\b'
  ),
  request(
    'form',
    'fill filling',
    ' (?:out|in) (?:the|a|our|that|this) (?:\\w+ )?(?:form|questionnaire|survey|application)\\b'
  ),
  request('form', 'sign', ' up\\b', 'bare'),
  request('form', 'register enrol enroll subscribe', '\\b', 'bare'),
  request('meet', 'sit', ` down${withUs}`),
  request('meet', 'grab', ` (?:a )?(?:coffee|lunch|bite|drink)${withUs}`),
  request('meet', 'jump hop', ` on${withUs}`),
  request('meet', 'get', ` together${withUs}`),
  request('meet', 'catch', ` up${withUs}`),
  request('meet', 'have', ` a (?:quick )?(?:chat|call|meeting|coffee)${withUs}`),
  request('meet', 'set', ` (?:up|aside)${withUs}`),
  request('meet', 'book', `(?: in)?${withUs}`),
  request('meet', 'fix', `(?: up)?${withUs}`),
  request('meet', 'pencil squeeze put', ` in${withUs}`),
  request('meet', 'carve', ` out${withUs}`),
  request('meet', 'meet schedule arrange find', withUs),
  request(
    'visit',
    'come pop swing drop stop call',
    '(?: on)? (?:by|in|over|round|around|down|into|along|up|through|past|out) ?(?:to )?(?:us|our|my|the|at|and|for|any ?time|\\.)'
  ),
  request('visit', 'come', ' and (?:see|find|visit|look)\\b|(?<=come) (?:see|find) (?:me|us)\\b'),
  request('other', `give giving spare lend grant allow gimme`, ` (?:me|us) ?${minutes}`),
  request(
    'other',
    'send post forward fax pass',
    ' (?:(?:me|us) (?:the|your|a|an|one|any|that|over)|(?:this|it|that|my \\w+) (?:on|along|over)? ?to)\\b'
  ),
  request('other', 'tell', ' (?:me|us) (?:which|when|what|if|whether|who|yes|no|where|how)\\b'),
  request('other', 'say', ' (?:yes|the word|no)\\b'),
  request('other', 'sign', ' (?:the|it|off|that|here)\\b'),
  request('other', 'place put', ' (?:an?|your|the) (?:\\w+ ){0,2}(?:order|booking|deposit|job|contract)\\b'),
  request(
    'other',
    'pick name',
    ' (?:a|any|the|your) (?:day|time|slot|date|window|morning|afternoon|evening|week|hour)\\b'
  ),
  request('other', 'confirm', ' (?:the|a|your|by|that|if|with|whether)\\b'),
  request('other', 'point', ' (?:me|us) (?:in|to|towards?|at)\\b'),
  request('other', 'put patch', ' (?:me|us) (?:through|in touch|on to|onto)\\b'),
  request('other', 'connect', ' (?:me|us)\\b'),
  request('other', 'ask', ' for (?:me|[a-z]+)\\b(?= (?:at|on|by|when)\\b|[.,]|$)')
]
