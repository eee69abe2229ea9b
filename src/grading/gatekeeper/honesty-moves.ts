import { anyOf, type Heard, type MoveHeard, type Sentence, spanOf } from './heard.ts'

const once =
  '(?:(?:just|only|really|already|actually|kindly|personally|specifically|all|both|also|even|briefly|did|had|has|have|was|were|been|already) )*'
const we = "(?:we|i|me and <they>|<they> and (?:i|me|myself)|myself and <they>|P+ and (?:i|me))(?:'ve|'d)?"

/** A contact that only the log can bear out: each is true where the prospect has taken part before. */
const contactClaims = anyOf(
  '(?:return|returnin|returning|answering|responding to|replying to|getting back to <them> on|back to <them> (?:about|on|after)) (?:<their>|(?:a|the|your)) (?:\\w+ )?(?:call|ring|message|voice ?mail|phone ?call|e-?mail|missed call|text|note|enquiry|inquiry|request)',
  '(?:about|regarding|concerning|(?:in )?(?:reference|response|reply|answer) to) <their> (?:\\w+ )?(?:call|message|e-?mail|enquiry|inquiry|request|letter|order)<end>|(?:about|regarding|concerning|(?:in )?(?:reference|response|reply|answer) to) <their> (?:call|message|e-?mail|enquiry|inquiry|request) (?:yesterday|from|on|this|last|earlier|the)',
  '(?:returning|calling|ringing|phoning|getting|ring|call) <them> back|(?:get|getting|got) back to <them>',
  '(?:i missed|missed) (?:a |<their> )(?:call|ring)(?: from <them>)?',
  `<they> ${once}(?:rang|called|phoned|texted|e-?mailed|messaged|contacted|reached out to|tried|wrote to|buzzed|got in touch with|got hold of|asked for|requested|invited|told|asked|wanted|said|left) (?:me|us|for me|my office|my|to (?:call|ring|phone|speak|have me)|i should|a message|word)`,
  "<they>(?: has| had|'s|'d)? (?:asked|told|wanted|requested|invited) (?:me|us|for (?:a|this|my|our|the|some|more|these|those|\\w+s)|that i|(?:a|an|some|our|the|my|more) \\w+)",
  "(?:i|we)(?:'d| had| have|'ve)? (?:promised|told|assured|said to|owe|owed) <them>|<they> owes? me|(?:in the )?middle of (?:a|an|our) \\w+(?: together| with <them>)?",
  `${we} ${once}(?:been )?(?:e-?mailing|writing|texting|messaging|speaking|going) (?:back and forth|each other|with <them>|about)`,
  '(?:at|on) <their> (?:request|invitation|insistence)',
  "<they>(?: is|'s|s| was|'ll be| will be)(?: \\w+)? (?:expecting|waiting (?:for|on|to hear)|awaiting|looking forward to)",
  "<they> (?:expects?|awaits?|knows? (?:me (?:well|personally)|i'm calling|i am calling|i'd (?:call|ring)|to expect|that i))",
  `${we} ${once}(?:spoke|spoken|talked|met|chatted|discussed|agreed|emailed|arranged|scheduled|booked|corresponded|been (?:talking|speaking|in touch|emailing)|in touch|go way back|went to|used to work|worked together|(?:a|an) (?:appointment|meeting|call|arrangement|chat))`,
  `${we} ${once}(?:have|had|got|having) (?:a|an|our|some) (?:\\w+ )?(?:appointment|meeting|call|chat|conversation|talk|catch-?up|discussion|lunch)`,
  '(?:as|like|per|what) (?:we|<they> and i|<they>) (?:discussed|agreed|arranged|talked|spoke|said|asked|requested|planned)',
  '(?:following|follow|followed) (?:up )?(?:on |from |after |to )?(?:our|my|the|a|<their>) (?:\\w+ )?(?:conversation|chat|talk|meeting|call|discussion|lunch|phone ?call|visit|request|enquiry|inquiry)(?: with <them>| <they> made)?',
  '(?:our|my) (?:\\w+ )?(?:conversation|chat|talk|meeting|discussion|call|appointment|catch-?up) (?:last|on|yesterday|this|the other|with <them>|from|in|at|earlier)',
  '(?:continuing|continue|finish|finishing|pick up|picking up) (?:our|a|the|where) (?:conversation|chat|talk|discussion|we)',
  "(?:i have|i've got|i've|i got|there's) (?:a|an) (?:\\w+ )?(?:appointment|meeting|call|slot)(?: booked| scheduled)? (?:with|at|for|booked|scheduled|set)"
)

