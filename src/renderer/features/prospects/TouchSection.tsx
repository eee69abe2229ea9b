import { Mail, Plus } from 'lucide-react'
import { useState } from 'react'
import {
  type ContactChannel,
  fullName,
  type ProspectDraft,
  type ProspectStatus
} from '../../../shared/prospect.ts'
import { companionMedia, newestNo, type Touch, type TouchOutcome } from '../../../shared/touch.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { OutcomeDialog } from '../../touches/OutcomeDialog.tsx'
import { SaidNo } from '../../touches/SaidNo.tsx'
import { logOutcome, removeTouch, saveTouch } from '../../touches/touch-actions.ts'
import { awaitingOutcome, channelLooks, localSecond, touchWhen } from '../../touches/touch-words.ts'
import { useTouches } from '../../touches/use-touches.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { CadenceStrip } from './CadenceStrip.tsx'
import { NewestTakeOffer } from './NewestTakeOffer.tsx'
import { TouchDialog } from './TouchDialog.tsx'
import { TouchRow } from './TouchRow.tsx'
import styles from './TouchSection.module.css'
import { touchLists, touchSummary } from './touch-lists.ts'

type TouchSectionProps = {
  prospectId: string
  draft: ProspectDraft
  onStatus: (status: ProspectStatus) => void
}

type Opened =
  | { what: 'edit'; touch: Touch | null }
  | { what: 'outcome'; touch: Touch }
  | { what: 'now'; channel: ContactChannel }
  | null

/** The log of one prospect: what was done, what is planned, what came of it. */
export const TouchSection = ({ prospectId, draft, onStatus }: TouchSectionProps) => {
  const answer = useTouches(prospectId)
  const [opened, setOpened] = useState<Opened>(null)
  const touches = answer.state === 'ready' ? answer.value : []
  const next = awaitingOutcome(touches, new Date())
  const write = () => navigate({ screen: 'message', prospectId, medium: 'email' })
  const add = () => setOpened({ what: 'edit', touch: null })
  /** A message that is still to be sent goes on where its grade is. */
  const edit = (touch: Touch) => {
    const medium = companionMedia.find((one) => one === touch.channel)
    if (touch.planned && medium) navigate({ screen: 'message', prospectId, medium, touchId: touch.id })
    else setOpened({ what: 'edit', touch })
  }
  const logNow = (channel: ContactChannel, outcome: TouchOutcome | null): void => {
    setOpened(null)
    const at = localSecond(new Date())
    void saveTouch({ prospectId, at, channel, planned: false, outcome, words: '' }, null)
  }
  const hasSaidNo = newestNo(touches) !== null
  const cameBack = () => logNow('call', 'called-back')
  const askOutcome = (touch: Touch) => setOpened({ what: 'outcome', touch })
  useKeys('Touches', [
    { keys: 't', label: 'log a touch', run: add },
    { keys: 'o', label: 'what came of it', enabled: next !== null, run: () => next && askOutcome(next) },
    { keys: 'm', label: 'write a message', run: write },
    { keys: 'b', label: 'they came back', enabled: hasSaidNo, run: cameBack }
  ])

  return (
    <section className={styles['section']} aria-labelledby="touches-heading">
      <header className={styles['header']}>
        <h3 id="touches-heading">Touches</h3>
        <span className={styles['summary']}>{touchSummary(touches)}</span>
        <Segmented
          label="Where the series stands"
          value={draft.status}
          options={[
            { value: 'open', label: 'Open' },
            { value: 'moved-on', label: 'Moved on' }
          ]}
          onChange={onStatus}
        />
      </header>
      <SaidNo firstName={draft.firstName} touches={touches}>
        <Button look="quiet" hint="b" onClick={cameBack}>
          They came back
        </Button>
      </SaidNo>
      {answer.state === 'failed' && (
        <Notice failure={answer.failure}>
          <Button onClick={answer.reload}>Try again</Button>
        </Notice>
      )}
      {answer.state === 'ready' && touches.length === 0 && (
        <p className={styles['none']}>
          Nothing yet. What you leave and send for real belongs here; rehearsals do not count.
        </p>
      )}
      {answer.state === 'ready' && <CadenceStrip prospectId={prospectId} touches={touches} />}
      {touchLists(touches).map(({ title, list }) => (
        <div key={title}>
          <h4 className={styles['heading']}>{title}</h4>
          <ul>
            {list.map((touch) => (
              <TouchRow
                key={touch.id}
                touch={touch}
                isNext={touch === next}
                onOutcome={() => askOutcome(touch)}
                onEdit={() => edit(touch)}
                onRemove={() => void removeTouch(touch)}
              />
            ))}
          </ul>
        </div>
      ))}
      <div className={styles['actions']}>
        <Button look="quiet" hint="t" onClick={add}>
          <Plus size={16} aria-hidden /> Log a touch
        </Button>
        <Button look="quiet" hint="m" onClick={write}>
          <Mail size={16} aria-hidden /> Write a message
        </Button>
      </div>
      <NewestTakeOffer prospectId={prospectId} />
      {opened?.what === 'edit' && (
        <TouchDialog
          prospectId={prospectId}
          touch={opened.touch}
          onNow={(channel) => setOpened({ what: 'now', channel })}
          onSave={(saved) => {
            setOpened(null)
            void saveTouch(saved, opened.touch)
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'now' && (
        <OutcomeDialog
          title="What came of it?"
          onChoose={(outcome) => logNow(opened.channel, outcome)}
          onClose={() => logNow(opened.channel, null)}
        >
          {`${channelLooks[opened.channel].word} to ${fullName(draft)}, just now. Esc logs it and leaves this open.`}
        </OutcomeDialog>
      )}
      {opened?.what === 'outcome' && (
        <OutcomeDialog
          title="What came of it?"
          onChoose={(outcome) => {
            setOpened(null)
            void logOutcome(opened.touch, outcome)
          }}
          onClose={() => setOpened(null)}
        >
          {`${channelLooks[opened.touch.channel].word} to ${fullName(draft)}, ${touchWhen(opened.touch, new Date())}`}
        </OutcomeDialog>
      )}
    </section>
  )
}
