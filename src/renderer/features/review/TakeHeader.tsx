import { Columns2, Download, Mail, PhoneForwarded, RefreshCw, Star, StickyNote, Trash2 } from 'lucide-react'
import { fullName } from '../../../shared/prospect.ts'
import type { EndReason, TakeDetail } from '../../../shared/take.ts'
import type { Touch } from '../../../shared/touch.ts'
import { outcomeWords } from '../../touches/touch-words.ts'
import { Chip } from '../../ui/Chip.tsx'
import { lengthText } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { PersonHeader } from '../../ui/PersonHeader.tsx'
import { whenText } from '../../ui/time-text.ts'
import { compareWithLast, remove } from './review-keys.ts'
import styles from './TakeHeader.module.css'

/** What is worth a word about how the recording ended. */
const endings: Partial<Record<EndReason, string>> = {
  limit: 'ran to the limit',
  'mic-lost': 'microphone lost',
  'disk-full': 'disk was full',
  interrupted: 'cut short'
}

const leftText = ({ outcome }: Touch): string =>
  outcome === null ? 'left for real' : `left for real · ${outcomeWords[outcome].toLowerCase()}`

type TakeHeaderProps = {
  take: TakeDetail
  /** The log's line of this take; null while it was not left for real. */
  touch: Touch | null
  onLog: () => void
  onWrite: () => void
  onStar: () => void
  onNote: () => void
  onRegrade: () => void
  onExport: () => void
}

/** Who was called, when and where, and what can be done with the take. */
export const TakeHeader = (props: TakeHeaderProps) => {
  const { take, touch, onLog, onWrite, onStar, onNote, onRegrade, onExport } = props
  const ending = take.recovered ? 'recovered' : endings[take.endReason]
  const name = fullName(take.card) || take.prospectName
  return (
    <PersonHeader
      name={name}
      company={take.company}
      facts={
        <>
          <span>
            {take.drillName !== undefined && <>Drill: {take.drillName} · </>}
            {take.scenarioName} · {whenText(take.startedAt, { now: new Date() })} ·{' '}
            {lengthText(take.durationMs)}
          </span>
          {ending !== undefined && <Chip>{ending}</Chip>}
          {touch !== null && <Chip>{leftText(touch)}</Chip>}
          {take.weighsMost.length > 0 && (
            <span className={styles['weighs']} title={take.weighsMost.join(' · ')}>
              Weighs most here: {take.weighsMost.join(' · ')}
            </span>
          )}
          {take.intent !== '' && (
            <span className={styles['intent']} title={take.intent}>
              You wanted: <q dir="auto">{take.intent}</q>
            </span>
          )}
        </>
      }
    >
      {take.previousTakeId !== null && (
        <IconButton
          label="Compare with last"
          hint="c"
          icon={Columns2}
          onClick={() => compareWithLast(take)}
        />
      )}
      <IconButton
        label={touch === null ? 'I left this' : 'You left this'}
        hint="t"
        icon={PhoneForwarded}
        className={touch === null ? undefined : styles['on']}
        onClick={onLog}
      />
      <IconButton label="Write a message" hint="m" icon={Mail} onClick={onWrite} />
      <IconButton label="Grade again" hint="g" icon={RefreshCw} onClick={onRegrade} />
      <IconButton
        label={take.note === '' ? 'Add a note' : 'Note'}
        hint="n"
        icon={StickyNote}
        className={take.note === '' ? undefined : styles['on']}
        onClick={onNote}
      />
      <IconButton
        label="Favourite"
        hint="f"
        icon={Star}
        aria-pressed={take.favourite}
        className={take.favourite ? styles['starred'] : undefined}
        onClick={onStar}
      />
      {take.audioUrl !== null && (
        <IconButton label="Export the recording" hint="x" icon={Download} onClick={onExport} />
      )}
      <IconButton label="Delete" hint="Delete" icon={Trash2} onClick={() => void remove(take)} />
    </PersonHeader>
  )
}