/** What is untrue of a rep whatever the log says: a friend, kin, an office that he does not hold, no seller. */
const disguises = anyOf(
  '(?:i|we) (?:work|used to work|play \\w+|golf|live|sing|train|studied|served|fish|drink) (?:\\w+ )?with <them>',
  "(?:a|an|the|one|his|her|their|P+'s|another) (?:\\w+ ){0,2}?(?:friend|buddy|pal|mate|relative|cousin|brother|sister|uncle|nephew|neighbou?r|family friend|school ?mate|classmate|former colleague|old colleague)(?: of (?:hers|his|theirs|P+'s|P+|the family|mine))?",
  "(?:a|an|one|another) (?:\\w+ )?(?:colleague|co-?worker|client|customer|patient|member|acquaintance|golf(?:ing)? partner|business partner|partner) of (?:hers|his|theirs|P+|P+'s|P+s|your (?:company|firm))",
  "(?:i'm|i am|it's|this is|we're|just) (?:a|an|one of) (?:\\w+ )?(?:friend|client|customer|patient|relative|neighbou?r|cousin|guest|parent)s?(?: of| from)?",
  '(?:we|<they> and i|me and <they>) (?:go|went) (?:way |a long way |back )+|(?:went|were) (?:to|at) (?:school|college|university|uni) (?:together|with)|(?:known|know) (?:each other|one another|<them>) (?:for )?(?:\\w+ )?(?:years|ages|since|from|well|personally)|old (?:friends|mates|pals|buddies|school)',
  "(?:not|isn't|ain't|no|never)(?: trying to| here to| calling to| looking to| going to| really| even)? (?:a |any |your )?(?:sales ?(?:call|person|pitch|man|rep|woman)|in sales|sell(?:ing)?|salesman|salesperson|telemarketer|solicit(?:ing|ation|or)|cold call)",
  "(?:nothing|don't have anything|haven't anything|not anything|nobody's|no one's) (?:to |here )?(?:sell|selling)",
  "(?:i'm|i am|this is|it's|calling) (?:\\w+ )?(?:from|with|at) (?:the |<their> )(?:bank|tax office|irs|revenue|hmrc|council|city|county|school|hospital|doctor's|surgery|clinic|police|court|government|ministry|state|head office|head-office|corporate(?: office)?|landlord|accountant's?|attorney's|lawyer's|solicitor's?|health department|insurance company)",
  "(?:i'm|i am|this is|it's) <their> (?:\\w+ )?(?:doctor|dentist|lawyer|solicitor|accountant|banker|bank|broker|landlord|wife|husband|son|daughter|brother|sister|agent|attorney|physician|supplier|account manager)",
  "(?:it's|this is|its) (?:the |<their> )(?:bank|tax office|revenue|council|school|hospital|surgery|police|court|government|head office|landlord|health department|insurance company)<end>|(?:a |an |it's |its )?(?:family|personal|medical) (?:emergency|crisis)|there's been an? (?:accident|emergency|incident|problem at home)"
)

