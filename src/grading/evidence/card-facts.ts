import type { Card } from '../../shared/prospect.ts'

/** What the card tells of them, facts before pains: a pain that is said was found out as much as a fact. */
export const toldOf = ({ facts, pains }: Pick<Card, 'facts' | 'pains'>): readonly string[] =>
  pains.length === 0 ? facts : [...facts, ...pains]

/** What troubles them, as a message would best take it up: the pains, then the facts. */
export const troublesOf = ({ facts, pains }: Pick<Card, 'facts' | 'pains'>): readonly string[] => [
  ...pains,
  ...facts
]
