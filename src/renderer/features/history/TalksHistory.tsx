import { useState } from 'react'
import type { TalkEnding, TalkSummary } from '../../../shared/talk.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PressRow } from '../../ui/PressRow.tsx'
import { dayText, timeOfDayText } from '../../ui/time-text.ts'
import { HistoryKinds } from './HistoryKinds.tsx'
import styles from './TalksHistory.module.css'
import { useTalkPages } from './use-talk-pages.ts'

const endings: Record<TalkEnding, string> = {
  voicemail: 'to the voicemail',
  transfer: 'put through',
  well: 'ended well',
  empty: 'nothing left',
  badly: 'cut off',
  left: 'left'
}

const open = ({ id }: TalkSummary): void => navigate({ screen: 'talk', talkId: id })

/** Every live talk, newest first. */
export const TalksHistory = () => {
  const { pages, failure, hasOlder, older } = useTalkPages()
  const [current, setCurrent] = useState(0)
  const { talks, total } = pages ?? { talks: [], total: 0 }
  const looked = talks[current]
  const enabled = looked !== undefined
  const step = (by: number) => () => setCurrent(Math.min(talks.length - 1, Math.max(0, current + by)))
  const keys = [
    { keys: 'ArrowDown', label: 'next talk', enabled, repeats: true, run: step(1) },
    { keys: 'ArrowUp', label: 'talk before', enabled, repeats: true, unlisted: true, run: step(-1) },
    { keys: 'Home', label: 'newest talk', enabled, unlisted: true, run: step(-talks.length) },
    { keys: 'End', label: 'last talk that is shown', enabled, unlisted: true, run: step(talks.length) },
    { keys: 'm', label: 'older talks', enabled: hasOlder, run: older },
    { keys: 'Enter', label: 'open', enabled, run: () => looked && open(looked) }
  ]
  useKeys('History', keys)
  return (
    <div className={styles['screen']} tabIndex={-1}>
      <header className={styles['header']}>
        <h1>History</h1>
        <HistoryKinds />
        <span className={styles['count']} role="status">
          {total > 0 && (total === 1 ? '1 talk' : `${total.toLocaleString('en')} talks`)}
        </span>
      </header>
      {failure !== null && (
        <Notice failure={failure}>
          <Button onClick={older}>Try again</Button>
        </Notice>
      )}
      {pages !== null && total === 0 && (
        <EmptyState title="No talks yet">
          Choose a scenario with a gatekeeper on Rehearse: each talk is kept here, turn by turn.
        </EmptyState>
      )}
      {total > 0 && (
        <>
          <ol className={styles['list']}>
            {talks.map((talk, index) => (
              <TalkRow
                key={talk.id}
                talk={talk}
                isCurrent={index === current}
                onLook={() => setCurrent(index)}
              />
            ))}
            {hasOlder && (
              <li>
                <Button look="quiet" hint="m" onClick={older}>
                  Older talks
                </Button>
              </li>
            )}
          </ol>
          <footer className={styles['footer']}>
            <KeyRow keys={keys.filter(({ unlisted, enabled: works }) => unlisted !== true && works)} />
          </footer>
        </>
      )}
    </div>
  )
}

type TalkRowProps = { talk: TalkSummary; isCurrent: boolean; onLook: () => void }

const TalkRow = ({ talk, isCurrent, onLook }: TalkRowProps) => (
  <PressRow className={styles['row']} isCurrent={isCurrent} onLook={onLook} onPress={() => open(talk)}>
    <span className={styles['score']}>
      {talk.score === null ? <span className="visually-hidden">no score</span> : Math.round(talk.score)}
    </span>
    <span className={styles['who']} title={[talk.prospectName, talk.company].filter(Boolean).join(', ')}>
      <bdi>{talk.prospectName}</bdi> <bdi className={styles['quiet']}>{talk.company}</bdi>
    </span>
    <span className={styles['quiet']}>{talk.ending === null ? '' : endings[talk.ending]}</span>
    <span className={styles['quiet']}>{talk.turns === 1 ? '1 turn' : `${talk.turns} turns`}</span>
    <span className={styles['quiet']} title={talk.scenarioName}>
      {talk.scenarioName}
    </span>
    <span className={styles['quiet']}>
      {dayText(talk.startedAt, { now: new Date() })} {timeOfDayText(talk.startedAt)}
    </span>
  </PressRow>
)
