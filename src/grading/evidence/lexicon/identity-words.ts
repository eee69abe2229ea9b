export const legalForms = new Set(
  'inc incorporated ltd limited llc llp plc corp corporation co company gmbh pty group pvt'.split(' ')
)
export const introducers = new Set(
  "this is it it's its that thats i'm im am my name's name names here me speaking calling ringing phoning from again myself are we're".split(
    ' '
  )
)
export const companyCues = new Set('from with at of for behalf here over by'.split(' '))
export const afterName = new Set(
  'here from with at of calling speaking ringing over out again phoning'.split(' ')
)

export const notAName = new Set(
  'calling ringing phoning just not the a an your our about regarding because trying reaching one to in on here back following with working sorry glad happy sure free going looking hoping only really still for no time best all part due short close open right wrong out off up down over new old good great currently based leaving away available around'.split(
    ' '
  )
)

export const reaches = /^(?:from|with|at|of|over|down|up|here|calling|ringing|on|behalf|the|out)$/

export const opensAs =
  /^(?:it|this|that|we|i|you|the|a|an|people|folks|team|one|someone|customers|all|and|or|so|but|hello|hi|me|us)$/

/** Words between a name and a company that belong to one introduction. */
export const bridges =
  /^(?:[\s,.-]|\b(?:from|with|at|of|over|here|calling|ringing|phoning|speaking|on|behalf|the|and|i|i'm|im|am|it's|we|we're|we are|is|my|company|company's|name|your|new|account|manager|rep|again|out|down|up|in|by|for|representing|again's|director|owner|founder|sales|team|guy|lady|folks|uh|um|work|works|working|called|a|an|firm|outfit|crowd|line|below|above|this|that|was|way|side|people|based|me|you|phone|wee|small|local)\b|\b(?:from|in|out of) (?!your|you|the|a|an|my|our|now|case|may|january|may)\p{L}+(?: \p{L}+)?(?=,| (?:from|with|at|of|for|on)\b))*$/u
export const bridgeLimit = 60
