import type { Family } from './turn-offs-family.ts'

const opener = { kind: 'generic-opener', owner: 'rep' } as const
const blind = { kind: 'ignorance', owner: 'rep' } as const
const tease = { kind: 'tease', owner: 'rep' } as const

/** Stock sales openers, signs of not having looked, and teases: read by the rules of the opening and of the reason. */
export const openerFamilies: readonly Family[] = [
  {
    ...opener,
    confidence: 0.9,
    patterns: `
      touch ..1 base|bases
      touching base
      hope|trust this|my|it ..2 find you
      hope|trust|hoping|hopefully|pray|wish ..2 @you|this|that|things|everything|all|your|it|today ..4 well|good|great|fine|okay|ok|fantastic|grand|lovely|wonderful|nicely|amazing|blessed|keeping|bonny|wonders|spirits|week|day|morning|afternoon|weekend
      hope i be|am not ..2 catch|catching|disturb|disturbing|interrupt|interrupting|bother|bothering
      how ..1 be|are|is|do|have|'s|you|ya ..1 @you|things|everything|life|it|tricks|your|ya|you ..1 today|doing|going|keeping|been|getting|faring|feeling|day|week|morning|weekend|self|$ !log|about|with|cope
      how be|are|is|'s @you|things|everything|life|tricks $
      how @you ..1 doing|going|keeping|been|getting !with|for|about|on|without|under|through|by|to|rid
      how do you do
      how goes it|things
      just|only ..1 follow|following up
      i|we ..1 be|am|want|wanted|call|calling|ring|ringing|phoning ..2 follow|following|checking|check|circling|circle up|in|back
      @me ..1 be ..2 follow|following ..1 up|back|upon
      call|calling|ring|ringing|phone|phoning|reach|reaching|wanted|want|leave|try|here to|out ..2 to? ..1 follow|check|circle|touch|introduce|catch|say up|in|back|base|myself|ourselves|hello|hi
      check|checking in !at|on|to|desk|counter|time|guests
      circle|circling|loop|looping back
      reach|reaching out
      quick|courtesy|brief|friendly|little call|hello|check-in|chat to|from|about|$
      courtesy call
      do|have you ..1 have|got ..1 a|#|couple ..2 minute|minutes|moment|second|seconds|sec|mo
      catch|caught @you at|on a|the ..1 good|bad|right|wrong|busy ..1 time|moment
      now|this be ..1 a ..1 good|bad|convenient time|moment
      good|bad|convenient time|moment to ..1 talk|chat|speak|connect|call
      nice|great|good|pleasure to ..1 e-meet|meet you
      introduce|introducing myself|ourselves|my|our
      call|calling|ringing|phoning to see if|how|whether you|we|i
      sorry to ..1 bother|trouble|disturb
      happy monday|tuesday|wednesday|thursday|friday|new|holidays
      long time no
      my name be|is
      long ..1 time no
      greetings of the
      compliment|compliments of the
      this|it be not ..1 a ..1 sales|cold|marketing|nuisance call|pitch
      not ..1 selling|trying ..2 anything|sell
      know|sure|realise|realize|appreciate|imagine ..1 @you ..2 busy|hectic|rushed|snowed|slammed|swamped
      know|sure|realise|realize|imagine ..1 @you ..2 get ..4 calls|messages|voicemails
      <you>|you do not know me
      i|we have|'ve|not ..1 never|not speak|spoken|met|meet|talked
      i|we ..1 have|'ve ..1 not|never ..1 spoken|met|talked ..1 before|yet|$
      i will|'ll|shall ..1 be ..1 brief|quick|short
      keep ..1 this|it ..1 brief|quick|short
      not keep @you ..1 long|$
      not take ..1 much|up ..2 time
      ^ following up on|from|with ..2 email|letter|message|note|call|voicemail|brochure|conversation|last
      good|nice|great|lovely to ..1 speak|talk ..1 to|with @you
      be now|this ..1 a ..1 good|bad|convenient|okay time|moment
      do not hang up
      hear me out
      bear with me
    `
  },
  {
    ...opener,
    confidence: 1,
    harmless: true,
    patterns: `
      hope ..2 the|your ..1 inspection|audit|move|opening|launch|show|harvest|season|rollout|merger|expansion|project|build|job
      how be|are|is|do ..1 you|your ..2 coping|handling|handle|cope|dealing|deal|logging|managing|manage|getting ..1 on|with|the|your|by|round|around|through
      check|checking in ..1 at|desk|counter|guests|time|baggage
      touch ..1 panel|screen|pad
      guest|guests|patient|patients|visitors ..1 check
      sorry to bother|hear ..1 about|that
    `
  },
  {
    ...blind,
    confidence: 0.9,
    patterns: `
      try|look|want|need|hope|like|love|call|calling|ask|asking|message|after|reach|get|speak|talk|pass|send|meant|find|put ..4 whoever|whomever be|is|'s|handles|handle|runs|looks|deals|does|makes|takes|has|manages|decides|orders|buys|your|you|in|would|might
      this|message|call|voicemail be ..1 for|to ..1 whoever|whomever|anyone|anybody|someone
      or whoever|whomever be ..1 in charge|responsible
      this|message|call|voicemail be ..2 for ..1 the ..1 owner|manager|person|boss|decision|purchasing|buyer|head|one|business
      reach|reaching|speak|talk|talking|speaking|get|put|pass|forward|find|hold|ask|asking|looking|look|trying|direct|give|message|after ..5 person|people|individual|gentleman|lady|one|somebody|someone|guy|decision who|that|in|responsible|maker|makers|you|there ..2 in|charge|responsible|handle|handles|look|looks|deal|deals|takes|make|makes|decides|runs|does|buys|orders|for|dealing|charge|you
      speak|talk|reach|speaking|reaching ..1 to|with? the ..1 owner|manager|decision|right|proprietor|boss|head|business ..1 person|owner|maker|manager|or|of|please|there|$
      who ..1 would|do|should|might|could ..2 be|i|handle|handles ..3 right|speak|talk|charge|person|responsible
      not ..1 sure|certain|positive|clear|familiar|know ..2 exactly|precisely|what|with|which|if|whether ..2 what|exactly|it|that? ..1 it? ..1 is|be? you|your|<you>|y'all ..2 do|make|sell|business|company|are|offer|folks|guys|lot|people|in|have|be ..1 even? !want|need|think|have|already
      not ..1 sure|certain|know ..1 if|whether you|this|i ..2 be|is|have|am|even|got|are ..1 the? ..1 even? ..1 right|correct|person|one|number|who|department|use|using|in
      do|did not ..1 know ..1 much|anything|a|too|lot ..2 about|of @you|your|<you>|y'all ..1 business|company|folks|guys|operation|firm|what|$
      not ..1 know ..1 a ..2 deal|lot|thing ..1 about ..2 @you|your|<you>
      not familiar with @you|your|<you>|what
      no idea what|who|if you|your|<you>
      what ..1 be|is|do it? ..1 is|be? you ..1 do|make|sell
      whatever ..1 it? ..1 is|be? ..1 that? you|<you> ..1 do|make|sell|are|be|guys|folks ..1 do|make|sell|over|there|$
      be|is this ..1 the? ..1 right ..1 number|person|place|department|company
      be|is you|i|this ..1 the? right person|one|department
      to whom it may
      who be|is|'s ..1 the? ..1 right|best|correct|proper ..1 person|one|contact|man|lady|department
      tell me|us who ..1 deals|deal|handles|handle|looks|look|does|do|runs|buys|orders|is|manages
      be|is that|this the ..1 accounts|purchasing|buying|procurement|marketing|maintenance|right|hr|it department|office|desk|team
      through to the? ..2 person|one|man|lady|department|team who|that|for|in
      not ..2 sure|certain ..1 what|which ..1 kind|sort|type|kinds|sorts|types of ..3 you ..1 run|use|have|make|sell|do|ship|stock|carry|grow|serve|offer|got
      some ..1 kind|sort|type of ..2 company|business|shop|firm|outfit|place
      do ..1 you even? ..1 have|use|do|make|sell ..1 even a|any
      i ..1 think|believe|guess|assume|understand|gather|presume you ..2 be|do|make|are|sell ..1 some|something|a ..1 kind|sort|type|like
      do you know who
      what ..1 line|type|kind|sort of ..1 business|work|thing be|is|do|are you
      companies|businesses like yours ..1 whatever|or
      forgive me|my ..2 not|ignorance
      not ..1 had|have ..1 had? ..1 a|the|any chance|time ..1 to|yet ..1 to? ..1 look|research|read|check|see ..2 you|your|into
    `
  },
  {
    ...blind,
    confidence: 1,
    harmless: true,
    patterns: `
      you be ..1 not ..1 sure
      whoever be ..1 on|at|first
      you need whoever
    `
  },
  {
    ...tease,
    confidence: 0.88,
    patterns: `
      you|<you> ..1 need|want|ought|have|got|must|should ..1 to? call|ring|phone|speak|talk|hear ..1 me|us|this|with|to|back|it ..1 me|us|this|back|now|$|today|asap|right
      you will|would|'ll|wo not ..1 believe
      go|going to change everything|lives|your
      you got|gotta|have|need|must ..1 to? ..1 see|try|hear|check ..1 it|this|out
      you ..1 do|will|would|be|are|going not ..2 want|going|like|afford|wanna ..1 to ..1 miss ..1 out|this|it|what|on
      you ..1 going|be|will|are ..1 going? ..1 to? ..1 want|be|wanna|like|love|interested ..2 to? hear|know|see|glad|interested|thank|find ..1 this|it|what|about|you|me|out|$
      not|too|do want|like|go|say|cannot|can|will|big ..2 say|go|get|leave|spoil|tell|discuss|explain|share|into ..3 on|over|in|until|here|about ..1 a|the|this|we|detail|details|voicemail|message|phone|machine|speak|talk
      can|will|would|do|could|rather not ..1 say|go|get|leave|discuss|explain|share|tell|spoil|reveal ..1 into|it|more|too|much|any|anything|what|the|this|you ..3 on|over|in|until|here|voicemail|phone|message|now|detail|details|surprise
      have|got ..2 something|anything|news|idea|information|proposal|matter|offer|secret ..4 important|interest|interesting|exciting|special|big|huge|hear|love|like|discuss|share|miss|see|urgent|amazing|benefit|tell|valuable|incredible
      have|got|be|offer|about|with ..3 opportunity|opportunities|proposition !for|cost|shop
      opportunity ..2 you|that|which ..1 you? ..1 will|'ll|do|would|can|might|could ..1 not|love|want|like|interest
      opportunity ..2 here|there|for ..1 for? you|<you>|your|us
      something ..1 important|exciting|urgent|big|special|huge|interesting|that ..2 to|i|would|will|you ..1 share|discuss|tell|talk|like|interest|love|need|want
      call|ring|phone|text|get ..2 me|us|back|this|to|in|touch ..2 to find|hear|learn|know|discover|see ..1 out? ..1 more|how|what|out|why
      to find out ..1 more|how|why|what|$
      important|urgent|confidential|personal|sensitive|private ..1 business? matter|call|message|business|information|news
      matter of ..1 some|great|utmost|the|extreme ..1 importance|urgency|utmost
      time sensitive
      it be|is ..1 important|urgent ..1 that|you|i|we|call|$|please
      big|exciting|great|huge|good ..1 news for you|$
      want|like|wanna|ready to ..2 double|triple|grow|boost|explode|improve|increase|skyrocket|take|save|make ..1 your ..2 revenue|sales|business|profit|profits|bottom|income|money|life
      trust me
      game changer|changing
      change your ..1 life|business|world|mind
      make ..1 it|this worth your while
      blow your mind
      prepare|prepared to be
    `
  },
  {
    ...tease,
    confidence: 1,
    harmless: true,
    patterns: `
      you need to call|ring|phone|speak|talk ..1 to? ..1 the|your|a|them|him|her|someone
      opportunity for|cost|shop|to ..1 dust|settle
      opportunity for !you|<you>|your
    `
  }
]
