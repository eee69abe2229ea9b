import type { Family } from './turn-offs-family.ts'

const subject = { kind: 'salesy', owner: 'subject', fallback: 'rep' } as const
const own = { kind: 'salesy', owner: 'rep' } as const

/** Own novelties, own wares, courting the account, wishing to meet, shop-assistant lines, demos. */
export const salesyFamilies: readonly Family[] = [
  {
    ...subject,
    confidence: 0.9,
    patterns: `
      have|be|do? ..1 *@launch a|an|the|our|some|one|# ..3 new|latest|improved|upgraded|@product
      *@launch|launching our|my
      *@launch new ..2 @product
      have|be|do? ..1 *roll|rolling|bring|bringing|brought|come|coming|came|put|putting out ..1 a|an|the|our|some|with ..3 new|latest|@product
      have|be|do? *start|open|add|expand|extend ..1 a|an|our|the|into ..1 new|latest|own ..3 @product|division|branch|department|wing|arm
      have|had? just *bring|brought|put out a|an|our
      want|love|like|hope|keen to *look|handle|take|do|manage|cover ..2 your !through|by|name
      want|love|like|hope to *be your ..1 first ..1 call|port|choice|stop
      have|had? just *add|start ..1 a|an ..3 @product
      *have|got|offer|sell|make|stock|carry|supply|do|bring|present|provide|introduce|promote ..1 a|an|some|the|our|this|out|in ..2 new|latest|newest|brand ..3 @product
      now *offer|stock|carry|supply|provide|sell ..4 @product|too|also
      want|like|love|hope|be|here|call|calling|ring|phone to? ..1 *tell|talk|speak|inform|update|introduce|show ..3 about|on|to? our|us ..3 new|latest|@product
      excited|proud|delighted|pleased|happy|thrilled to ..1 *announce|launch|introduce|unveil|offer|present|release
    `
  },
  {
    ...own,
    confidence: 0.88,
    patterns: `
      @my ..1 brand? new|newest|latest ..2 @product
      @my ..2 new|newest|latest !@deliverable|is|be
      @my ..3 @generic !@servicecompound
      @my ..3 range|lineup !from
      @my ..2 service|services !@servicecompound|is|be
      new ..2 @product ..1 from|by|at us|our|<rep>|here
      new ..1 @product in the ..1 market
      new ..2 @product that|which we|i
      tell|telling|show|showing|talk|talking|share|sharing|explain|learn|learning|hear|know|introduce|introducing|discuss|more ..1 @you ..3 about|to|what? us|ourselves|our company|firm|business|$
      tell|telling|share|learn|hear|know|talk|bit ..4 about us|ourselves|<rep>
      show|tell|hear|learn|see|explain|showcase|discuss|share ..3 what we|i|<rep> do|offer|sell|have|make|provide|can|are|be
      what we have|got to offer
      who we are|be
      all|everything|whole|full|range ..1 of? ..2 @product we do|offer|sell|provide|have
      we|i|<rep> offer|provide|sell|supply|have|deliver|do|specialize|specialise|deal ..1 in? a|an|the|all|many|various|different ..2 full|wide|complete|whole|broad|huge|great|big|comprehensive|entire|total|kinds|types|types ..3 @product
      we|i|<rep> can|could offer|provide|supply|do ..1 you? ..1 a|an|the|all ..2 full|wide|complete|whole|broad|huge|great ..3 @product
      let|allow us|me quote|price|bid|tender ..1 @you|for|on
      come|pop|drop ..2 and|to|by|in ..2 see|visit|have|look ..3 our ..2 showroom|shop|store|range|stand|display
      we|i|<rep> offer|provide|sell|deliver|specialize|specialise ..1 in? ..3 services|solutions|products|packages
      our|my suite|range|line|lineup|selection of
      for all your ..4 needs|requirements
      whatever you ..1 need
      one stop shop
    `
  },
  {
    ...subject,
    confidence: 0.92,
    patterns: `
      *earn|win|deserve|gain|get your ..1 business|custom|account|trade !up|ready|noticed|running|off|on|moving|to|back|online|records|plan|name|rates|address|account
      *earn|win|get|land|secure the|this|your ..1 contract|account|order|business of? yours|from|with|for ..1 you|us
      love|like|want|value|appreciate|welcome|crave|seek|after|hope ..1 for? ..1 *your ..1 business|custom !@servicecompound|to|be|is
      *earn|win your ..1 trust
      *earn|win|gain|deserve your ..3 your ..1 business|custom
      crack|shot|go|chance|stab|run at|of|on|to your|the|win|earn|quote ..2 business|account|contract|work|custom
      *do|doing business with @you|us|together|your
      *do|doing business together
      *become|be your ..1 new|next|regular|preferred|trusted|chosen|main|local|number|go|first|one? ..1 to|one|choice? ..2 @supplier
      *be the ..1 one|people|ones|folks|guys|crew you|that|to ..2 call|ring|turn|use|supply|look|think|come|go
      *have|count|welcome|get|add|see|number|include @you ..1 as|among|on|in|to ..2 customer|client|partner|customers|clients|board|list|books|family|portfolio|one
      *bring|get|take @you on|onto board|our|my|the
      add @you to our|my
      *partner|partnering|team|collaborate ..1 up|with @you|your
      *build|start|develop|establish|form|grow|have a|an|our ..2 relationship|partnership|rapport with @you|your|us
      love|like|hope|chance|opportunity|pleasure|want|keen|excited|excite|honor|honored to|of ..1 *work|working with|alongside @you|your
      *look after|handle|take care? of? your ..1 account|business
      *deal|dealing|specialize|specialise|specializing|specialising in ..6 product|products|solution|solutions|types|kinds|equipment|services|range|all
      *develop|develope|build|built|create|design|invent ..1 a|an|our|the ..3 app|software|platform|product|service|solution|package|range|line !for
      *develop|build|built|create|design ..1 a|an|our ..3 app|software|platform|product|service|solution for ..1 all|our|your|people|businesses|companies|@org
      love|like|want|keen|eager|happy|glad|delighted|hope|look|wish to *supply|serve @you|your|<you>
      *add|added ..4 to what|our|the ..1 we|range|services|list|offering
      *love|like|want|hope|wish|chance|opportunity|keen to|of ..1 quote|quoting|bid|bidding|tender|tendering|pitch|pitching|present|presenting|impress|win ..1 you|your|for|on|over|the|$
    `
  },
  {
    ...own,
    confidence: 0.86,
    patterns: `
      do|doing business with us|<rep>|our
      make ..2 great|good|perfect|strong|ideal ..1 partner|partners|team|fit|match
      get|put|pencil ..1 a|an|this|something ..2 meeting|visit|demo|appointment|time in|into|on ..2 diary|calendar|book|books
      work|partner|deal|trade|go|sign|stick|book|advertise|open with us|<rep> !on|at|in
      sign|signed|set|get @you up|signed|started|onboarded with|to|for|on|today|as|now|this|$
      sign up ..1 with|for|today|to ..1 us|our|<rep>
      switch|move|come|change|swap ..1 over|across? to us|<rep>
      switch|move|bring ..1 your ..2 business|account|custom|over to us|<rep>
      give us|me|our|<rep> ..2 a|one|another|the ..1 @trial !@ringnoun
      ^ try|choose|pick|consider|use us|<rep>|our !for|to|at|on|this|number
      you|ye to? ..1 try|choose|pick|consider|use|give us|<rep>|our !for|to|at|on|this|number|a
      business ..2 we|us ..2 do
      what ..1 do? @you need|want|require from us|me
      think of us|<rep> when|for|next|as
      put|keep|have|add|bear us|<rep>|me on|in|to ..1 your|the|mind ..2 list|books|tender|mind|vendor|supplier|roster|panel|next|for|when
      order|buy|purchase|shop|book ..1 with|from|through us|<rep>|me
      place ..1 an|a|your|first|trial ..1 order
      quote|bid|tender on|for your ..2 business|work|job|contract
      may|can|could i|we ..1 interest @you in
      interest @you in a|an|our|some|one|any|my
      how may|can|could|might i|we|<rep> ..1 help|assist|serve|be @you|of|your !cut|stop|get|fix|beat|meet|with
      may|can|could i|we ..1 help|assist|serve @you ..1 with anything|something|at|today|out|any|$
      may i|we ..1 help|assist|serve
      what can|could|may i|we|<rep> ..1 do|get for @you|your
      anything|something|whatever|ways|way i|we|<rep> can|could|might ..1 do|help|get|assist|quote|supply|offer|price ..2 @you|your|with|out|for|on|$
      be|are you|y'all in|on the market|lookout for
      let|give me|us know|shout|call ..2 if @you ..1 need|want|require anything|something|help|any
      if there be|is anything|something @you ..1 need|want|require
      at your service|disposal
      be of service|assistance|help
      in the market for
    `
  },
  {
    ...subject,
    confidence: 0.86,
    unlessTraded: true,
    patterns: `
      *meet ..1 up? with|you|up|face|in|at|next|this|someday|sometime|tomorrow|on|for|over|$ !@sense
      *meet @you ..1 in|at|for|next|this|on|over|and|to|face|some|$
      *get together !the|your|a|all
      *sit down|with ..2 with|for|and|over|together|face|@you
      *come|swing|stop|drop|pop|call|nip|run|head by|in|out|over|round|around|to|down|up|across|on|into|along ..2 and|to|with|for|sometime|someday|some|next|this|on|tomorrow|@you|at|in|your|one|any|$ !voltage|pressure|sales|speed|bad|good|price|line|force|effect
      *stop|drop|pop|swing|nip|pass by|in|round|over|past
      *be ..1 in|up|around|over|down|near|out|passing your|the ..1 area|way|neck|town|side|region|vicinity|neighborhood|neighbourhood|parts
      *visit|see @you ..1 in|next|this|on|at|person|sometime|some|tomorrow|face|soon
      *visit your|you|your
      *pay|make @you|your|a|an ..1 visit|call|appointment
      *come|go|get and|to|out ..1 see|meet|visit|take|your|@you|show|do
      *get|be in front of @you
      face to face
      *have|grab|get|buy|do|take|share|treat|stand|shout|bring|fancy|over|for a|an|some|you|us|@you ..3 @treat
      *set|line|fix up a|an|some|the ..4 meeting|appointment|visit|demo|demonstration|presentation|walkthrough|zoom|survey|sitdown|consultation
      *schedule|book|arrange|fix|have|request|get|organize|organise|do|plan|seek|give|run|offer a|an|some|one|your|the|in ..3 meeting|appointment|visit|demo|demonstration|presentation|walkthrough|zoom|consultation
      *book|put|pencil|squeeze|get|fit me|us|@you in|into for|with|your|next|this|on|at
      *take|treat|bring|invite @you ..4 out|to|for ..2 @treat|golf|game|golfing|fishing|dinner|eat|match
      *come|get out|over|in ..1 and|to ..1 do|give|take|show|quote|measure|walk|look|see|introduce|present
      *walk through|round|around your|the|with
      *give @you ..1 a|an|your|my|our ..2 demo|demonstration|presentation|pitch|quote|estimate|proposal
      *present|demonstrate|pitch|showcase our|my|to|you|<rep>
    `
  },
  {
    ...own,
    confidence: 0.85,
    unlessTraded: true,
    patterns: `
      free|available|around|open|time|up for|in|to ..1 a|an|some|one|your ..2 meeting|coffee|lunch|appointment|demo|visit|zoom|cuppa|pint|beer|breakfast|drink|bite
      free|available|around|open to|for meet|meeting
      how|what about ..1 a|an|some|we ..1 @treat|meeting|meet
      lunch|coffee|breakfast|dinner|drinks|treat|beers|pint be|is|'s on|my me|us|treat
      fancy a|an|some ..1 @treat
      meet|introduce|talk|chat|discuss|ourselves|myself over|for ..1 @treat
      love|like|want|hope ..1 to? ..1 host @you
      when|what ..3 good|suit|suitable|best time|day|suits|suit ..2 to|for|you ..2 meet|meeting|visit|demo
      book|schedule|arrange your|a ..1 free|no-obligation|no|personal ..2 demo|demonstration|consultation|appointment|meeting
    `
  },
  {
    kind: 'salesy',
    owner: 'invited',
    unlessTraded: true,
    confidence: 0.82,
    patterns: `
      a|an|some|one|our|another|that|this ..2 *meeting|appointment|visit !house|room|minutes|point|place|with|from|to
      a|an|one ..2 *meeting|appointment|visit with|to @you|your
      a|our|some|that face to *face
    `
  },
  {
    kind: 'soft-demo',
    owner: 'rep',
    confidence: 0.8,
    patterns: `
      a|an|the|one|our|online|video|free|live|quick|short|brief|minute ..3 demo|demonstration !crew|job|team|site|permit|contractor|work|waste|bin|kitchen|day|house|project|derby|stage|reel|plot|farm|derby|at|saw|model|unit|car|van|machine|version|kit|board
      walkthrough|webinar of|on
      happy|glad to show @you ..2 it|how|the|our ..1 working|works|work|system|platform|product|in
    `
  },
  {
    ...own,
    confidence: 0.52,
    patterns: `
      we|i|<rep> have|'ve|do|got|be|run ..1 got? ..1 great|amazing|special|fantastic|good|super|unbeatable|some|brilliant|running ..2 deals|offers|prices|specials|promotions|promotion|discounts|rates|deal|special|offer
      we|i|<rep> sell|specialize|specialise !it|this|them|that
      @would love|like to help @you
      would you be interested in|to
      be you ..1 interested in ..2 our|learning|hearing|buying|saving|seeing|a|an
      @my system|software|app|tool|machine|device|technology|equipment|units can|will|is|helps|help|could|does|would|do|be
      i|we can|could ..1 come|be|get|send ..1 out|over|round ..1 and|to
    `
  },
  {
    ...own,
    confidence: 1,
    harmless: true,
    patterns: `
      meet|met ..3 @sense
      drop|come|pop|stop|swing in|by|round|over ..1 voltage|pressure|sales|speed|price|temperature|demand
      get your business|account ..1 up|ready|noticed|running|off|online|moving|back
      give me|us|our a|an ..2 @ringnoun
      give me|us ..1 # minutes|minute
      @my ..1 new @deliverable !@product
      at|over|during|before|after|by|from|your|the|for lunch|breakfast|dinner ..1 service|rush|trade|break|run|menu|time
      have|'ve|be a|an ..2 demo|demonstration ..1 on|this|next|tomorrow|running|in|at
      walk @you through
      call|calling in ..1 regard|regards|relation|connection|respect|reference|response
      happy|glad|delighted to ..1 do|give|run|offer|show|arrange|book|set ..4 demo|demonstration|walkthrough
      can|could ..1 do|give|run|offer|arrange ..4 demo|demonstration|walkthrough
      meeting ..1 house|room|minutes
      your ..2 @meetword|demo|service|services|product|products|range
      come to mind|light|terms|mind|nothing|work|think|pass
      come in|out at|under|on|with|clean|ahead|below
      work|working with us on
      new|latest from|on|to|about the
    `
  },
  {
    kind: 'soft-demo',
    owner: 'rep',
    confidence: 1,
    harmless: true,
    patterns: `
      they|he|she|who|your|their ..3 demo|demonstration
      demo|demonstration you|they|he|she
    `
  }
]
