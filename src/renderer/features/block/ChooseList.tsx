import { useRef } from 'react'
import { type Block, type BlockCandidate, mostInBlock } from '../../../shared/block.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import screen from './BlockScreen.module.css'
import { CandidateList } from './CandidateList.tsx'
import styles from './ChooseList.module.css'
import { chooseKeys, footerKeys } from './choose-keys.ts'
import { isLeftOut } from './choose-model.ts'
import { FilterRow } from './FilterRow.tsx'
import { LeftOut } from './LeftOut.tsx'
import { TodayList } from './TodayList.tsx'
import { useChoice } from './use-choice.ts'

type ChooseListProps = {
  /** The list that stands and has not begun. */
  planned: Block | null
  scenarios: readonly ScenarioSummary[]
  onBegin: (block: Block) => void
  /** Back to the ready sheet; null where there is none. */
  onBack: (() => void) | null
}

/** Who is on today's list, in which order. */
export const ChooseList = (props: ChooseListProps) => {
  const candidates = useAnswer('candidates', () => invoke('blocks:candidates'))
  return (
    <div className={screen['screen']}>
      {candidates.state === 'failed' && (
        <>
          <h1 className="visually-hidden">Call block</h1>
          <Notice failure={candidates.failure}>
            <Button onClick={candidates.reload}>Try again</Button>
          </Notice>
        </>
      )}
      {candidates.state === 'waiting' && <h1 className="visually-hidden">Call block</h1>}
      {candidates.state === 'ready' && <Choice {...props} candidates={candidates.value} />}
    </div>
  )
}

const Nobody = () => (
  <>
    <h1 className="visually-hidden">Call block</h1>
    <EmptyState
      title="Nobody to call yet"
      action={
        <Button look="primary" onClick={() => navigate({ screen: 'prospects', isNew: true })}>
          Make a prospect card
        </Button>
      }
    >
      A call block is a warm-up on the people you will call today. Make their cards first.
    </EmptyState>
  </>
)

type ChoiceProps = ChooseListProps & { candidates: readonly BlockCandidate[] }

const Choice = ({ planned, scenarios, candidates, onBegin, onBack }: ChoiceProps) => {
  const choice = useChoice({ planned, scenarios, candidates })
  const { list, shown, canBegin } = choice
  const search = useRef<HTMLInputElement>(null)
  const picker = useRef<HTMLButtonElement>(null)
  const goesOn = useSettings((settings) => settings.blockGoesOn)
  const begin = async () => {
    const block = await list.begin()
    if (block !== null) onBegin(block)
  }
  const keys = chooseKeys(choice, {
    openScenarios: () => picker.current?.click(),
    switchGoesOn: () => void changeSettings({ blockGoesOn: !goesOn }).catch(toastFailure),
    search: () => search.current?.focus(),
    begin: () => void begin(),
    back: onBack
  })
  useKeys('Call block', keys)

  if (candidates.length === 0) return <Nobody />
  return (
    <>
      <header className={screen['header']}>
        <h1>Call block</h1>
        <p className={`${screen['note']} ${screen['grow']}`}>
          Warm up on everybody you call today: the card, one rehearsal, one thing to fix.
        </p>
        {onBack !== null && (
          <Button look="quiet" hint="Escape" onClick={onBack}>
            Last ready sheet
          </Button>
        )}
        <Button look="primary" hint="$mod+Enter" disabled={!canBegin} onClick={() => void begin()}>
          Begin
        </Button>
      </header>
      <div className={styles['panes']}>
        <section className={styles['pane']} aria-label="Everybody">
          <FilterRow
            filter={choice.filter}
            field={search}
            onChange={choice.setFilter}
            onLeave={() => choice.put(0, 'all')}
          />
          <CandidateList
            rows={shown}
            chosen={list.ids}
            cursor={choice.cursorIn('all')}
            onPress={(index) => {
              choice.put(index, 'all')
              const row = shown[index]
              if (row !== undefined) choice.toggle(row.prospectId)
            }}
            onFocus={() => choice.setPane('all')}
          />
          <LeftOut candidates={candidates.filter(isLeftOut)} />
        </section>
        <TodayList
          rows={choice.today}
          most={mostInBlock}
          cursor={choice.cursorIn('today')}
          scenarios={scenarios}
          scenarioId={list.scenarioId}
          onScenario={list.setScenario}
          onOrder={choice.order}
          picker={picker}
          onRemove={list.remove}
          onFocus={() => choice.setPane('today')}
          onPress={(index) => choice.put(index, 'today')}
        />
      </div>
      <footer className={screen['footer']}>
        <KeyRow keys={footerKeys(keys)} />
      </footer>
    </>
  )
}
