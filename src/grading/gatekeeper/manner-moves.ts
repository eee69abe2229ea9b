import { anyOf, type Heard, type MoveHeard, type Sentence, shape, spanOf } from './heard.ts'

const thanks = anyOf(
  "thanks?(?: you| ye| yous)?(?: so much| very much| a lot| a million| kindly| indeed)?|thank (?:you|ye)|thankyou|cheers|ta|much obliged|obliged|(?:i |i'd |really |do |much |we )*(?:appreciate|appreciated)|grateful|god bless|bless you|gracias|merci",
  "(?:that's|that is|that'd be|that would be|you're|you are|you've been|you have been|awful|very|so|really|most|how) (?:\\w+ )?(?:kind|good of you|decent of you|helpful|lovely of you|generous|a star|a gem|a (?:great|real|big) help|thoughtful|patient|a lifesaver)",
  "you(?:'ve| have) been (?:\\w+ )?(?:help|kind|great|lovely|helpful|patient)"
)
const understanding = anyOf(
  "(?:no|not a) (?:problem|problems|worries|bother|trouble|stress|drama)(?: at all)?|never mind|not to worry|don't worry|(?:i|we)(?: \\w+)? (?:understand|hear you)|(?:totally |completely |fully |perfectly |all )?understood|(?:totally|completely|fully|perfectly) understand|i (?:see|get it)<end>|no (?:rush|hurry|pressure)|understandable|fair (?:enough|play|do's|dos)|makes (?:\\w+ )?sense|that's (?:fair|fine|grand|okay|ok|alright|all right|reasonable|no problem|perfectly fine)|quite right|point taken|i respect that|respect that|all good|no hard feelings|sounds fair|good to know|glad you told me|right you are|righto|i know (?:you're|you are|how) (?:\\w+ )?(?:busy|swamped|flat out)"
)
const politeAsk = anyOf(
  "(?:would|do|if) you(?:'d| would)?(?: not)? mind|wouldn't mind|if (?:it's|it is|that's|you'd be|it isn't|it's not|you) (?:\\w+ ){0,3}?(?:trouble|kind|convenient|bother|okay|ok|alright|possible|no trouble)|(?:i'd|i would) be (?:\\w+ )?(?:grateful|obliged|thankful)|(?:sorry|apologies|apologi[sz]e|pardon|forgive)(?: me| to| for| about| if| again)?|hate to (?:bother|trouble)|when(?:ever)? you (?:have|get|'ve|'ve got) (?:a )?(?:minute|moment|chance)|if i (?:may|might)|if you (?:would|could|can|don't mind|wouldn't mind)<end>|if you don't mind|(?:so|very) kind(?: as to)?|hope you(?:'re| are|r)? .{0,30}(?:day|well|good)|(?:have|enjoy) (?:a|your|the) (?:\\w+ )?(?:day|one|morning|afternoon|evening|weekend|rest)"
)
/** Compliance as an answer, courtesy where nothing was asked for. */
const granting = shape('of course|by all means|certainly|absolutely')
const grantingStates = new Set(['unavailable', 'refuse', 'intel'])
const please = shape('please|kindly')
const yesPlease =
  /^please(?:[\s,]+do\b|[.,!:;])|(?:^|[.,?!;\s])(?:yes|yeah|aye|yep|ooh|oh|ah|go on)[\s,]+please\b(?![\s,]+(?:tell|ask|let|say|give|put|have|pass|could|would|note))/
