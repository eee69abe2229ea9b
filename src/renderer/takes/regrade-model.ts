import type { GivenBy, RegradePreview } from '../../shared/regrade.ts'

/** "rulebook 1.1.0", "rulebook 1.1.0 with Team 2.0". */
export const givenByText = ({ rulebookVersion, pack }: GivenBy): string =>
  pack === null
    ? `rulebook ${rulebookVersion}`
    : `rulebook ${rulebookVersion} with ${pack.name} ${pack.version}`

/** "1 take", "1,034 takes". */
export const takesText = (count: number): string =>
  count === 1 ? '1 take' : `${count.toLocaleString('en')} takes`

/** Who graded them, in words; several are named together. */
export const fromText = (from: readonly GivenBy[]): string => {
  const names = from.map(givenByText)
  if (names.length <= 2) return names.join(' and ')
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}

const shown = (score: number | null): string => (score === null ? 'no score' : String(Math.round(score)))

/** A score before and after, as the screen rounds it; one figure where it stays. */
export const scoreText = ({ before, after }: RegradePreview): string => {
  const [was, is] = [before === null ? 'not readable' : shown(before.score), shown(after.score)]
  return was === is ? `still ${is}` : `${was} → ${is}`
}

type Direction = 'up' | 'down' | 'same' | 'other'

const directionOf = ({ before, after }: RegradePreview): Direction => {
  const [was, is] = [before?.score ?? null, after.score]
  if (was === null || is === null) return was === is && before !== null ? 'same' : 'other'
  const by = Math.round(is) - Math.round(was)
  return by > 0 ? 'up' : by < 0 ? 'down' : 'same'
}

/** Whether anything that the rep sees would differ. */
export const changesAnything = (preview: RegradePreview): boolean =>
  preview.changes.length > 0 || directionOf(preview) !== 'same'

/** What would become of the scores, in counts. */
export const countsText = (previews: readonly RegradePreview[]): string => {
  const count = (direction: Direction) =>
    previews.filter((preview) => directionOf(preview) === direction).length
  const parts = (
    [
      ['up', 'would rise'],
      ['down', 'would fall'],
      ['other', 'would come or go'],
      ['same', 'would stay']
    ] as const
  ).flatMap(([direction, what]) => (count(direction) === 0 ? [] : [`${count(direction)} ${what}`]))
  return parts.length === 0 ? '' : `Of the scores ${parts.join(', ')}.`
}

/** How many takes each rule would read otherwise in, most first. */
export const rulesChanged = (
  previews: readonly RegradePreview[]
): { ruleId: string; title: string; takes: number }[] => {
  const byRule = Map.groupBy(
    previews.flatMap(({ changes }) => changes),
    ({ ruleId }) => ruleId
  )
  return [...byRule]
    .map(([ruleId, changes]) => ({ ruleId, title: changes[0]?.title ?? ruleId, takes: changes.length }))
    .sort((a, b) => b.takes - a.takes)
}
