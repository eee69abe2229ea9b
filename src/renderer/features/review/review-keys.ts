import type { Finding } from '../../../shared/grade.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { goBack, navigate } from '../../app/navigation.ts'
import { timesOf } from '../../findings/findings-model.ts'
import type { OnAnswer } from '../../findings/Question.tsx'
import type { Walk } from '../../findings/use-walk.ts'
import type { Player } from '../../player/player.ts'
import { removeTake } from '../../takes/take-actions.ts'

/** The same call again, at once, in the same session. */
export const again = (take: TakeDetail): void =>
  navigate({
    screen: 'rehearse',
    prospectId: take.prospectId,
    scenarioId: take.scenarioId,
    sessionId: take.sessionId,
    again: true
  })

/** The next call: the same scenario, another prospect to choose. */
export const next = (take: TakeDetail): void => navigate({ screen: 'rehearse', scenarioId: take.scenarioId })

export const compareWithLast = (take: TakeDetail): void => {
  if (take.previousTakeId !== null)
    navigate({ screen: 'compare', takeId: take.id, otherTakeId: take.previousTakeId })
}

export const remove = async (take: TakeDetail): Promise<void> => {
  const gone = await removeTake(take, ({ id }) => navigate({ screen: 'review', takeId: id }))
  if (gone) goBack()
}

type ReviewKeysInput = {
  take: TakeDetail
  player: Player
  walk: Walk
  edit: () => void
  note: () => void
  star: () => void
  log: () => void
  write: () => void
  regrade: () => void
  exportSound: () => void
  /** Opens the rule of the finding that is looked at, or of the first thing to fix. */
  rule: (() => void) | null
  answer: OnAnswer
}

/** The keys of the finding that is looked at: to answer its question, or to take the answer back. */
const answerKeys = (finding: Finding | null, answer: OnAnswer): KeyBinding[] => {
  if (finding === null || finding.question === null) return []
  if (finding.selfMarked) return [{ keys: '0', label: 'take it back', run: () => answer(finding, null) }]
  return [
    { keys: '1', label: 'yes', run: () => answer(finding, true) },
    { keys: '2', label: 'no', run: () => answer(finding, false) }
  ]
}

export const reviewKeys = ({
  take,
  player,
  walk,
  edit,
  note,
  star,
  log,
  write,
  regrade,
  exportSound,
  rule,
  answer
}: ReviewKeysInput): KeyBinding[] => {
  const times = walk.selected && timesOf(walk.selected)
  const hasFindings = walk.sections.length > 0
  return [
    { keys: 'r', label: 'again', run: () => again(take) },
    {
      keys: 'c',
      label: 'compare with last',
      enabled: take.previousTakeId !== null,
      run: () => compareWithLast(take)
    },
    { keys: 'e', label: take.transcript === null ? 'add words' : 'edit words', run: edit },
    { keys: 'n', label: 'note', run: note },
    { keys: 'f', label: 'favourite', run: star },
    { keys: 't', label: 'I left this', run: log },
    { keys: 'm', label: 'write a message', run: write },
    { keys: 'g', label: 'grade again', run: regrade },
    { keys: 'b', label: 'its rule', enabled: rule !== null, run: () => rule?.() },
    { keys: 'x', label: 'export the recording', enabled: take.audioUrl !== null, run: exportSound },
    { keys: 'Delete', label: 'delete', run: () => void remove(take) },
    {
      keys: 'ArrowDown',
      label: 'next finding',
      enabled: hasFindings,
      repeats: true,
      run: () => walk.step(1)
    },
    {
      keys: 'ArrowUp',
      label: 'finding before',
      enabled: hasFindings,
      repeats: true,
      run: () => walk.step(-1)
    },
    walk.selected
      ? {
          keys: 'Enter',
          label: 'play these words',
          enabled: times !== null,
          run: () => times && player.playStretch(times)
        }
      : { keys: 'Enter', label: 'next call', run: () => next(take) },
    ...answerKeys(walk.selected, answer),
    {
      keys: 'Escape',
      label: walk.selected ? 'let go' : 'back',
      run: () => (walk.selected ? walk.select(null) : goBack())
    }
  ]
}
