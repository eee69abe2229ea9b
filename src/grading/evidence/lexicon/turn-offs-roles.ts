import type { Family } from './turn-offs-family.ts'

const own = { kind: 'role', owner: 'rep' } as const

/** The rep's own post, patch or arrival. */
export const roleFamilies: readonly Family[] = [
  {
    ...own,
    confidence: 0.92,
    patterns: `
      @me be|am|become ..1 the|your|a|an|our|one ..4 @strongrole
      @me be|am|become ..1 the|your|a|an|our|one ..3 @rolekind ..1 @rolenoun
      @me be|am|become ..1 new? ..1 @rolekind ..1 @rolenoun|@strongrole
      @me be|am|become ..1 the|a ..2 one|person|fella|lad|fellow|guy|girl|man|woman|lady|bloke|chap ..1 that|who ..3 take|handle|look|cover|manage|run|deal|serve
      @me be|am ..1 in charge of your|the|all ..2 @patch
      @me ..2 look|looking after all|the ..4 @org
      @me be ..2 cover|covering|handle|handling|look|looking|deal|dealing after|with|for? all|the|your ..4 @org
      @your ..1 @patch|file ..2 land|landed|come|fall|fallen|sit|end|ended ..3 my|me
      @me have been ..1 brought|hired|recruited|drafted|parachuted|taken in|on|to
      @me was|be|got ..1 brought|hired|recruited|drafted|parachuted in|on|to
      @me be taking on ..3 @patch|book
      @me have? taken|took|take on @your|the|his|her|this|all ..2 @patch
      @me be after taking|moving|joining|starting
      @me be your ..1 man|woman|lad|girl|fella at|with|from|here ..1 <rep>|now|from|the
      it be me now|from
      left|gone|retired|moved =6 got|stuck|landed ..1 with? me
      @me be <rep> 's? ..3 @strongrole|@rolenoun
      <rep> 's ..2 @strongrole for|in|on
      posted|transferred|deputed|moved me to|into|across|up your|this|the|from
      @me have? ..1 move|moved|come|came across|over|up|down ..6 to|and look|take|handle|cover|manage|run
      put|placed|placing me in|over charge|to|of
      @me have ..2 take|taken|took up ..3 position|post|role|job
      being the|your ..2 new ..2 @rolenoun
      @me be ..1 cover|covering|stand|fill|step for !the|your|all|a
      @me be ..1 new here|$
      this|it be ..3 your|the ..1 new ..1 @rolekind ..1 @rolenoun
      this|it be ..3 your ..2 @rolekind ..1 @rolenoun
      @me have? ..1 join|joined ..3 last|this|in|as|recently|just|from
      it be|is me ..2 that|who|now|you ..3 your|contact|@patch|@strongrole|handling|looking
      @me be|have|was ..2 person|one|face|name|man|woman|lad ..2 look|looking|handle|handling|cover|covering|deal|dealing|run|running
      @me be|have ..1 step|stepped|stepping into
      @me head ..1 up ..1 the|our ..3 team|side|division|department|desk|branch|office
      @me have|had? ..2 move|moved|come|came|switch|switched across|over|up ..1 from|to|into ..7 team|side|sales|department|desk|role|accounts
      from|by|be your ..2 @rolekind ..1 @strongrole|@rolenoun
      your newly ..1 appointed|assigned|minted
      @me be ..2 senior|executive|regional|deputy|assistant|group ..1 vice? president|director|partner|manager
      account|accounts|file ..2 come|comes|fall|falls|pass|passes|go|goes to|under|on me|us|my
      my ..1 first|second|third ..1 day|week|month|year ..1 here|in|at|with|on|as|so|$
      @me do|handle|run|manage|have|got the|your|all ..2 accounts|territory|patch
      deal|dealing|speak|speaking with|to me|us ..1 from|now|going|instead
      @me be|am|become ..1 the|your|a|an|our ..2 new|latest|dedicated|regional|local ..2 @rolenoun|@weakrole|contact|lad|guy|girl|kid|boy|man|woman|face|person|fella|one
      @me be? will|would|shall|going to? be ..2 your|the|you ..2 @strongrole|@weakrole|point|contact|man|person|main
      @me be? going|fixing to be ..3 @strongrole|@rolenoun|contact
      @me will|going ..1 be ..2 your ..3 @strongrole|@rolenoun
      @me will|going ..1 be ..2 your ..2 point|contact of|person|from|going|now|for $?
      be|as your ..1 new|main|dedicated|single|go ..2 contact|point|rep|manager|person
      @me have|had? ..1 take|taken|took over from|for|@your|the|his|her|this|as|all
      @me have? ..1 take|taken|took over @your|the|his|her|this|all ..2 @patch
      @me be|have|was|get|got ..2 assigned|allocated|allotted|appointed|assign|allocate|allot ..1 to|as|@your|this|the
      @me have|was|be|get|got ..1 been? given|handed|give|hand ..1 @your|the|this|his|her|your ..2 @patch
      they|company|boss|office ..2 give|given|gave|hand|handed|put|move|moved me|us ..2 @your|the|this|onto|on ..3 @patch|@place
      @your ..1 @patch|site ..2 have|be|been|was ..2 assigned|passed|handed|moved|given|transferred|assign|pass|hand|move|give|transfer|come ..2 to|on me|us|myself
      @me have? ..1 inherit|inherited ..1 @your|the|his|her|this|these ..2 @patch|desk
      @me have? ..1 just|recently|newly join|joined|start|started ..1 with|at|in|here|<rep>|the|as|working|this|on
      @me have? ..1 join|joined ..1 <rep>|the team|company|firm
      @me have? ..1 start|started ..1 with|at|in|working <rep>|the|here|this|for
      new|started|start|starting ..1 with|at|to|in <rep>
      @me be|am ..1 new to|here|in|at|on|round ..3 job|role|patch|area|company|team|position|firm|post|region|<rep>|territory|business|parts
      my|our ..1 new? ..1 role|title|position|post ..1 here|is|as|at|be
      introduce myself|ourselves as
      @me be|have ..2 replace|replaced|replacing|succeed|succeeded
      @me be|have ..2 step|stepped|stepping|fill|filling|filled|stand|standing in|into for|@your|his|her
      @me be|have ..2 been promoted|made|named|appointed
      <me> ..2 from? <rep>? ..1 @rolekind ..1 @rolenoun
      <rep> ..2 @rolekind ..1 @rolenoun $
      <me>|<rep> ..4 the|your|our new ..2 @rolenoun|@weakrole|@strongrole
      <me> ..3 <rep>? ..2 the|your|our ..1 @rolekind ..1 @rolenoun
      <me> ..1 your|the ..1 new ..2 @rolenoun|@strongrole
      <me> your|the ..2 @strongrole
      <me> ..1 your|the ..2 @rolekind ..1 @rolenoun
      be|am handling|managing|overseeing your ..1 @patch
      @me be|am now? handle|handling|manage|managing|look|looking|cover|covering ..1 after? @your|the|this|y'all ..3 @patch|@place
    `
  },
  {
    ...own,
    confidence: 0.85,
    patterns: `
      @me ..1 look|looking after @your|the|this|y'all ..2 @patch|@place
      @me will|be|going ..2 look|looking after @you|your|y'all now|from|going|instead|$
      @me be|am ..1 your|the|one|those man|lady|woman|guy|person|contact|fella for|on|in ..3 @patch|@place|here
      @me cover|handle|manage|run|work|service|own|oversee @your|the|this ..2 @patch|@place
      @me have|got your account|patch|file|territory
      @me be|am a|an|the ..1 senior|junior|regional|national|area|sales|account|chief|head|managing|key|inside ..2 @rolenoun|@strongrole|sales
      as|being the|a|your ..3 @rolekind ..1 @rolenoun
      @me be|am head|director|vp|manager|president of|for sales|the|business|development|accounts
      @me work ..1 in|as sales|business|your|the|a ..2 development|rep|team|manager|department|sales
      move|moved|retire|retired|leave|left|gone on ..2 and? so? i|we have|be ..1 now? ..2 take|taken|look|looking|cover|covering|handle|handling|inherit|inherited
    `
  },
  {
    ...own,
    confidence: 0.52,
    patterns: `
      @me be|am a|an|the ..2 @weakrole of|at|for|with|in|here|$
      <me> the|a ..2 @weakrole of|at|with|from|here
      <me> @weakrole of|at|with|from|here
      @me be|am ..1 in|from|with charge|sales|the ..1 sales|of
      @me run|own the|a|this|my ..2 company|business|firm|shop
    `
  },
  {
    ...own,
    confidence: 1,
    harmless: true,
    patterns: `
      @me take|took|taken over #
      @me ..1 looked after ..3 the|a ..4 at|in|for a|the
      @me be ..2 not a|an|the|your
      as your ..2 rep|manager|director|supplier|agent know|knows|will|would|said|told|says
      be your ..2 @patch
    `
  }
]
