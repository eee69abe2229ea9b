import type { Family } from './turn-offs-family.ts'

const own = { kind: 'deadline', owner: 'rep' } as const
const head = { kind: 'deadline', owner: 'head' } as const

/** The rep's own deadlines, quotas and superiors, and offers that run out. */
export const deadlineFamilies: readonly Family[] = [
  {
    ...head,
    confidence: 0.92,
    fallback: 'none',
    patterns: `
      *deadline|deadlines !sheet|list|form|letter|notice|reminder|calendar
    `
  },
  {
    ...head,
    confidence: 0.85,
    fallback: 'rep',
    patterns: `
      sales|our|company ..1 *deadline|deadlines
      *quota|quotas !cut|cuts|rule|rules|year|transfer|share|species|board|office|for|of|system|lease|holder|holders
      *commission|commissions depend|ride|hang|rest|be on|riding|depends|rides|hangs
      *close|closing|closed|seal|land|wrap|clinch|ink|swing ..1 up? this|the|one|a|another|my|our|# ..2 sale|sales|deal|deals !@servicecompound|room|floor
      *books close|closes|closing|shut
    `
  },
  {
    ...head,
    confidence: 0.9,
    fallback: 'none',
    patterns: `
      hit|make|meet|reach|miss|beat|hitting|making|meeting|reaching|get ..1 my|our ..2 *@goalnoun
      hit|reach|make|meet|beat|get ..1 to? *@goalnoun|target|targets before|by|this|for ..1 the? ..1 month|quarter|year|period|friday|thirty-first|books
      short|shy|off|behind|under|below|away ..2 on|of|from|against? my|our ..2 *@goalnoun
      have|got|with ..1 a|an|my|our ..1 sales|monthly|quarterly? *target|quota|targets to|this|for|of
      *target|targets|goal|goals|quota to ..1 hit|meet|reach|make|achieve
      my|our ..1 sales|monthly|quarterly|annual|yearly|march|weekly? *target|targets|quota|quotas|kpi|kpis|numbers !are|is|say|show|be|market|audience
      my|our ..1 *bonus|commission|commissions|paycheck|promotion
      *closing date for|of|on our|my|this
      *close|closing|shut|shutting|finish|closes off|out? my|our|the|this ..1 books|month|quarter|year|financial|fiscal|sales|period
    `
  },
  {
    ...own,
    confidence: 0.9,
    patterns: `
      @my ..2 financial|fiscal|sales|current? ..1 @period ..1 end|ends|close|closes|closing|finish|finishes|ending|be|is ..1 $|on|up|over|ending|closing|this|next|tomorrow|friday|and|so|by|today|in|about
      @my ..1 @period|books ..1 end|ends|close|closes|closing|finish|finishes|wraps|shuts
      end|last|close|finish|day|days|final|week ..2 of @my ..2 @period
      end|close|last ..2 of ..1 the? ..1 @period ..1 for|with|on|here|at us|me|our|side|here|<rep>
      @period ..1 end|ends|ending|closes ..1 for|with|on us|me|our|my
      before|by|until|till @my ..2 @period|books ..1 end|ends|close|closes|is|are|up
      one|two|three|#|a|just|single|couple ..1 more ..2 deal|deals|sale|sales|order|orders|signature|customer|client|unit|units|contract|signup|policy|policies|renewal|renewals|placement|booking|bookings|install|installs|listing ..3 get|give|put|make|win|short|need|take|before|by|from|push|until|to ..1 me|us|my|our|i|we|the
      @me be|need|just|only|have|'m ..2 # ..1 more? deal|deals|sale|sales|order|orders|unit|units|contract|contracts|signature|policy|policies|short|shy|away|signup
      @me need|want|must|got ..1 to? ..1 one|two|a|another|# more ..1 deal|sale|order|signature|customer|client|contract|signup|booking|yes
      @me ..1 have|got|get ..2 till|until ..4 to
      have|got ..2 number|numbers|target|quota to make|hit|reach|meet
      pressurize|pressurise|pressure|squeeze|hassle|hammer|pushing|push|pressuring|pressurising me|us
      @me ..1 have|need|got|must to? ..1 shift|move|clear|offload|sell these|this|them|the|it ..6 before|by
      sales conference|kickoff|kick
      want|need|have @you on ..1 the board
      keep|save|lose my|our job|bonus|place
      need|want|must ..3 signatures|signature|orders|paperwork|contract ..2 by|before ..1 the? close|end|noon|five|friday|monday|tuesday|wednesday|thursday
      clock ..1 be? tick|ticking ..1 on|for|against my|our|me|us
      @me ..1 have|need|got|must to? ..1 have|get # ..3 booked|signed|sold|closed|in ..2 by|before|this
      office|management|hq|gaffer|boss|bosses|directors|bank want|wants|need|needs ..2 orders|numbers|figures|sales|deals|contracts ..2 in|done|up
      @me have|'ve|need|must|got ..1 to? clear|shift|empty ..1 the|our ..1 warehouse|stock|store|yard|shelves
      @me ..1 will|would|do? ..1 get|earn|make|win ..1 a|my|our|the bonus|commission ..1 if|when|on|for
      boss|gaffer|bosses|office|management|manager want|need ..6 signed|closed|booked|sold|renewed
      @me be ..2 close|near|shy|away ..2 to|of|from ..1 my|our|the? quota|target|bonus|number
      @me ..1 be ..2 under ..1 pressure|the|orders ..2 to|here|from|with|$
      under ..1 pressure|the ..2 cosh|gun|pump|to|from ..2 close|get|sell|my|sign|hit|here
      on my|our back|neck|case
      breathing ..1 down my|our
      down my|our neck
      my|our ..1 job|neck|bonus|commission|head be|is ..1 on|at the|stake
      @my ..2 @boss ..2 want|need|push|press|chase|expect|demand|insist|give|tell|ask|breathe|say|ride|hound|be|has|wants|needs|is ..5 yes|close|closed|sign|signed|answer|decision|order|orders|number|numbers|deal|deals|done|board|sale|sales|friday|monday|tuesday|wednesday|thursday|today|tonight|in|deadline|quota|target|until|by|over|signature|month|quarter
      @my ..2 @boss ..1 be ..1 on|push|press|chase|breathe|ride|hound|all|watch|pushing|pressing|chasing|riding|breathing ..1 my|me|us|over|for|to|down
      @my ..2 @boss ..3 want|need|push|press|chase|expect|ask|tell|ride|hound =14 close|closed|sign|signed|answer|decision|order|orders|renewal|renewals|deals|sales|board|month|quarter|quota|target
      gaffer|boss|bosses|office|higher-ups|management|head|chief want|wants|need|needs ..2 it|this|that|every|an|a|one|all|you|me|us ..3 on|in|by|before|closed|signed|answer|decision|yes|done|in|over|sold ..4 @due|board|quarter|month|close|end|line|$
      get|getting|push|pushing|put|see|have|bring ..1 this|it|that|the|one|you|another|@deal ..2 over the line
      over the line
      win|winning|earn|get ..1 the|a|this|our|my ..3 trip|contest|cruise|club|incentive
      sales contest|competition|target|quota|leaderboard|board|month
      president club
      president 's club
      close|closed|sign|signed|wrap|wrapped|order|ordered|book|booked ..3 before|by|at the? ..1 end|close of ..2 @period
      @me be ..1 being|be ..1 measured|judged|assessed|graded|marked on
      @me be ..3 short on|of ..1 numbers|orders|sales|bookings|target|signatures
      @me have|'ve|got ..1 a|my|our ..1 sales meeting|review|call ..1 on|monday|tuesday|wednesday|thursday|friday|tomorrow|and|next
      powers that be want|need
      @me have|was|be ..1 been? told|asked|instructed|pushed|ordered to ..1 get|close|sign|chase|push|book|finish|wrap =6 before|by|today|in|this|month|quarter
      my|our target|targets|quota|numbers ..1 be ..1 pending|short|behind|due|down|low|not|at|monthly
      close|shut|closing|shutting the|our|my ..1 order|sales ..1 book|books|ledger
      they want|need ..3 orders|deals|contracts|signatures|sales|it|this|everything ..3 by|before|in ..3 our|month|quarter|end
      making|make|get|hit|reach club
      submit|hand|turn|post ..1 in? my|our ..1 numbers|figures|forecast|sales
      get|getting|have|need|want|put|turn ..1 this|the|it|that|your|a|one ..2 @deal|it|this|paperwork ..2 in|signed|done|closed|booked|through|back ..2 by|before|today|for|tonight|this|on|before ..2 month|quarter|friday|five|deadline|midnight|today|end|close|noon|cutoff|cut-off
    `
  },
  {
    ...own,
    confidence: 0.82,
    patterns: `
      @me ..1 need|want|must|have|try|trying|got|hope|looking ..3 close|sign|sell|book|finish|wrap|get|hit|make|order ..5 by|before|at|for|of ..1 the|our|this|my|end|month ..2 month|quarter|year|books|month-end ..1 end|close|closes|is|ends|$
      need|want|must|got ..4 @reply|it|this|@deal ..2 in|by|before|for ..2 the|month|quarter|year ..1 end|month|quarter|close
    `
  },
  {
    ...own,
    confidence: 0.52,
    patterns: `
      @me ..1 need|want|require|must ..1 have|get|hear|know? ..3 an|a|your|the|back|from ..2 answer|decision|yes|confirmation|reply|response|commitment|go-ahead|you|word ..2 by|before|today|tonight|tomorrow|this
      the ..1 boss|gaffer|bosses want|wants|need|needs
      for @me ..1 be|have ..1 to hit|close|meet|reach
    `
  },
  {
    kind: 'deadline',
    owner: 'subject',
    fallback: 'rep',
    confidence: 0.9,
    patterns: `
      *close|finish|wrap|sign|order ..4 by|before|at month|quarter|year end
    `
  },
  {
    kind: 'offer-expires',
    owner: 'head',
    fallback: 'rep',
    confidence: 0.85,
    patterns: `
      *@offer ..3 @expire|ends|expires|closes|finishes !quote|date
      *@offer|rate ..1 run|runs|running|ran out|till|until|to|through
      *@offer|rate ..2 only|just? @good_until|stands|lasts|runs|holds ..1 for|till|until|til|through|to|up|by|this|today|while|if|only ..3 #|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month|week|quarter|year|today|tomorrow|tonight|end|then|stocks|first|january|february|march|april|may|june|july|august|september|october|november|december|fifteenth|thirtieth|thirty|fifth|tenth|twentieth|day|midnight|noon|easter|christmas
      offer|do|give|guarantee|honor|manage|hold|keep ..1 that|this|the|you ..2 *price|rate|discount|deal ..3 until|till|til
      *@offer|rate ..1 be|is ..2 till|until|til
      *@offer ..1 be gone|over|finished|off|history|dead ..1 come|after|by|on|from|monday|tuesday|wednesday|thursday|friday|$
      *@offer ..2 for ..2 week|month|today|quarter|weekend ..1 only
      *@offer|rate ..1 be|is ..1 only|just|gone|off|up|over|good ..1 till|until|after|on|by|the|for|this|through|today
      hold|holding|keep|keeping|honor|lock|give ..1 the|this|that|our|you|in|at ..2 *price|rate|discount|offer|deal|pricing|quote ..2 till|until|through|for|to|if
      only|just till|until ..1 #|monday|tuesday|wednesday|thursday|friday|saturday|sunday|end|tomorrow|midnight ..3 at|for this|that|the *price|rate|discount
      *limited ..1 time|period offer|deal|only|price|discount|promotion|special
      for a limited time
      *@offer|price|rate ..1 die|dies|drops|vanishes|stops|goes|finishes|ends|expires on|after|come|by|at|when
      *@offer ..2 off the table
      # left at|on the|this|that ..1 old|current|sale|special ..1 price|rate
      ^ buy|order|book|sign ..2 by|before ..2 the =6 save|get|free
      the *price|prices|rate on|for ..4 go|goes|going ..1 back|up
      # percent|per|quid|pounds ..1 off? ..2 till|until|til|through|to ..5 month|week|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|end|easter|christmas
      # percent|quid|pounds|dollars|euro|pound ..1 off ..2 run|runs|end|ends|finish|finishes|stop|stops|expire|expires|go|goes
      the ..1 *price|prices|rate|rates go|goes|going up|back ..1 up|on|from|after|to ..2 month|week|quarter|year|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|end|tomorrow|easter|christmas|full|normal|list
      at|for|do|doing|price # ..4 only|just until|till|til|through|up ..5 month|week|quarter|year|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|end|tomorrow|easter|christmas
      back to|up full|normal|list|regular ..1 price|rate|whack
      stop|stopping|end|ending|pull|pulling|withdraw|withdrawing ..1 the|this|our|these ..2 freebies|freebie|@offer|samples|trials
      while stocks|supplies|stock|they last
      last chance to|for|on|at
      before ..1 the|this|that|our *@offer ..1 end|ends|expire|expires|close|closes|go|goes|run|runs|be|is
      act now|fast|today
      *@offer ..1 will|do|be not ..3 after|beyond|past|long|forever|last|around
      @offer this ..1 month|week|quarter only
    `
  },
  {
    kind: 'offer-expires',
    owner: 'head',
    fallback: 'none',
    confidence: 0.52,
    patterns: `
      only|just # ..1 *slots|spots|places|spaces|units|appointments ..1 left|remaining|available|open
      our|my ..1 *prices|price|rates go|going|goes up
      if @you ..1 sign|order|book|buy|commit|confirm ..2 by|before|today|this
    `
  },
  {
    kind: 'offer-expires',
    owner: 'rep',
    confidence: 0.75,
    patterns: `
      that|this|it|which be ..1 only|just ..1 good|valid|available|open|on|going ..1 till|until|through|for|til
      ^ sign|order|book|buy|confirm|commit ..2 by|before ..2 #|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month|week|end =9 percent|off|discount|free|waive|half|save
      if you ..1 sign|order|book|buy|confirm|commit ..2 by|before ..2 #|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month|week|end =9 percent|off|discount|free|waive|half|save
    `
  },
  {
    ...own,
    confidence: 1,
    harmless: true,
    patterns: `
      hit|make|meet your|their|its|the ..1 @goalnoun
      close|closing|closes on the|your|a ..1 house|building|property|home|loan|land|farm
      target|targets|targeting|targeted the|a|that|your|one|only|your
      commission|commissions the|a|your|new|it|that|them
      in|to order to
      @your ..2 @boss|@period|year-end|books
      sale|sales @servicecompound
      last|first ..1 quarter|month|year ..1 you|your|the
    `
  }
]
