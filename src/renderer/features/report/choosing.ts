import type { Draft } from './draft.ts'

/** Which list is being chosen from. */
export type Choosing = 'scenarios' | 'drills' | 'prospects'

export const choosingTitles: Record<Choosing, string> = {
  scenarios: 'Scenarios',
  drills: 'Drills',
  prospects: 'Prospects'
}

const fields = { scenarios: 'scenarioIds', drills: 'drillIds', prospects: 'prospectIds' } as const

export const chosenIds = ({ choices }: Draft, what: Choosing): string[] | null => choices[fields[what]]

export const withChosen = (draft: Draft, what: Choosing, ids: string[] | null): Draft => ({
  ...draft,
  choices: { ...draft.choices, [fields[what]]: ids }
})
