import { X } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import type { BlockCandidate } from '../../../shared/block.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { Picker } from '../../ui/Picker.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './ChooseList.module.css'
import own from './TodayList.module.css'

type TodayListProps = {
  rows: readonly BlockCandidate[]
  most: number
  /** Null while the other list has the keys. */
  cursor: number | null
  scenarios: readonly ScenarioSummary[]
  scenarioId: string
  /** What a key presses to open the scenarios. */
  picker: RefObject<HTMLButtonElement | null>
  onScenario: (scenarioId: string) => void
  onOrder: (by: 'due' | 'company') => void
  onRemove: (prospectId: string) => void
  onFocus: () => void
  onPress: (index: number) => void
}

const minutesEach = 2

/** Today's list in its order, and how it will be run. */
export const TodayList = (props: TodayListProps) => {
  const {
    rows,
    most,
    cursor,
    scenarios,
    scenarioId,
    picker,
    onScenario,
    onOrder,
    onRemove,
    onFocus,
    onPress
  } = props
  const goesOn = useSettings((settings) => settings.blockGoesOn)
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place of the keys is what brings its row into view.
  useEffect(() => {
    list.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [cursor, rows])
  return (
    <section className={styles['pane']} aria-label="Today’s list">
      <div className={styles['todayHead']}>
        <h2>
          Today <span className={styles['count']}>{`${rows.length} of ${most}`}</span>
        </h2>
        {rows.length > 1 && (
          <div className={styles['orders']}>
            <Button look="quiet" hint="d" onClick={() => onOrder('due')}>
              By due date
            </Button>
            <Button look="quiet" hint="c" onClick={() => onOrder('company')}>
              By company
            </Button>
          </div>
        )}
      </div>
      {rows.length === 0 && (
        <p className={styles['none']}>
          Enter puts somebody on the list. Ten are a good block; one is enough.
        </p>
      )}
      <ol ref={list} className={styles['today']} onFocus={onFocus}>
        {rows.map(({ prospectId, name, company }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys do it.
          <li
            key={prospectId}
            className={styles['todayRow']}
            data-current={index === cursor}
            onClick={() => onPress(index)}
          >
            <span className={styles['place']}>{index + 1}</span>
            <span className={styles['who']}>
              <bdi className={styles['name']} title={name}>
                {name}
              </bdi>
              <bdi className={styles['company']} title={company}>
                {company}
              </bdi>
            </span>
            <button
              type="button"
              className={styles['remove']}
              aria-label={`Take off: ${name}`}
              onClick={() => onRemove(prospectId)}
            >
              <X size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <div className={styles['how']}>
        <Picker
          label="Scenario"
          placeholder="Find a scenario"
          empty="No scenario"
          options={scenarios.map(({ id, name, teaches }) => ({ value: id, label: name, note: teaches }))}
          chosen={scenarioId}
          onChoose={onScenario}
          hint="s"
          trigger={picker}
        />
        <div className={styles['goesOn']}>
          <span>Ring by itself when the card’s minute is up</span>
          <span className={own['switch']}>
            <KeyHint keys="g" />
            <Switch
              label="Ring by itself when the card’s minute is up"
              checked={goesOn}
              onChange={(blockGoesOn) => void changeSettings({ blockGoesOn }).catch(toastFailure)}
            />
          </span>
        </div>
        {rows.length > 0 && (
          <p className={styles['count']}>About {rows.length * minutesEach} minutes with one try each.</p>
        )}
      </div>
    </section>
  )
}