const notThankful = /(?:n't|not|never|without)\s+(?:really\s+)?$/

const leaving = anyOf(
  "(?:i'll|i will|ill|i'm going to|i can|i shall|let me|we'll|i'd better|i'll just) (?:\\w+ )?(?:try|call|ring|phone|leave|let|check|give|give it|get|be off|come|drop|stop|take|cross|not (?:bother|trouble|call|ring|keep|disturb)|make (?:a )?note|look|catch|wait|respect|won't|strike|close|go|move|say goodbye|not)",
  "(?:i )?(?:won't|will not|wont|shan't)(?: \\w+)? (?:keep|bother|trouble|disturb|call|ring|hold|take|pester|press|push|hassle|chase|be (?:calling|bothering))",
  '(?:try|call|ring|phone) (?:again|back|<them>|then|later|on|after|tomorrow|thursday|next|in)',
  "bye|goodbye|bye bye|good bye|cheerio|take care|so long|speak soon|talk soon|have a (?:\\w+ )?(?:day|one|morning|afternoon|evening|weekend|week|shift)|enjoy (?:the|your)|all the best|good luck|best of luck|mind yourself|slan|god bless|(?:good ?night)|see you|wish(?:ing)? (?:you|<them>)(?: all)?(?: the)? (?:\\w+ )?(?:well|luck|best)|then that's that|i'll let you go|let you (?:go|get)|get out of your (?:hair|way)|leave it (?:there|at that)|that's me|i'm done|no more (?:calls|from me)|off (?:my|the|our) list|close (?:the|my|our) file"
)
const goodbye = anyOf(
  'bye|goodbye|bye bye|good bye|cheerio|take care|have a (?:\\w+ )?(?:day|one|morning|afternoon|evening|weekend|week|shift)|enjoy (?:the|your) (?:\\w+ )?(?:day|rest|weekend|afternoon|evening|morning|week)|all the best|good luck|best of luck|mind yourself|let you (?:go|get)|good ?night'
)

const contempt = anyOf(
  "you people|you lot|your sort|(?:you're|you are|ur) (?:just|only|nothing but|merely|clearly|obviously|being|making|going to|gonna|wasting|costing|blocking|standing|getting|in my way|stopping|keeping)(?: \\w+){0,5}? ?(?:a |an |the )?(?:secretary|receptionist|assistant|switchboard|temp|rude|ridiculous|difficult|unhelpful|obstructive|mistake|regret|time|way|money|silly|childish|awkward|<them>|her|him|from)",
  "(?:big|huge|terrible|serious|real|massive|awful|costly|bad|grave|great) mistake|mistake (?:of|you'll)|(?:you'll|you will|you're going to|youll|<they>'ll|<they> will|gonna|going to) (?:\\w+ )?(?:regret|be sorry|be (?:\\w+ )?(?:annoyed|furious|angry|livid|mad|upset|unhappy|cross|fuming|not (?:be )?happy)|hear about|lose|miss out|have to explain|answer for|wish|cost|get in trouble|lose your job)|(?:won't|not) be (?:\\w+ )?(?:happy|pleased|impressed|thrilled|best pleased)(?: with| when| to| about| that|<end>)",
  "do you (?:even )?(?:know|realise|realize|understand) (?:who (?:i am|we are|this is|you're|you are)|what (?:you're|this is|it's) (?:doing|costing|about)|how (?:important|much))|who do you think|how dare|(?:do|doing|did) your job|you (?:haven't|have not|didn't|don't|won't|never|hardly)(?: even)? (?:heard?|listened?|given?|let|ask(?:ed)?|knows? (?:what|anything|a thing))|(?:how|what) would you know|what do you know about|who are you to|(?:not|isn't|hardly|not really) (?:up to you|yours to|your (?:call|decision|place|job|business|concern))|(?:above|beyond|over) your (?:pay|head|station)|(?:speak|talk|put me|complain|complaint|report|get me|give me|want|like|let me)(?: \\w+){0,3}? (?:your|a|the) (?:manager|supervisor|superior|boss instead)|(?:get|give|put) me your boss|you (?:wouldn't|won't|don't) understand|someone (?:who matters|important|more senior|with (?:some )?authority)|i'll (?:report|complain|tell <them> (?:you|how you|that you))|(?:ridiculous|absurd|nonsense|pathetic|rubbish|bullshit|bull|disgrace|unbelievable|outrageous|for (?:god's|heaven's|pete's|christ's|goodness) sake|unprofessional|joke|bloody|damn)|(?:waste|wasting|wasted) (?:of )?my time|wasting (?:of )?(?:my|everyone's|<their>|our) time|your (?:job|loss|funeral|problem) (?:is|not|to|then|if|<end>)|your loss|don't (?:give me|tell me|be (?:silly|ridiculous|difficult|like that)|you (?:dare|understand|know|get it|hang up)|play games)|(?:stop|quit) (?:\\w+ )?(?:blocking|screening|stalling|wasting|giving|stonewalling|messing|playing)|heard that (?:one )?before|that's what (?:you|they) (?:always |all )?(?:say|said)|that's (?:just )?(?:an excuse|a lie|not (?:good enough|acceptable|true|an answer|how|possible))|not (?:good enough|acceptable)|unacceptable|i (?:don't|do not) (?:care|believe (?:you|that)|buy (?:that|it)|accept|have (?:time|all day)|need your)|you (?:told|said) (?:me )?(?:that|the same)|always (?:in a meeting|busy|the same)|every time i (?:call|ring)|come on|oh please"
)
const pressing = anyOf(
  "(?:i'll|i will|ill|i'm going to|i can|i'm happy to|i'm prepared to|we'll|gonna|will|shall) (?:just |gladly |happily |simply |sit here and |stay on and )*(?:hold|wait|hang on|stay on (?:the )?(?:line|hold))(?! (?:off|on to|a (?:sec|second|moment|minute)))",
  "(?:i'll|i will|i'm going to|gonna|will|to) (?:just |simply )*(?:keep|carry on|go on|continue|be) (?:on )?(?:calling|ringing|phoning|trying you|coming|at it)(?! (?:for|from|with|about|to))",
  "(?:i'll|i will|i'm going to|we'll|i'm gonna) (?:just |simply )*(?:call|ring|phone)(?: \\w+)? (?:every (?:hour|day|morning|ten|five|half|week|single)|until|till|ten times|all day|non-?stop|and (?:ring|call))",
  "(?:i'll|i will|i'm going to|i'm gonna|i might|i'll just) (?:just )?(?:come (?:down|over|in|by|round|up)|turn up|show up|drive (?:over|down|up)|walk in|be (?:over|down|round)|sit in (?:your|the)|camp)(?: \\w+){0,3}? ?(?:then|there|myself|in person|today|now|and|if|to|your|lobby|<end>)",
  "(?:not|never|ain't) (?:going|hanging up|leaving|getting off|taking no|going anywhere|hang up|leave|take no|go away|asking|giving up|moving)(?: \\w+)? ?(?:away|anywhere|until|till|for an answer|without|up|the line|off|you|<end>)|(?:won't|refuse to|not going to) (?:\\w+ )?(?:take no|leave|hang up|give up|go away|be put off|be fobbed off|stop)",
  'as long as it takes|until (?:<they>|you) (?:pick|put|answer|come|is|get|let|free|do|talk|speak|take|gives?)|till (?:<they>|you) (?:pick|put|answer|come|is|get|free|gives?)',
  "(?:i|we)(?: really| absolutely| do| just| simply|'m)* (?:insist(?:ing)?|demand(?:ing)?|must|have got to|'ve got to|have to|need to|gotta|need|want)(?: to| that)?(?: you)? ?<talk>(?: to| with) <them>(?: \\w+){0,2} (?:now|today|right now|immediately|this minute|straight away|right away|this instant|personally|in person|myself|asap|at once|urgently)",
  "i (?:insist|demand|won't be|wasn't asking|said<end>)|(?:insist|demand) (?:on|to|that|you)",
  '(?:me|<them>|speak|talk|need|want|this|call|through)(?: \\S+){0,6}? (?:right now|right away|immediately|this (?:minute|second|instant|moment)|at once|straight away|asap|this very)',
  '(?:just|simply|go|now)(?: \\w+)? ?(?:get|fetch|grab|put|find|pull|connect|transfer|patch|give|hand|pass|let) (?:me )?(?:through |over |on |to |with |talk |speak |have )*(?:to |with )?(?:<them>|me|P+)(?! know)(?: (?:on|out|through|over|on the (?:phone|line)|for me|now))?',
  '(?:interrupt|pull|drag|get|fetch|knock|disturb|bother) (?:<them>|P+|on <their> door)(?: out)?(?: of)?|go (?:and )?(?:get|fetch|find|tell|ask|knock|pull)(?: \\w+)?|(?:tell|ask) <them> to (?:come (?:out|to)|step out|pick up|get on|drop)',
  "(?:only|just) (?:take|takes|need|needs|want|wants|be|asking for|a|two|five|one|thirty|sixty)(?: \\w+){0,4}? (?:a |two |one |five |thirty |sixty )?(?:minute|minutes|second|seconds|sec|secs|mins|min)(?! \\w+ (?:whenever|sometime))|(?:surely|you can|can't you|you must) (?:\\w+ )?(?:interrupt|get|put|find|slip|make an exception|just|spare|surely|break|fetch|squeeze|disturb|pull)",
  "(?:i|we) know (?:<they>(?: is|'s)|full well|for a fact|damn|that <they>)(?: \\w+)? ?(?:in|there|here|free|sitting|listening|avoiding|at|in the)?|<they>(?: is|'s) (?:right there|sitting|avoiding|hiding)|stop hiding|hiding (?:from|behind)|can hear <them>",
  "you (?:have|need|must|'d better|better|'ve got|got|will|'re going)(?: got)? (?:to )?(?:put|get|connect|let|give|transfer|tell|interrupt|make|pass|find|patch|hand|listen|understand)(?: me| <them>| it)?",
  "(?:can't|cannot|won't) wait|<they> (?:needs|has|must|have) to (?:hear|know|talk|speak|take|call|listen|see|deal)(?: \\w+){0,4}? (?:now|today|this|immediately|me|call)|before it's too late|(?:give|get|put|hand|pass|connect)(?: me)?(?: through| on| over)?(?: to)? <them>(?: on)? now|busy doing what|(?:what|how) (?:good|use) is (?:that|it)|owes? me|said no or you|not answered (?:one|any|once)|you(?:'d| had)? better (?:\\w+)|if you value|for a (?:receptionist|secretary|switchboard|temp|front desk)|want an answer|(?:i'll|i will|i'm) (?:just )?(?:stay(?:ing)?|sit(?:ting)?|wait(?:ing)?) (?:on|here|right here|put|as long)|always (?:busy|out|in a meeting|unavailable)|<they>(?: \\w+)? (?:needs?|has|must|have|had better|better)(?: to)? \\w+(?: \\w+){0,3} (?:now|immediately|this minute|right away)|(?:third|fourth|fifth|sixth|tenth|umpteenth|hundredth) time|how many (?:more )?times|i've (?:called|rung|asked|told|been)(?: you)? (?:\\w+ )?(?:times|already|six|five|four|three|ten)(?: times)?(?: already| now| this| and| today)"
)
/** An order to be put through, in answer to a closed door; the same with a please is a request. */
const ordered =
  /^(?:[\s,.!-]|\b(?:just|then|so|now|look|listen|well|and|but|go on|come on)\b)*(?:put|get|connect|transfer|patch|fetch|find|interrupt|go and|go get)[\s,]+(?:me|him|her|them|P+|through|this)\b/
/** "Put me through, would you?" */
const courteousOrder = /[\s,](?:would|could|will) you[\s,]*\??$/
const softened = anyOf(
  "(?:happy|glad|fine|content|okay|ok|willing|can|could|could i|shall i|should i|would it help if i|do you want me to|may i) (?:to )?(?:hold|wait|stay)(?: on)?(?: (?:a|for a|one|just|if|while|or))?|if (?:<they>'s|<they> is|you'd|it's|that's|that suits|you prefer|easier|that helps)|or (?:shall|should|would)|no (?:rush|hurry|pressure)|whenever|unless"
)
const blocked = new Set(['email', 'unavailable', 'voicemail', 'refuse', 'message', 'who', 'what', 'known'])
const refusing = anyOf(
  "(?:<they>|nobody|no one|people|P+)(?: \\w+)? (?:won't|will not|never|doesn't|don't|wont|'ll never|ever)(?: \\w+)? (?:read|open|see|look|listen|check|reads|reply|answer|looks|listens|checks|opens|get|get(?:s)? (?:it|them|back))(?: \\w+){0,3}",
  "(?:no|not|don't (?:want|do|use|need|like|send|leave)|do not (?:want|do|use|need|leave|send)|won't (?:send|leave|do|use|be)|not (?:leaving|sending|doing|interested in|going to (?:leave|send|email)|talking to|wanting)|never (?:do|leave|send|use)|hate|useless|pointless|tired of|sick of|had enough of|done with|rather not(?: \\w+)?|isn't (?:good|going)|no (?:good|use|point)|(?:don't|do not|won't|never) (?:talk|speak)(?:ing)? to|enough with|forget|forget about|skip|can't be)(?: \\w+){0,4}? (?:<mail>|voicemails|e-?mails?|messages?|a note|notes?|inbox|(?:a )?machines?|computers?|recordings?|it in writing)(?! (?:address|list))",
  "(?:<mail>|e-?mails?|messages?|that|it)(?:'s| just| simply| really| is| are)? (?:no (?:good|use)|useless|pointless|a waste|won't|isn't|is not|doesn't|is no|is useless|are useless|gets? (?:lost|ignored|deleted|binned)|gets? buried|goes? (?:in|into|to|straight|nowhere)|is a waste|is pointless|wont|disappears?|does not)(?: \\w+){0,3}"
)
const wanting = anyOf(
  "(?:i|we)(?: really| absolutely| still| just|'m| do|'d| would| only|'ll|'ve)* ?(?:want|need|wanted|wanna|have got|have|must|got|prefer|rather|like|insist|gotta|need|expect|going)(?: to| on| only| actually)*(?: actually| really)? ?(?:<talk>|deal|talking|speaking|discuss|reach|get|tell)(?: \\w+)?(?: to| with| through to)? <them>",
  '(?:put|get|connect|transfer|patch) (?:me )?(?:through|over|on)?(?: to)? ?<them>',
  '(?:want|need) <them> (?:on the|now|here)',
  '(?:in person|personally|directly|face to face|live|a (?:real|live|human) (?:person|human|being)|a human)'
)

const courteous = ({ masked, turn }: Heard): { start: number; end: number } | null => {
  const patterns = [thanks, understanding, politeAsk, ...(grantingStates.has(turn.state) ? [granting] : [])]
  for (const pattern of patterns) {
    const span = spanOf(masked, pattern)
    if (span && !notThankful.test(masked.slice(0, span.start))) return span
  }
  return null
}

const voicemailNear = shape('<mail>')

const pressed = (sentence: Sentence, heard: Heard): MoveHeard | null => {
  const push = (span: { start: number; end: number }, confidence: number): MoveHeard => ({
    move: 'pushy',
    start: sentence.start + span.start,
    end: sentence.start + span.end,
    confidence
  })
  const scorn = spanOf(sentence.text, contempt)
  if (scorn) return push(scorn, 0.9)
  const soft = softened.test(sentence.text)
  const pressure = courteousOrder.test(sentence.text) ? null : spanOf(sentence.text, pressing)
  if (pressure && !soft && !(please.test(sentence.text) && heard.turn.state === 'answer'))
    return push(pressure, 0.85)
  if (
    soft ||
    !blocked.has(heard.turn.state) ||
    sentence.question ||
    please.test(heard.masked) ||
    voicemailNear.test(sentence.text)
  )
    return null
  const order = spanOf(sentence.text, ordered)
  return order ? push(order, 0.7) : null
}

/** A way out that was offered is turned down, and the prospect demanded in its place. */
const spurned = (heard: Heard, asksElse: boolean): MoveHeard | null => {
  const { masked, turn } = heard
  if (asksElse || courteous(heard) !== null) return null
  const refusal = spanOf(masked, refusing)
  const want = spanOf(masked, wanting)
  const flatNo =
    /^(?:[\s,.-]|\boh\b)*(?:no|nope|nah|absolutely not|not happening)\b(?! (?:problem|worries|bother))/.exec(
      masked
    )
  const offered =
    heard.asked.has('voicemail') ||
    heard.asked.has('email') ||
    heard.asked.has('message') ||
    turn.state === 'unavailable' ||
    turn.state === 'refuse'
  if (!offered) return null
  const span =
    refusal ??
    (want &&
    !heard.sentences.some(({ question, text }) => question && wanting.test(text)) &&
    (flatNo || turn.state !== 'message')
      ? want
      : null)
  if (span) return { move: 'pushy', ...span, confidence: 0.75 }
  const spurns =
    flatNo && !heard.asked.has('message') && turn.state !== 'unavailable' && turn.state !== 'refuse'
  return spurns ? { move: 'pushy', start: 0, end: flatNo[0].length, confidence: 0.6 } : null
}

/** Pressure on the gatekeeper: now, by waiting it out, by contempt, by refusing what is offered. */
export const pushyMoves = (heard: Heard, others: readonly MoveHeard[]): MoveHeard[] => {
  const pressure = heard.sentences.map((sentence) => pressed(sentence, heard)).find((found) => found !== null)
  if (pressure) return [pressure]
  const elsewhere = others.some(({ move }) => /^ask-(?!person|help)|^earlier|^accept-email/.test(move))
  const refused = spurned(heard, elsewhere)
  return refused ? [refused] : []
}

const closable = new Set(['refuse', 'unavailable', 'intel', 'ended', 'email', 'message', 'known'])
const furtherAsks = /^(?:ask-|leave-message|accept-voicemail|accept-email|reason-|honest|earlier|identify)/

/** Courtesy to the gatekeeper: at a parting, or in passing. */
export const mannerMoves = (heard: Heard, others: readonly MoveHeard[]): MoveHeard[] => {
  if (others.some(({ move }) => move === 'pushy')) return []
  const { masked, turn } = heard
  const kind = courteous(heard)
  const asked = spanOf(masked, please)
  const polite = kind ?? (asked && !yesPlease.test(masked) ? asked : null)
  const questions = heard.sentences.some(({ question }) => question)
  const goesOn = others.some(({ move }) => furtherAsks.test(move))
  const parting = spanOf(masked, leaving)
  const adieu = spanOf(masked, goodbye)
  const asksMore = others.some(({ move }) => move.startsWith('ask-')) || questions
  if (adieu && !asksMore) return [{ move: 'gracious-close', ...adieu, confidence: 0.85 }]
  const acceptsMail = others.some(({ move }) => move === 'accept-email' || move === 'accept-voicemail')
  if (!goesOn && !questions && (kind || parting) && closable.has(turn.state) && !acceptsMail) {
    const place = kind ?? parting
    if (place) return [{ move: 'gracious-close', ...place, confidence: kind ? 0.85 : 0.6 }]
  }
  const merelyAgreeing =
    acceptsMail &&
    kind !== null &&
    !thanks.test(masked) &&
    !politeAsk.test(masked) &&
    understanding.test(masked)
  return polite && !merelyAgreeing ? [{ move: 'gracious', ...polite, confidence: 0.8 }] : []
}
