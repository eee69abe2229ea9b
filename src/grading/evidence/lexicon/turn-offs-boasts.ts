import type { Family } from './turn-offs-family.ts'

const subject = { kind: 'boast', owner: 'subject', fallback: 'none' } as const
const own = { kind: 'boast', owner: 'rep' } as const

/** Praise of the rep's own firm, crew or wares. */
export const boastFamilies: readonly Family[] = [
  {
    ...subject,
    confidence: 0.9,
    patterns: `
      *be|remain|become ..2 leader|leaders|pioneers|pioneer in|of ..2 @field|what|this|our|dust|your
      *be|remain|become ..1 the|a|an|one|recognized ..3 industry|market|world|global|national|regional|country|category|european|thought ..1 leader|leaders|leading
      *be|remain|become ..1 the|a|an|one|of|among ..3 leading|foremost|premier|top|finest|biggest|largest|best ..3 @bignames|provider|providers|supplier|suppliers|manufacturer|agency|firm|installer|installers|dealer|distributor|contractor|contractors|specialist|specialists|brand|choice|in|this|on|around|at|there|team|service|house|you|for|name|names|maker|producer|outfit|people|lads|of|business|$
      *be|remain|become ..2 number|no one|1 !line|bay|on|pump|site
      *be|remain|become ..1 leading|premier|reputed|top|best|foremost|biggest|largest ..2 company|firm|supplier|provider|manufacturer|agency|brand|dealer|distributor|contractor|name|player
      *be|rank|ranked|rated|voted|named ..2 number|no one|1 in|for|choice|supplier|provider|rated|across|on|company|firm|with
      *be ..1 the|a|one|of|among ..2 most ..2 experienced|trusted|reliable|advanced|respected|recognized|reputable|awarded|reliable|popular|professional|innovative|successful|affordable|efficient|qualified|reviewed|recommended|established|widely
      *be ..1 the|a|an|one|of|such ..2 fastest|strongest|quickest ..1 growing
      *be ..1 the|a|an ..2 fastest|biggest|largest|best|finest|oldest|cheapest|strongest|top ..2 @bignames|firm|installer|provider|supplier|outfit|around|there|in|on|this|of|dealer|shop
      *be ..1 a|an|the ..2 world|first|top|award|five|industry|market|highly ..1 class|notch|rated|winning|star|leading
      *be second to none
      *be|been ..2 at the? ..1 forefront|cutting|top|pinnacle of|edge
      *be ..1 proud to|of !you|your
      pride ourselves|myself|itself|themselves on|in
      *be ..1 unrivaled|unrivalled|unbeatable|unmatched|unparalleled|unsurpassed|renowned|reputable|acclaimed
      *be ..2 known|recognized|recognised|famous|renowned|celebrated for|as|throughout|across|all ..1 the|our|its|being|one|for|quality|best
      *be ..2 the|your ..1 go to|company|people|name|firm ..1 for|in|choice
      *be ..1 the only|original ..2 @bignames|firm|ones|people|provider|supplier|outfit|installer|manufacturer|crew who|that|in|to|with|on|around
      *have|offer|provide|deliver|sell|make|give|do|got|boast|bring|install|build|use|carry|stock ..1 the|some|by|you ..2 best|finest|biggest|largest|fastest|strongest|top|leading|premier|greatest|lowest|cheapest ..4 in|on|around|available|money|anywhere|there|going|market|business|service|team|crew|fans|prices|products|for|$
      *have|offer|provide|deliver|got|give|with|bring|boast ..1 a|an|our|the ..2 world|first|award|five|top|industry|state|cutting|best ..1 class|winning|star|notch|rated|leading|of|edge|in
      *have|hold|win|won|receive|received|got|take|taken|pick|earned|scoop ..3 award|awards|trophy|trophies|prize|accolade|accolades|medal
      *win|won|scoop|named|voted|get ..2 best|top ..2 supplier|company|firm|business|contractor|installer|dealer|agency|employer|service|team|shop
      *win|won|be|named|voted|crowned ..3 supplier|company|firm|business|contractor|installer|dealer|agency|employer|team|agent|manufacturer of the year
      *be|been|got ..1 voted|named|ranked|rated|crowned|recognized|recognised|awarded ..3 best|top|first|number|number-one|leading|five|the|award
      *serve|supply|represent|count|work|advise|trusted|used|chosen|handle|do|have|partner ..1 with|by|for|as? ..2 some|all|most|many|the ..2 of? ..1 the? biggest|largest|top|leading|best|finest|major|household|fortune ..2 @bignames|500|hundred|five|in|clients
      *trusted|used|chosen|recommended|relied by|on ..3 thousands|hundreds|millions|leading|top|the|over|more|companies|most|every
      *have ..2 over|more|almost|nearly|around|combined|some? ..1 than? # ..1 @years ..2 of? ..1 experience|expertise|know-how|knowledge
      *have ..2 @number|over ..2 @years ..2 experience|expertise|behind
      *be ..1 top of the|our tree|game|league|table|pile|heap|market
      *be ..1 the dog|dogs|bee|bees|cat|cats ..1 bollocks|knees|whiskers|pyjamas
      *do it better|cheaper|faster than anyone|anybody|everyone|most|all
      *bring ..3 # ..1 @years
      *have|got|enjoy|built|earn ..1 a|the|our ..2 reputation|name for ..2 quality|service|excellence|reliability|honesty|work
    `
  },
  {
    kind: 'boast',
    owner: 'praise',
    confidence: 0.85,
    patterns: `
      *best|favorite|favourite|finest|foremost|premier|greatest|fastest|cheapest|biggest|largest !@besthing
      *top|leading !to|the|a|of|up|off|from|us
      *most ..1 experienced|trusted|reliable|advanced|respected|recognized|reputable|popular|professional|innovative|successful|qualified|recommended|established|skilled
      *unrivaled|unrivalled|unbeatable|unmatched|unparalleled|unsurpassed|renowned|reputable|reputed|acclaimed|outstanding|exceptional|superior|impeccable|stellar
      *award|industry|market winning|leading|leader
      *world|first|top class|notch|rate
      *best in class|breed
      ^ *best|cheapest|finest in|on|around !case|time|practice|order
      *five|5 star|stars
      *state of the art
      *leader|leaders|pioneer|pioneers in|of
      *trusted ..1 name|partner|brand|supplier
      *number one|1|wan ..1 in|for|choice|supplier|rated|company|firm|name
    `
  },
  {
    ...own,
    confidence: 0.88,
    patterns: `
      @my ..2 award winning
      @my ..1 world|first|top|five|industry|market|best ..1 class|notch|rated|star|leading|in class|team|service|people|fans|product|products|support|staff|crew|technology
      @my ..4 be ..1 second to none
      @my ..4 be ..2 unrivaled|unrivalled|unbeatable|unmatched|unparalleled|unsurpassed|renowned|the best|world|award
      @my ..3 be ..1 the ..1 best|finest|biggest|largest|fastest|strongest|most|top|leading|number !fix|thing|way|example|case|one
      @my ..2 unrivaled|unrivalled|unbeatable|unmatched|unparalleled|unsurpassed|renowned|acclaimed|exceptional|outstanding
      @my ..1 state of the art
      nobody|no-one|none|no ..4 do|does|beat|beats|match|matches|come|comes|touch|touches|better ..2 it? better|us|like|than|close|our|like ..1 us|we|to|our|us|<rep>|ours
      nobody|no ..8 better ..3 than|crew us|our|ours|<rep>|we
      nobody|no|not ..3 beat|touch|match|rival us|our|<rep>
      not|no a|one|many|firm|company|outfit|crew =8 touch|beat|match|rival us|our
      we|i|<rep> lead|leads|dominate ..1 the|in ..2 field|market|way|industry|trade|country
      ours be ..1 the ..1 best|quietest|fastest|cheapest|strongest|safest|lightest|cleanest|finest|biggest|toughest|only
      we|i|<rep> be ..2 big|large|huge|reputed|well ..1 company|firm|outfit|group|established|known
      we|i|<rep> ..2 do|make|give|offer|provide|supply|deliver|sell|use ..1 top|highest|superior|premium|best ..1 quality|grade|class
      more ..3 reviews|customers|awards|experience than ..1 anyone|anybody|any|most|all
      blow|toot|blowing|tooting my|our own
      we|<rep> set|sets ..1 the standard|bar|pace|benchmark
      everyone|everybody|anyone ..4 use|uses|choose|chooses|recommend|recommends|rate|rates us|our|<rep>
      not|never|hard find|get|see|beat|do ..4 better|finer|cheaper|faster|match|anyone|anybody|us ..6 than|like|do|for us|<rep>|our|ours|we|i
      @you ..2 not|never|struggle|hard ..2 find ..4 better|finer|cheaper|anyone|anybody|nicer ..4 than|like us|<rep>|ours|we
      better than anyone|anybody else ..1 in|on|around
      <rep> ..2 the|a|your|scotland|one ..3 leading|premier|best|biggest|largest|finest|top|foremost|most|number|oldest|leader|fastest|award|world|trusted
      <rep> ..1 a|an|the ..1 world|award|first|five|industry|market class|winning|star|leading|leader
      <rep> ..1 award winning
      in safe|good|capable|expert hands with|here|at us|<rep>|me
      with|over|have ..2 # ..1 @years ..3 of|in|behind|under ..2 experience|expertise|trade|business|industry|field|game|me|us|our
      # ..1 @years ..1 of ..2 experience|expertise|excellence|service ..1 $
      # ..1 @years experience|expertise
      our ..1 reputation|track|name|reviews|ratings|rating|testimonials|results|record be|is|speak|speaks|for|stand|record|second|unmatched
      speak|speaks for itself|themselves
      we|i|<rep> be|have ..1 never|not|no been ..1 beaten|matched|rivals|equals|equal
      five|5 star rated|rating|service|company|firm
      # ..1 out of # ..3 choose|prefer|trust|use|recommend|pick ..1 us|<rep>|our
      byword for
      everybody|everyone|everyone know|knows|trust|trusts us|our|<rep>
      <rep> ..1 be ..2 name|one|people|firm ..1 everyone|everybody|people|they|you ..1 can? trust|trusts|know|knows|rely
      @you ..2 not|never ..2 find|get|see ..2 better|cheaper|finer|faster|nicer ..2 anywhere|elsewhere|around
      our customers|clients love|adore ..1 us
      we|i have never ..1 lost|had ..1 a|an|one ..1 customer|client|complaint
      nobody|no-one ..1 come|comes ..1 near|close ..1 to? us|our
      swear|swears|rave|raves by|about us|our|<rep>
      be the rolls|ferrari|cadillac|rolex|mercedes|bentley ..2 of
      @you ..2 struggle|hard|not|never ..2 find =6 us|our|ours|<rep>
      nobody|no|none ..8 like|as we|us do|can|$
      thousand|thousands|hundreds|hundred|millions of? ..1 happy|satisfied|delighted|loyal ..1 customers|clients
      we be ..2 very|the|real|that? good|best|great|experts|masters at|in what
    `
  },
  {
    ...subject,
    confidence: 0.52,
    patterns: `
      *be|have ..1 been? in|around ..1 business|trade|industry|game|this for|since|over|# ..3 @years|nineteen|since|decades|#
      established|founded|trading ..1 in|since nineteen|eighteen|twenty|#
      *have ..2 been ..2 do|doing|keep|keeping|make|making|in|serve|serving|at ..4 since nineteen|twenty|#
      *be|have ..3 been? ..2 do|doing|in ..3 for|since ..2 # ..1 @years
      *be ..1 family ..1 owned|run|business|operated
      *be|have ..2 been? established|founded|operating|trading|going|here|serving|running|around ..2 since|for|in|# ..2 #|@years
      in my|our ..2 # ..1 @years
      *be ..2 the|an|recognized? ..1 experts|expert|specialists|specialist|authority in|on|at|for
      *be ..2 fully? insured|bonded|accredited|certified|licensed ..1 and
      *have ..2 # ..1 @years ..1 in|at|of|behind
      *have ..1 a|an ..1 great|excellent|solid|proven|strong|good|fantastic|outstanding|unmatched|unblemished ..1 reputation|track|name|record
      *be ..2 proud of our|my
      @me ..1 have seen|done|fitted|fixed|installed ..1 thousands|hundreds|over|more
    `
  },
  {
    ...own,
    confidence: 1,
    harmless: true,
    patterns: `
      best of luck
      all the best
      best|good time|number|way|day|bet|place|route|wishes|regards|fix|thing|person to|is|for|be|was|of|and|on|would|we|i
      at best
      best thing|part|way|fix|guess
      be your ..3 best|biggest|largest|top|leading
      @me ..1 be|have ..1 not|never
      # ..1 @years ..1 ago|old|later|on|of wear|warranty|guarantee|life|data|records|readings|in
    `
  }
]
