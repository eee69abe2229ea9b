import type { Family } from './turn-offs-family.ts'

const own = { kind: 'guilt', owner: 'rep' } as const
const subject = { kind: 'guilt', owner: 'subject', fallback: 'rep' } as const

/** Reproaches for silence, for a missed promise, for asking to stop; and counts of calls. */
export const guiltFamilies: readonly Family[] = [
  {
    ...subject,
    confidence: 0.9,
    patterns: `
      still *have|had|do|not ..1 not|never|no|yet ..2 hear|heard|get|got|receive|received|see|seen ..1 back|from|you|anything|a|any|one|$
      *have|had|do not ..1 hear|heard ..1 back|from|anything|a ..2 peep|word|thing|despite|even
      *have|had|do not ..2 hear|heard|get|got|receive|received|had ..2 a|any|one|single|so ..1 word|peep|reply|response|answer|call|ring|text|much|courtesy|line|sausage|thing|callback|acknowledgement
      *hear|heard not a|one|so ..1 thing|word|peep|sausage|dicky|bird|much
      not ..2 hear|heard from you|your
      *keep|kept calling|ringing|trying|leaving|phoning|emailing|chasing|missing|getting ..6 not|no|nothing|but|voicemail|machine|never|without|your|with
      *keep|kept calling|ringing|phoning|chasing @you
      *call|ring|try|phone|text|email|chase|leave|left|rung|rang|tried|sent|send ..4 till|until ..2 blue|hoarse
      *try|trying|call|calling|ring|ringing|chase|chasing ~4 nowhere|waste|avail
      *try|call|ring|chase|phone @you ..2 all|for|since|every|day|week|month ..6 nowhere|no|nothing|voicemail|machine|without|avail
      *wait|waiting ..2 on|for|to|patiently ..1 your|you|hear|a|an|any|some|word ..2 call|reply|response|answer|back|from|word|decision|get|callback|call-back
      still *wait|waiting !on|for the|a|their|planning
      *have|had|get|got ..1 leave|left|send|sent|made|make ..2 #|several|many|countless|multiple|so ..2 @message ..3 and|but|with|without|already ..4 not|no|nothing|silence|never|still|without|zero|haven't
      *try|tried|rung|rang|ring|called|call|emailed|texted|contacted|left ..1 @you ..2 # ..1 times ..1 and|but|with|without|already|this ..4 not|no|nothing|silence|never|still|without|zero
      *lost|lose count of
      *have|had ..1 hear|heard|get|got|had nothing
      *hear|heard ..1 nothing back|from|since|at|$
      *expect|expected|hope|hoped|think|thought ..3 @you would|might|could have ..2 call|rung|ring|called|reply|replied|got|get|responded|respond|answer|answered
      you could|might|should have ..1 let|called|rung|told|said|replied|got|had|rang|phoned|bothered|texted|answered
      @you keep telling|saying|promising|putting|fobbing
      deserve ..2 silence|this|treatment|better
      take|took|taking it|that ..3 personally|personal|hard|badly
      @you be ..1 not giving|given|give ..2 response|reply|answer|time
      call|calling|ring|ringing|phone|phoning|message|messaging you ..1 so|# times =6 not|no|nothing|never
      we have|had? agree|agreed ..2 you would ..1 call|ring|phone|get|come|reply|send
      *# @message =5 nothing|silence|not|no
      *go|gone|put|spend|spent|went ..1 to|in|into? ..1 a|so|such ..2 lot|much|great|deal ..1 of? trouble|effort|time|bother =8 no|not|never|nothing|without
      *expect|expected|hope|hoped ..1 for? ..3 reply|response|answer|acknowledgement|call ..1 to|from|by|back|at|of|after
      *think|thought we had a|an ..1 deal|agreement|understanding
      begin|start|starting|beginning to think|wonder|feel ..3 you|ignore|ignored
      still *no|nothing ..1 reply|response|answer|word|callback|news|back|feedback|call !from|on|about|to
      *no ..1 reply|response|answer|word|callback|call|news ..4 after ..2 so|all|#|several|many|numerous|multiple|repeated|my|our
      *not so much as a|an|one
      *not ..1 a|one|even|so|single ..2 word|peep|reply|response|callback|sausage
      *nothing back
      *without ..1 a|any|so|one|single ..2 reply|response|answer|word|callback
      *radio silence
    `
  },
  {
    ...own,
    confidence: 0.9,
    patterns: `
      @you|<you> have|had|do|did|be|keep|could|would|will|ai|can ..1 not|never ..2 @respond ..2 to|back|me|us|my|our|in|up ..2 me|us|my|our|call|calls|touch|message|messages|email|emails|voicemail|voicemails|back|one|once|yet|even|since|$
      @you|<you> have|had|do|did|be|keep|could|would|will|ai|can ..1 not|never ..2 @respond me|us|my|our|a ..1 @message|back|$|call|calls|yet|one
      @you|<you> never|not ..1 @respond ..1 to? me|us|my|our|back
      @you|<you> never|not ..1 @respond ..1 to my|our|me|any
      @you|<you> have|had|do|did|be not ..1 been responding|answering|returning|picking|replying|responsive ..2 to|my|our|me|us|up|$
      @you|<you> keep|kept not|ignoring|missing|dodging|avoiding|hanging|putting|blowing|fobbing
      @you|<you> be|have|seem ..2 to? be? ..1 ignore|ignoring|ignored|avoid|avoiding|avoided|dodge|dodging|dodged|ghost|ghosting|ghosted|blank|blanking|blanked|stonewall|stonewalling|snub|screening ..1 me|us|my|our|calls|messages
      ignore|ignoring|ignored|avoid|avoiding|dodge|dodging|ghost|ghosting|ghosted|blank|blanking|stonewalling|screening|duck|ducking ..1 me|us|my|our ..1 @message|$
      ignore|ignoring|ghosting|ghosted|blanking|dodging|ducking me|us
      @you|<you> ..1 promise|promised me|us ..2 a|an|to|that|you|call|reply|answer
      @you|<you> ..1 promise|promised ..1 to ..2 call|ring|phone|get|reply|respond|let|text|email|send|return
      @you|<you> ..1 promise|promised a|an ..1 @reply
      @you be ..1 meant|supposed|due to ..1 call|ring|phone|reply|respond|text|email|return|revert|let ..2 me|us|back|my|on|by|last|this|$
      @you be ..1 meant|supposed|due to ..1 get ..1 back|in ..1 to|touch
      @you be ..1 meant|supposed to ..1 give|send|tell me|us
      @you ..1 say|said|tell|told|swear|swore|agree|agreed|mention ..1 me|us? that? @you would|will|had|were ..2 @respond|let|send|be|give|decide ..6 but|yet|still|nothing|ago|since|no|not|never
      @you ..1 say|said|tell|told|swear|swore|agree|agreed|mention ..1 me|us? that? @you would|will|had|were ..2 @respond|let|send|be|give|decide ..6 and|but @you? ..1 do|be|have|never ..1 not|never|$
      @you ..1 say|tell|promise|agree|mention|swear ..5 you would|will ..2 call|ring|phone|get|come|reply|respond|let|text|email|send|return|have|be =12 nothing|not|never|but|yet|still|since|ago|silence|here
      @you ..1 say|tell|promise|agree ..5 you would|will ..1 get|come|call|ring|be|reply ..1 back ..2 to|with me|us
      @you ..1 be going to ..1 call|ring|phone|let|get|come|reply|text|email|send|return =10 nothing|not|never|but|yet|still|since|ago
      call|answer|reply|email|text|decision ..1 @you promise|promised
      @you ..1 say|tell me|us ..3 you would ..2 have|get|be ..3 answer|decision|reply|word|touch
      @you ..1 agree|agreed to ..1 call|ring|phone|get|reply|respond|return ..8 not|never|but|yet|still|nothing|no
      no ..1 reply|response|answer|word|callback|news|feedback|acknowledgement|call|sign ..2 from|on|at|of ..1 you|your|<you>
      not ..1 a|one|even|so|single ..2 word|peep|reply|response|call|text|callback|line|sausage|much ..3 from|of|out you|your|<you>
      nothing ..2 from you|your|<you>
      crickets from|$
      the silent treatment
      cold shoulder
      leave|left|keep|kept me|us ..1 hanging|waiting|dangling|in|out|guessing|hang
      give|giving me|us the ..1 runaround|brush|slip
      stop|quit|leave|stay calling|ringing|phoning|bothering|contacting|emailing|messaging|alone|away =14 off|rich|harsh|rude|unfair|hurt|much|unnecessary|strong|sharp|cold|unkind|disappointed|disappointing|uncalled|short|polite|odd|strange|rough|mean|surprised|sad|shame|pity
      rude|harsh|unfair|rich|unkind|hurt|disappointed|uncalled =12 stop|quit|leave calling|ringing|phoning|bothering|contacting|alone
      courtesy of a|an|your|calling|returning|letting
      common|basic|simple|professional ..1 courtesy|manners|decency
      the? ..1 decency|manners|courtesy to ..2 @respond|let|say
      least you can|could|might
      could|might|can at least ..1 @respond|say|let|have|give|tell|acknowledge|ring
      @my ..1 @message must|seem|might|be ..2 be|go|going|land|end|get|lost ..3 bin|spam|void|nowhere|ignored|drain|trash
      led|lead to believe|understand|expect =3 you would
      how hard be|is|can it
      would it kill|hurt you|to
      only|just ..1 polite|fair|decent|manners|courteous to
      reply|response|call|answer|callback ..1 be|is|was ..1 only|just ..1 polite|fair|decent|right|manners|courteous
      i ..1 deserve|owe|owed|earned a|an|some|better|at|the
      you owe me|us
      have|did|do i|we ..1 done|do|said|say ..1 something|anything|wrong ..1 to? ..1 wrong|upset|offend|annoy|you|put|make|$
      was|is|be it something i|we
      even a no|reply|text|word|yes
      how many ..1 times|more|messages ..2 do|must|should|have|can|will ..1 i|we
      i|we be|feel|must ..3 @hurt ..3 that|not|to|you|with|by|at|in|no ..4 not|hear|heard|reply|response|you|call|answer|no|silence|back|never
      @hurt ..2 not to have ..1 heard|hear|had|got
      @puzzled|surprise ..2 not|that|why|i|you ..3 not|have|you ..2 heard|hear|had|got|call|called|reply|replied|respond|responded|return|returned|ring|rung|answer|answered|bother
      do not|know understand|know|see|why|get why ..1 you ..2 not|be|will|have|keep|are|ignore|never
      rude|harsh|unfair|uncalled|unprofessional|discourteous|impolite ..5 to|of|that|when|for ..6 told|ask|asked|tell|say|said|stop|quit|hang|hung|you|not|reply|respond|ignore
      stop|quit ..1 calling|ringing|bothering|phoning|contacting ..3 @you? ..2 and|which|that|but ..5 rude|harsh|unfair|hurt|much|unnecessary|strong|sharp|cold|unkind|disappointed|uncalled|surprised|odd
      told|asked|tell|ask ..1 me|us to ..1 stop|quit|leave ..5 harsh|rude|unfair|hurt|much|unnecessary|strong|sharp|cold|unkind|disappointed|uncalled|disappointing
      not ..1 appreciate ..2 being|be ..2 told|ignored|asked|hung|treated|the
      @my ..1 @message be|must|can ..1 not|obviously|clearly ..2 important|matter|priority|worth
      you|<you> ..1 obviously|clearly|evidently ..1 do|be|can|have not ..2 care|interested|want|bother|bothered|value|think
      clearly|obviously ..1 you|my|i|this|it ..1 be|do|are|don't not ..2 care|priority|important|matter|interested|bothered
      i ..1 guess|suppose|assume|presume|take|gather|imagine ..1 it? ..1 my|our|you ..3 be|are|do|must|have ..2 not ..3 important|matter|priority|care|interested|worth|bother|bothered|time
      see ..1 you have ..1 opened|open|read|seen my|our|the
      of your word
      what|how =5 do|take to get ..3 call|reply|response|answer|hold|through
      we do? have a|an deal|agreement|understanding ..1 that? you
      stand|stood me|us up
      let|letting me|us down
      all i|we asked
      shame|pity|sad|disappointing|disappointment ..1 that? you ..1 could|do|have|be|will not|never =8 me|us|my|our|call|reply
      @you have|do|could|would|will|be not|never ..2 give|find|show|read|open|sign|let|talk|speak|bother|turn|look|answer|acknowledge ..4 me|us|my|our
      after all ..1 the|my|i|we|that ..2 time|effort|trouble|messages|calls|work|have|done|did|put
      maybe|perhaps ..1 you ..1 do|be not ..1 care|bothered
      waste|wasting|wasted ..1 of? my|our time
      call|message|email|voicemail after call|message|email|voicemail
      talking to myself|a ..1 brick|wall
      talking to the wall
      i ..1 thought|think|found|find ..1 that|it|which|was? ..1 be? ..2 bit|wee|rather|pretty|little|quite|very|was ..2 poor|rude|off|cheeky|ignorant|harsh|unfair|unkind|rich|mean|unprofessional
      i|we be ..1 expect|expecting|hope|hoping to ..1 have? hear|heard ..1 back? from you ..2 by|before|already|sooner
      rude|ignorant|unprofessional|discourteous|impolite|poor|bad ..1 form|manners? ..1 not to @respond
      @me have? ..1 leave|left|send|sent|ring|rang|rung|call|called|text|texted|email|emailed =12 still|but nothing|silence|crickets
      i|we must ..1 have ..1 done|said|upset|offended|annoyed|something ..1 something|wrong|you
      how many ..1 messages|times|voicemails|calls ..1 i|we ..1 have|need|must|got
      reply|answer|response ..1 cost|costs|take|takes ..1 you? nothing|seconds
      too much to ask|expect !of|from
      @me ..1 sat|sit|stay|stayed|wait|waited ..1 in|up|by|around|home|on ..6 for|on your|you
      shake|shook ..1 hands? on it
      @you might|could|should have ..1 have|had ..1 the? manners|decency|courtesy
      chasing|chase you ..1 for|about|up|all|down|since|and
      time|times i|we ..1 have? ..1 had|called|tried|rung|left ..1 to|you ..3 chase|not|no
      blue in the face
      take me|us seriously
      too|so ..1 busy|important|grand|good to|for ..1 return|reply|call|talk|answer|ring|pick|speak|respond|bother|return|me|us ..2 to|me|us|my|with|likes|$
    `
  },
  {
    ...subject,
    confidence: 0.52,
    patterns: `
      *have|had|do not ..1 hear|heard|had|got|get ..1 back|from|anything ..1 from? ..1 @you|yet|$
      *have|had|do not ..1 hear|heard ..1 back|anything
      *have|had|be|do ..2 try|trying|tried ..1 to ..1 reach|contact|catch|ring|call|phone|get ..2 @you|hold|a|in ..3 for|since|all|#|several|many|multiple|numerous|no
      *have|had ..1 leave|left @you|#|several|multiple|a ..3 messages|voicemails ..1 now|already|$
    `
  },
  {
    ...own,
    confidence: 0.52,
    patterns: `
      no ..1 reply|response|answer|callback yet|so|to|$
      you|<you> ..1 said|say|told|tell ..1 me|us? that? ..1 you would|will|'d ..2 call|ring|phone|get|reply|respond|let|text|email|return ..1 me|us|back|to|$
      you ..1 be|are ..1 not|never ..1 an? ..1 easy|hard ..2 man|woman|person|one|to ..1 to? ..1 reach|catch|find|get|pin|track
      you ..1 be|are ..1 a? ..1 hard|difficult|tough|tricky ..2 man|woman|person|lady|fella|one? to ..1 reach|catch|find|get|pin|track
      one way or the|another other?
      a simple|straight ..1 yes|no|answer
      you|<you> ..1 asked|told|ask|tell me|us ..1 to stop|quit|leave|not ..2 calling|ringing|contacting|contact|alone|bothering|again|anymore
      think|feel you should ..1 reconsider|rethink
      did you ..1 not ..1 get|receive|hear my|our|the ..1 @message
      i ..1 guess|suppose|assume you ..1 be|are|have ..1 not ..1 interested|interest
    `
  },
  {
    kind: 'count-again',
    owner: 'rep',
    confidence: 0.85,
    patterns: `
      @me|it|it's|this|that ..1 be ..3 again ..9 @ordinal|# ..2 @message|try|attempt|go
      again ..9 @ordinal ..1 @message|try|attempt|go
      again ..9 @ordinal time ..3 i|we|me|calling|ringing|trying|reaching
      again =9 @ordinal time ..1 calling|ringing|trying|phoning|reaching|i
      that be # @message now|already|$
      again ..9 # ..1 @message|tries|attempts
      @ordinal ..1 @message|try|attempt|go ..9 again
      @ordinal time ..2 i|we|me|calling|ringing|trying ..6 again
      # ..1 @message|times|tries|attempts ..9 me|i|calling|ringing|trying|here|<me> *again
      yet another ..1 @message
      again =4 call|message|note|voicemail|attempt number|no|# #?
      @message number # =8 again
      @ordinal ..1 @message|try|attempt =9 i|we|me =4 again
      # ..1 @message|tries|attempts ..1 now =9 i|we|me =4 again
      call|calling|ring|ringing|try|trying|phone|phoning|chase|back ..2 again =9 @ordinal|# ..1 @message|time|times|try|attempt
    `
  },
  {
    ...own,
    confidence: 1,
    harmless: true,
    patterns: `
      hear|heard ..2 back? from|about ..1 the|their|his|her|its|a|any|that|your ..2 county|council|insurer|supplier|bank|state|city|landlord|inspector|surveyor|planning|vet|lab|office|court|agency|customer|customers|client|clients|fan|maker|school|board|utility|carrier|broker|contractor|driver
      sorry|apologies ..1 i|we|to ..2 miss|missed
      last ..2 @message from|you
      no ..1 reply|response|answer ..1 needed|necessary|required|from ..1 the|their|needed|needed
      no need to
      again ..1 my number|name|is
      if i|we do not ..1 hear|get
      unless i|we hear
      no ..1 worries|problem|pressure|obligation|hard
    `
  }
]
