import type { ProgressChoices } from '../../../shared/progress.ts'
import type { TakeSummary } from '../../../shared/take.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandList, type CommandOption } from '../../ui/CommandList.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { spokenLength, whenText } from '../../ui/time-text.ts'
import type { OpenedMark } from './open-marks.ts'
import styles from './TakesDialog.module.css'
import { counted } from './words.ts'

type TakesDialogProps = {
  opened: OpenedMark
  choices: ProgressChoices
  onOpen: (takeId: string) => void
  onClose: () => void
}

/** More are not read through to the end; the period and the scenario narrow them down. */
const mostTakes = 100

/** The takes behind a point or a bar, newest first; one of them opens. */
export const TakesDialog = ({ opened, choices, onOpen, onClose }: TakesDialogProps) => {
  const { mark, title, tags = {} } = opened
  const answer = useAnswer(`takes of ${JSON.stringify({ mark, choices })}`, () =>
    invoke('progress:takes', { choices, mark, limit: mostTakes, offset: 0 })
  )
  return (
    <Dialog title={title} titleHidden bare onClose={onClose}>
      {answer.state === 'failed' && (
        <Notice failure={answer.failure}>
          <Button onClick={answer.reload}>Try again</Button>
        </Notice>
      )}
      {answer.state === 'ready' &&
        (answer.value.total === 0 ? (
          <p className={styles['none']}>Nothing recorded here: it was spoken live or written.</p>
        ) : (
          <CommandList
            label={title}
            placeholder="Find a take"
            empty="No take by that name."
            groups={[
              {
                heading: `${title}: ${countText(answer.value.takes.length, answer.value.total)}`,
                options: answer.value.takes.map((take) => optionOf(take, tags[take.id]))
              }
            ]}
            onChoose={onOpen}
          />
        ))}
    </Dialog>
  )
}

const countText = (shown: number, total: number): string =>
  shown < total ? `the newest ${shown} of ${counted(total, 'take')}` : counted(total, 'take')

const optionOf = (take: TakeSummary, tag: string | undefined): CommandOption => ({
  value: take.id,
  label: `${take.score === null ? 'No score' : Math.round(take.score)} · ${take.prospectName}`,
  note: [
    whenText(take.startedAt, { now: new Date() }),
    take.drillName ?? take.scenarioName,
    spokenLength(take.durationMs)
  ].join(' · '),
  ...(tag === undefined ? {} : { tag })
})
