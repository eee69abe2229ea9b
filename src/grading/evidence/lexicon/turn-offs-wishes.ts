import type { Family } from './turn-offs-family.ts'

const subject = { kind: 'wish', owner: 'subject', fallback: 'rep' } as const
const own = { kind: 'wish', owner: 'rep' } as const

/** The rep's wishes and feelings about the call, the meeting or the deal. */
export const wishFamilies: readonly Family[] = [
  {
    ...subject,
    confidence: 0.9,
    patterns: `
      @want to @contact
      @want to !@give ~6 @chat|hear|talk|speak|face|diary|calendar|together|touch
      hope i|we|@you can|could|may|might|will|would|'d ~5 @contact|@chat|call|ring|reply|return|respond
      would love|like|appreciate|enjoy ~6 @chat|hear|talk|speak|together
      hope|want|love|like ..1 that? @you ..2 open|free|available|willing|able|up
      over the moon
      want to see|ask|find|check|know ..1 if|whether ..1 we|i could|can|might ..1 come|meet|get|have|set|sit|talk|chat|visit|swing|drop|stop|pop|grab|schedule|book|arrange|call|catch|connect
      need|want ..1 # more ..3 sign|signed|book|booked|on
      love|like|keen|want to learn
      love|like|keen|want to hear more|all|$|about
      want|love|like to ..1 walk|take|talk|tell @you ..1 through|about ..1 how|what|why? ..1 we|our|us|what
      like|love|want us to @contact|meet|have|sit|work|fix|find
      @want to get @you on|onto|onboard|involved|signed|started
      @want to earn|win|gain your ..1 trust|respect|attention
      die|dying|itch|itching|burst|bursting to ..1 show|tell|share
      appreciate ..1 hearing|getting|having ..1 from|a|your|back
      @want to learn|know|understand|find|hear ..2 more about|of|on
      @want to pick up
      jump|leap at ..2 chance|opportunity
      wish|opportunity|chance|intention|desire|pleasure to|of ..1 @contact|meeting|speaking|talking|discussing
      @want to have|get|grab|take|make|find|steal|borrow|squeeze|share|spend|do|fix|put ..4 @chat|diary|calendar
      @want to get|be in|on|onto|into|hold|touch|together
      @want to set|line|hook|fix up|something|us
      @want to sit|jump|hop|visit down|on|in|with
      @want to pick your
      @want to run|put|bounce ..4 past|by|off @you
      @want to come|drop|swing|stop|pop|visit|nip|call by|out|over|round|around|in|down|@you|up|across|and
      @want to meet !@sense|the|a|its|that|those
      @want to buy|take|treat|get @you ..3 @treat|out
      @want to introduce myself|ourselves|us
      @want to reach|touch|circle|check out|base|back|in
      @would love|like|appreciate|welcome|enjoy it|that if
      @would appreciate|welcome|value|treasure|cherish !by
      @would love|like|prefer a|an|the|some|your|few|#|that|to ..4 @chat|reply|courtesy|favor|opportunity|chance|shot|crack|time
      @would love|like ..2 chance|opportunity
      want|need|require|request|seek|crave|beg|like|desire a|an|the|your|some|few|#|any|one|this|back ..4 @chat|reply|help|favor|time|order|support|diary|input
      want|need|like|love|prefer|beg|urge|require @you to !have|know|see|be|keep|hear|get|read|picture|imagine|think|lose|pay|miss|find|feel|understand|enjoy
      need to hear|close|hit|sell|sign|make|meet|know|book|catch|get !@give|your|the|rid|out|@you
      need to get this|it|that|@deal
      need to get the @deal
      hope|hopeful|pray|wish @you|we can|could|will|would|might|may|are|to|spare|find|consider|call|give|return|'d ..3 @contact|@callback|work|become|interested|sign|buy
      hope for|on|to|of ..5 @chat|reply|answer|ringing|calling
      hope to see|know|find|work|get|learn|earn|win !rid
      hope to be of
      hope this|that|it|i|we|my|our ..3 interest|convince|persuade
      hope i|we can|could|will|might|would ..2 @contact|get|have|meet|talk|interest|work|tempt
      hopefully we|you|i can|could|will|might|may ..2 @contact|talk|call|get|have|meet|return
      keen|eager|anxious|excite|excited|thrill|thrilled|desperate|interested|interest about|for|in|on|at ..3 @contact|meeting|speaking|talking|chatting|connecting|hearing|working|call|chat|appointment
      excite|excited|thrill|thrilled|keen|eager|interested|interest to @contact|meet|hear|work|share|see
      would|will|should|shall|have be|been|feel|remain @grateful if|for|to|by|of
      be|remain|feel very? @grateful if
      be|remain @grateful for|of a|an|any|your|the|some|# ..3 @chat|@reply
      would be happy|glad|pleased|delighted|over if
      glad|happy|delighted|pleased|over to hear|have|meet|speak|talk|get !it|this|these|them|those|the|your
      could do with getting|having|hearing|your|you
      could|would do|use with? a|an|your|some|#|few ..3 @chat|help|@reply|hand
      would kill|die for|to
      would give ..4 for
      seek|request|require|solicit ~5 appointment|meeting|time|reply|call|favor|opportunity
      look for ..4 @chat|appointment|@reply|opportunity|partner|partners|customer|customers|time
      look to ..1 @contact|set|get|make|sell|work|partner|win|grow|connect|close
      be after a|an|#|your|some|few|the ..2 @chat|time|business|@reply
      can not wait to ..1 @contact|meet|hear|talk|see|show|get|have|work
      crave your
      have a|great|keen|strong|special ..2 interest|desire|wish|urge to|in ..2 @contact|meet|meeting|talking|work|working
      do be? love|like to @contact
      mad|wild|crazy|mustard for ..3 @chat|word
    `
  },
  {
    ...own,
    confidence: 0.88,
    patterns: `
      would|will|might|be be? ..2 @good to @contact|meet|get|have|sit|grab|see|hear|touch|put|set|finally|be|take|find|pick|visit|know|do|host|receive|serve|assist|help|offer|jump|hop|schedule|arrange|call|explain|show|tell|present|exchange|welcome !it|rid|the|that|ahead
      would|will|might be ..2 @good if|having|getting|hearing|speaking|meeting|talking|chatting|connecting|catching @you|we|i|from|with|a|to|up|your
      would|will|might be ..2 @good if|could @you|we|i ..3 @callback|@contact|set|sit|spend
      call|callback|reply|response|ring|shout|minutes|answer|feedback|bell|buzz|back ..2 would|will be ..2 @good|huge|fab|terrific|magic|ace
      that|it|which would|will be ..1 huge|massive|big|everything|terrific|tremendous for me|us
      be|get ..2 appreciated !by|in|at|that
      would|will mean a|the|so|everything|something lot|world|much|great|to
      would|will mean everything|lots|loads
      make my|our|me|us ..1 day|week|month|year|life|happy
      would|will|could help|assist me|us
      help me|us out|hit|close|reach|make|get|finish|meet|win|land
      do me|us a|the|one|# ..2 favor|kindness|solid|turn|service|honor
      big|huge|great|real|massive|enormous help|favor|relief if|to|for !your|the|them|those
      do my heart
      my|our ..1 hope|wish|aim|goal|dream|desire|hopes be|would|of
      all i|we want|need|ask|require|would|be|look
      what i|we would|want|need|hope ..2 @contact|love|like be|to
      what i|we would|want|need be
      please|delight|suit|thrill me|us
      important|vital|crucial|essential to|for me|us
      would|will be ..1 @grateful ..1 $|if|for|to
      be ..1 eternally|forever|ever ..1 @grateful
      nothing would ..1 please|delight|suit me|us
      it be|is my hope|wish|pleasure|honor
      the courtesy of a|your
      let me pick your
      mean|means a|the|so lot|world|much to me|us
      my|our|a humble|kind|sincere|earnest|small request
      if @you could help me|us
      i|we would be happier|happy if
    `
  },
  {
    ...subject,
    confidence: 0.52,
    patterns: `
      @want to work with|together|alongside
      @want to earn|win|gain|get|have|do|deserve|keep ..1 your ..1 business|custom|account|trade|order
      @want to do business
      @want to be|become your
      @want to partner|collaborate|supply|serve|quote|bid|pitch|present|sell|sign|secure|tempt|convince|join
      @want to have @you
      want to introduce|see if|ask if
      want to introduce|see|ask|reach|touch|check|follow|say|pick|circle|catch|chase ..1 myself|if|out|base|in|up|hello|hi|back|whether
      appreciate your|the|all|any|it|you !be|have|are|is
      thank @you for your time
      hope to earn|win|get|gain ..2 business|custom|account|trade|order
      love|like to show|demonstrate|help|assist @you|your !how
      look forward !to
    `
  },
  {
    kind: 'look-forward',
    owner: 'subject',
    fallback: 'rep',
    confidence: 0.9,
    patterns: `
      look forward to
      looking forward to
      look ahead to hearing|your|speaking
    `
  },
  {
    ...own,
    confidence: 1,
    harmless: true,
    patterns: `
      appreciate that? @you|it|this|how|what|things|your|time|everyone|most|these ..2 be|have|get|is|are|must|may|might
      appreciate how|what|why
      want|like|wish to let @you know
      would|will be delighted|happy|glad|pleased|good|great to @give|walk|explain|talk you|@give
      be happy|glad|pleased to @give|walk|take|come|run|do
      hope @you be|are|have|enjoy|keep
      hope ..4 well|good|okay|fine|great|helps|help|smoothly|safe|quiet|dry
      wish @you|them|the|your
      would not want|like|wish
      need to know|see|hear about|that|is
      want to hear|know something
      if i|we want|need
      want @you to have|know|see|be|hear
    `
  }
]