/** A part that opens doors, played when asked who is calling. */
const parts = anyOf(
  '(?:one of <their> |a |an |the |<their> )(?:\\w+ )?(?:courier|delivery|deliveries|driver|postman|doctor|inspector|officer|patients?|clients?|customers?|tenants?|members?|guests?|students?|parents?|regulars?|suppliers?|nurse|engineer|technician|lawyer|accountant|brother|sister|cousin|uncle|aunt|nephew|niece|mother|father|mum|dad|wife|husband|son|daughter)',
  '(?:inspector|officer|sergeant|detective|constable|agent|doctor|dr|captain|judge) (?:R+|\\w+)',
  'from the (?:\\w+ )?(?:department|council|authority|agency|office|bank|hospital|school|government|court|police|revenue|inspectorate|board|union)'
)
const notSelling =
  /^(?:[\s,.!?-]|\b(?:oh|well|god|lord|heavens)\b)*(?:no|nope|nah|not at all|absolutely not|certainly not|of course not|definitely not|never|(?:it's|this is|just) (?:just )?a (?:courtesy|follow-?up|service|survey|research|quick)|far from it|not really|not (?:a|one))\b/

const beforeDenial =
  /(?:n't|not|never|no|nor|dont|havent|hasnt|didnt|isnt|wasnt|without|whether|if|until|till|til|unless|once|when|before|hoping|hope|could|would|can|will|'ll)[\s,]+(?:\w+[\s,]+){0,2}$/
const insideDenial =
  /\b(?:never|not|yet to|haven't|havent|hasn't|hasnt|didn't|isn't|don't|won't|nobody|no)\b|n't\b/

/** A claim that is made, not denied, asked or wished for. */
const claimed = (sentence: Sentence, pattern: RegExp, deniable: boolean) => {
  const span = spanOf(sentence.text, pattern)
  if (!span) return null
  const denied =
    deniable &&
    (beforeDenial.test(sentence.text.slice(0, span.start)) ||
      insideDenial.test(sentence.text.slice(span.start, span.end)))
  return denied ? null : { start: sentence.start + span.start, end: sentence.start + span.end }
}

const yes =
  /^(?:[\s,.-]|\b(?:oh|well|um|ah)\b)*(?:yes|yeah|yep|yup|yah|aye|sure|sure is|of course|certainly|absolutely|indeed|definitely|correct|right|(?:he|she|they|P+)[\s,]+(?:is|does|has|should(?: be)?|ought to(?: be)?|will be)|should be|ought to be|i'd (?:hope|think|imagine) so|i (?:would|should) (?:hope|think|imagine) so|i hope so|he is|she is|he does|she does|they are|they do|i believe so|i think so|should be|P+ is|P+ does)\b/
const no =
  /^(?:[\s,.-]|\b(?:oh|well|um|ah|honestly|to be honest|truthfully|look|hi|G+)\b)*(?:no|nope|nah|naw|not (?:yet|today|exactly|really|at all|specifically|as such|that i know|as far|particularly|necessarily|directly|personally|in so many|just yet|me|him|her|by name)|never|i doubt it|i don't (?:think|believe|suppose|imagine)|i wouldn't (?:think|say|imagine)|probably not|i'm afraid not|(?:he|she|they|P+)(?: is|'s| are|'re)? ?(?:not|isn't|isnt|aren't|doesn't|doesnt|wouldn't|won't|hasn't)|(?:he|she|they|we|i) (?:don't|dont|do not|didn't|did not|have not|has not|is not|am not|does not|isn't|isnt|aren't|doesn't|doesnt|haven't|havent|won't|wouldn't))\b(?!(?:[\s,]+(?:problem|worries|bother|voice|e-?mail|thanks|message|need|trouble)))/
const leansNo =
  /\b(?:not|never|nope|hardly|doubt|surprised|unlikely|stranger|cold|afraid)\b|n't\b|cannot\b|\bfirst time\b|\bno[\s.!]*$/
/** Said outright: there was no contact before. */
const admissions = anyOf(
  "(?:not|isn't|wasn't|won't be|aren't|nobody is|nobody's|no one is) (?:\\w+ )?(?:expecting|waiting for|expected)",
  "(?:doesn't|does not|don't|won't|wouldn't|will not|would not) (?:\\w+ )?(?:know (?:me|us|i'm|my name|who i am|i am|that i|the name)|expect (?:me|my|us|this)|have me|recogni[sz]e)",
  "<they>(?:'s|s| has| have|'ve)? (?:never|not) (?:\\w+ )?(?:heard (?:of|from) (?:me|us)|met|spoken|talked)",
  "(?:we|i|<they> and i)(?:'ve|ve| have|'d)? (?:never|not|haven't|havent|yet to|didn't)(?: \\w+)? (?:yet |actually |ever |been )?(?:spoken|spoke|met|talked|speak|talk|meet|introduced|had the pleasure|been in touch|in touch)",
  "(?:it's|it is|its|this is|to be honest it's|honestly it's|i'm|call it) (?:a|an|my) (?:\\w+ )?(?:cold call|cold caller|first call|sales call|stranger|unannounced|unexpected)",
  "(?:first|very first) time (?:i'm |i've |i am |i have |me )?(?:calling|ringing|called|rung|phoning|phoned)",
  "(?:out of the blue|unannounced|uninvited|no appointment|don't have an appointment|haven't (?:got )?an appointment|(?:i'd|i would) be (?:lying|fibbing)|(?:i'm|i am) new to <them>|no introduction|complete stranger|calling cold|ringing cold|a cold call)",
  "(?:i'm|i am) not (?:on <their> (?:calendar|diary|list)|expected|in the (?:diary|book|calendar))"
)
const salesYes = anyOf(
  "(?:yes|yeah|yep|aye|it is|guilty|i suppose|i guess|you could|in a way|i am|sort of|it's a sales|it's one|kind of|partly|i won't pretend|fair|well spotted)"
)

const left = '(?:left|did leave|have left|dropped|recorded|lodged)'
const note = '(?:voice ?-?mails?|messages?|voice messages?|notes?|word|vms?|recordings?)'
/** Messages that the rep left before this call. */
const earlier = anyOf(
  `(?:i|we|i've|i'd|ive|we've|i have|we have|also|already|and|that|what|which|one|two|three|twice)(?: (?:\\w+ ){0,2}?)? ?${left} (?:\\S+ ){0,6}?${note}`,
  `(?:my|our) (?:\\w+ ){0,3}?(?:voice ?-?mails?|messages?|voice messages?|notes?)`,
  `(?:the|those|these|a couple of|two|three|both|couple|few|some|several|one|the last) (?:\\w+ ){0,2}?${note} (?:\\w+ )?(?:(?:i|we)(?:'ve| have)? (?:left|sent|dropped)|from (?:me|us|R+|C+))`,
  `(?:taken|took|got|had|have|heard|seen|received|get|hear|take)(?: \\S+){0,5}? ${note}(?: \\S+){0,2}? from (?:me|us|R+|C+)`,
  `(?:got|reached|hit|had|rang|tried)(?: \\S+){0,3}? <mail>(?: \\S+){0,4}? (?:both|each|twice|times|before|last|again|every|left)`,
  `(?:on|to|in) <their> <mail> (?:\\w+ )?(?:twice|already|before|last|two|three|on|earlier|yesterday|this)`,
  `(?:been|spoken|talked|talking) (?:\\w+ )?(?:on|to|in) <their> <mail>`,
  `i(?:'ve|ve| have)? left (?:one|two|three|a couple|a few|several|some|word|something|it|them|a pair|both|four)(?! (?:out|behind))`
)
const notYetLeft =
  /\b(?:if|can|could|may|might|let me|i'll|i will|ill|like to|want to|happy to|going to|if i|shall i|should i|rather|please|would you|take|pass|give|haven't|havent|never|didn't|without)\s+(?:\w+\s+){0,4}$/
const refersForward = /\b(?:take|pass on|give (?:him|her|them)|leave|relay)[\s,]+(?:\w+[\s,]+){0,2}$/

const earlierMessages = (heard: Heard): MoveHeard[] =>
  heard.sentences
    .flatMap((sentence): MoveHeard[] => {
      const span = spanOf(sentence.text, earlier)
      if (!span) return []
      const before = sentence.text.slice(0, span.start)
      const mine = /^(?:my|our)\b/.test(sentence.text.slice(span.start))
      if (
        notYetLeft.test(before) &&
        !mine &&
        !/\bfrom[\s,]+\w+$/.test(sentence.text.slice(span.start, span.end))
      )
        return []
      if (insideDenial.test(sentence.text.slice(span.start, span.end))) return []
      if (
        mine &&
        (refersForward.test(before) ||
          /\bin[\s,]+(?:my|our)\b/.test(sentence.text.slice(span.start - 4, span.end)))
      )
        return []
      return [
        {
          move: 'earlier-messages',
          start: sentence.start + span.start,
          end: sentence.start + span.end,
          confidence: 0.85
        }
      ]
    })
    .slice(0, 1)

const admitted = (heard: Heard): MoveHeard[] => {
  const { masked, asked } = heard
  const open = spanOf(masked, admissions)
  if (open && !/\byou[\s,]*$/.test(masked.slice(0, open.start)))
    return [{ move: 'honest-not-expected', ...open, confidence: 0.9 }]
  if (asked.has('expecting')) {
    const denial = heard.sentences
      .flatMap(({ start, text }) => {
        const span = spanOf(text, no)
        return span?.start === 0 ? [{ start, end: start + span.end }] : []
      })
      .at(0)
    if (denial) return [{ move: 'honest-not-expected', ...denial, confidence: 0.9 }]
  }
  const [first] = heard.sentences
  if (
    asked.has('expecting') &&
    first &&
    !first.question &&
    leansNo.test(first.text) &&
    !contactClaim(heard)
  ) {
    return [{ move: 'honest-not-expected', start: first.start, end: first.end, confidence: 0.6 }]
  }
  if (asked.has('sales') && !asked.has('email')) {
    const owned = spanOf(masked.slice(0, 70), salesYes)
    if (owned && heard.turn.gatekeeper.includes('?') && !/\b(?:not|n't|no)\b/.test(masked.slice(0, 30)))
      return [{ move: 'honest-not-expected', ...owned, confidence: 0.7 }]
  }
  return []
}

/** Contact that is claimed, and what the log makes of it; null where none is claimed. */
export const contactClaim = (heard: Heard): { start: number; end: number } | null => {
  for (const sentence of heard.sentences) {
    const span = claimed(sentence, contactClaims, true)
    if (span) return span
  }
  const affirmed = heard.asked.has('expecting') ? spanOf(heard.masked, yes) : null
  return affirmed && affirmed.start === 0 ? affirmed : null
}

/** What the rep says of earlier contact: claims that the log bears out or not, an honest no, messages left before. */
export const honestyMoves = (heard: Heard): MoveHeard[] => {
  const honest = admitted(heard)
  const claim = contactClaim(heard)
  const disguise = heard.sentences
    .map((sentence) => {
      const span = claimed(sentence, disguises, false)
      return span
    })
    .find((span) => span !== null)
  const found: MoveHeard[] = [...honest]
  const played = heard.turn.state === 'who' || heard.asked.has('who') ? spanOf(heard.masked, parts) : null
  const denial =
    heard.asked.has('sales') && heard.turn.gatekeeper.includes('?') ? spanOf(heard.masked, notSelling) : null
  const guise = disguise ?? played ?? denial
  if (guise) found.push({ move: 'pretext', ...guise, confidence: 0.85 })
  else if (claim && !heard.turn.context.priorTwoWay && honest.length === 0)
    found.push({ move: 'pretext', ...claim, confidence: 0.85 })
  return [...found, ...earlierMessages(heard)]
}
