import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Cadence, CadenceDay } from '../../../shared/cadence.ts'
import { daysAfter } from '../../../shared/day.ts'
import type { Touch } from '../../../shared/touch.ts'
import { useKeys } from '../../app/keys.ts'
import { dropPlans, planContacts } from '../../touches/touch-actions.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CadenceCell } from './CadenceCell.tsx'
import styles from './CadenceStrip.module.css'
import { CadenceTable } from './CadenceTable.tsx'
import { contactWords, dayWords, touchesOn } from './cadence-words.ts'
import { firstShown, shownDays, useCadence } from './use-cadence.ts'

type CadenceStripProps = { prospectId: string; touches: readonly Touch[] }

/** Two weeks of one prospect: what was done and planned, and what the campaign rules will say of each day. */
export const CadenceStrip = ({ prospectId, touches }: CadenceStripProps) => {
  const [weeks, setWeeks] = useState(0)
  const answer = useCadence(prospectId, firstShown(weeks))
  if (answer.state === 'failed')
    return (
      <Notice failure={answer.failure}>
        <Button onClick={answer.reload}>Try again</Button>
      </Notice>
    )
  if (answer.state === 'waiting') return <div className={styles['waiting']} />
  return (
    <Strip
      prospectId={prospectId}
      touches={touches}
      cadence={answer.value}
      weeks={weeks}
      onWeeks={setWeeks}
    />
  )
}

type StripProps = CadenceStripProps & { cadence: Cadence; weeks: number; onWeeks: (weeks: number) => void }

const Strip = ({ prospectId, touches, cadence, weeks, onWeeks }: StripProps) => {
  const { days, today, proposals } = cadence
  const grid = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(today)
  const focusNext = useRef<string | null>(null)
  const selected = days.find(({ day }) => day === chosen) ?? days.find(({ day }) => day === today) ?? days[0]

  // Kept in a ref and followed before the paint: a key pressed in between must not have its focus forgotten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice or other days shown is when the day can be there.
  useLayoutEffect(() => {
    const day = grid.current?.querySelector<HTMLElement>(`[data-day="${focusNext.current}"]`)
    if (!day) return
    focusNext.current = null
    day.focus()
  }, [chosen, days])

  const goTo = (to: string) => {
    setChosen(to)
    focusNext.current = to
    let shown = weeks
    while (to < firstShown(shown)) shown -= 1
    while (to > daysAfter(firstShown(shown), shownDays - 1)) shown += 1
    onWeeks(shown)
  }
  const scroll = (to: number) => {
    setChosen(to === 0 ? today : daysAfter(chosen, (to - weeks) * 7))
    onWeeks(to)
  }
  // From the day that was asked for last, not from the one shown: the next weeks may still be on their way.
  const step = (by: number) => goTo(daysAfter(chosen, by))
  const planAll = () => {
    const contacts = proposals.flatMap(({ contacts: own }) => own)
    void planContacts(prospectId, contacts, proposals.map(({ day }) => dayWords(day)).join(', '))
  }
  useKeys('Cadence', [
    { keys: 'ArrowLeft', label: 'day before', repeats: true, run: () => step(-1) },
    { keys: 'ArrowRight', label: 'next day', repeats: true, run: () => step(1) },
    { keys: 'p', label: 'plan the dates proposed', enabled: proposals.length > 0, run: planAll }
  ])
  if (selected === undefined) return null
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const plans = plansOn(touches, selected)
    if (event.key === 'Enter' && !event.repeat) plan(prospectId, selected)
    else if (event.key === 'Delete' && !event.repeat) void dropPlans(plans, dayWords(selected.day))
    else return
    event.preventDefault()
    // Delete elsewhere takes away the whole card.
    event.stopPropagation()
  }

  return (
    <div className={styles['cadence']}>
      <header className={styles['header']}>
        <h4 className={styles['heading']}>Two weeks</h4>
        {weeks !== 0 && (
          <Button look="quiet" onClick={() => scroll(0)}>
            Back to today
          </Button>
        )}
        <IconButton label="A week earlier" icon={ChevronLeft} onClick={() => scroll(weeks - 1)} />
        <IconButton label="A week later" icon={ChevronRight} onClick={() => scroll(weeks + 1)} />
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are days. */}
      <div ref={grid} role="group" aria-label="Two weeks of touches, by day" className={styles['days']}>
        {days.map((day) => (
          <CadenceCell
            key={day.day}
            day={day}
            today={today}
            touches={touches}
            isSelected={day === selected}
            onSelect={() => setChosen(day.day)}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
      <DayLine prospectId={prospectId} day={selected} touches={touches} />
      {proposals.length > 0 && (
        <p className={styles['proposals']}>
          <span className={styles['dates']}>
            Next:{' '}
            {proposals.map(({ day, contacts }) => `${dayWords(day)} ${contactWords(contacts)}`).join(' · ')}
          </span>
          <Button look="quiet" hint="p" onClick={planAll}>
            Plan these
          </Button>
        </p>
      )}
      <CadenceTable cadence={cadence} touches={touches} />
    </div>
  )
}

const plansOn = (touches: readonly Touch[], { day }: CadenceDay): Touch[] =>
  touchesOn(touches, day).filter(({ planned }) => planned)

const plan = (prospectId: string, { day, contacts }: CadenceDay): void => {
  if (contacts.length > 0) void planContacts(prospectId, contacts, dayWords(day))
}

type DayLineProps = CadenceStripProps & { day: CadenceDay }

/** What the chosen day holds, in one sentence, and what can be done about it. */
const DayLine = ({ prospectId, day, touches }: DayLineProps) => {
  const plans = plansOn(touches, day)
  return (
    <div className={styles['line']}>
      <p role="status" className={styles['why']}>
        <b className={styles['named']}>{dayWords(day.day)}</b>{' '}
        {day.why === '' ? 'This day is over.' : day.why}
      </p>
      {plans.length > 0 && (
        <Button look="quiet" hint="Delete" onClick={() => void dropPlans(plans, dayWords(day.day))}>
          Drop the plan
        </Button>
      )}
      {day.contacts.length > 0 && (
        <Button hint="Enter" onClick={() => plan(prospectId, day)}>
          Plan {contactWords(day.contacts)}
        </Button>
      )}
    </div>
  )
}
