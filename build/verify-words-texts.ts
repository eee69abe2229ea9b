/** Messages of the same length and kind, so that telling one from another is as hard as it gets. */
export const messages: readonly string[] = [
  'Tom, the audit letters went out on Monday. Three clinics like yours had to repay what they had claimed, because of one missing signature. I have the list of what they looked at. If you want it before they come to you, call me back today.',
  'Susan, quick one. Your returns page asks for a printer. Nobody under thirty owns one, and your rivals know it. A shoe shop in Bristol dropped the label and won back one order in nine. Call me and I will show you how they did it in a week.',
  'Hello Marcus, your third warehouse opened in May, and I saw that the picking team is still hiring. Two of your neighbours cut their overtime by a fifth when they changed one thing about the handover. Ring me and I will tell you which.',
  'Hi Elena, it is Joe. You told me in spring that the new boiler would have to wait until the grant came through. It came through last week. I know what the other schools in the county did with theirs, and two of them regret it.',
  'Good morning. I have been reading about your plan to move the call centre to Cardiff. When Fielding moved theirs, half of the supervisors stayed behind, and the queue doubled before Christmas. There is a way round that, and it takes an afternoon.'
]

/** What a rep puts in between. */
export const aside = 'By the way I love your new website colours.'

/** Stretches of a message that are left out, as indexes of its words: a word in the middle of a sentence, and a run. */
export const omissions: readonly (readonly [first: number, count: number])[] = [
  [5, 1],
  [14, 1],
  [20, 6],
  [32, 3]
]
