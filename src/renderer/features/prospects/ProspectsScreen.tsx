import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { fullName, type Prospect } from '../../../shared/prospect.ts'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate, usePlace } from '../../app/navigation.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CardEditor } from './CardEditor.tsx'
import { cards, useOpenCards } from './cards.ts'
import { emptyDraft, inListOrder, sameDraft } from './draft-model.ts'
import { ProspectList } from './ProspectList.tsx'
import { ProspectListExport } from './ProspectListExport.tsx'
import styles from './ProspectsScreen.module.css'
import { isFiltering, linesLeft, noProspectFilter } from './prospect-filter.ts'
import { linesOf, type ProspectLine } from './prospect-lines.ts'

/** Who can be called: the list, and the card of one. */
export const ProspectsScreen = () => {
  const prospects = useAnswer('prospects', async () => {
    const summaries = inListOrder(await invoke('prospects:summaries'))
    const own = summaries[0]?.isSample === false ? summaries[0] : undefined
    return {
      summaries,
      own: own === undefined ? null : await invoke('prospects:read', { prospectId: own.id })
    }
  })
  if (prospects.state === 'waiting') return <h1 className="visually-hidden">Prospects</h1>
  if (prospects.state === 'failed')
    return (
      <div className={styles['failed']}>
        <h1 className="visually-hidden">Prospects</h1>
        <Notice failure={prospects.failure}>
          <Button onClick={prospects.reload}>Try again</Button>
        </Notice>
      </div>
    )
  return <Prospects {...prospects.value} reload={prospects.reload} />
}

type ProspectsProps = {
  summaries: readonly ProspectSummary[]
  /** What a new card takes the rep's own name and number from; null = there is none yet. */
  own: Prospect | null
  reload: () => void
}

/** A key that is held runs down the list; a card is drawn once it rests, for each takes longer than the key repeats. */
const restMs = 120

const useSelection = ({ summaries, own }: ProspectsProps) => {
  const place = usePlace('prospects')
  const [selected, setSelected] = useState<string | null>(null)
  /** Who was chosen last: an older answer must not bring another card up. */
  const wanted = useRef<string | undefined>(undefined)
  const [coming, setComing] = useState<string | undefined>()
  const chosenAtMs = useRef(Number.NEGATIVE_INFINITY)
  const read = (id: string): void => {
    if (wanted.current !== id) return
    invoke('prospects:read', { prospectId: id }).then(
      (prospect) => {
        if (wanted.current !== id) return
        setSelected(cards.open(prospect))
        setComing(undefined)
      },
      (error: unknown) => {
        if (wanted.current === id) setComing(undefined)
        toastFailure(error)
      }
    )
  }
  const choose = (id: string | undefined): void => {
    wanted.current = id
    if (id === undefined) return
    setComing(id)
    const isRushing = performance.now() - chosenAtMs.current < restMs
    chosenAtMs.current = performance.now()
    if (isRushing) setTimeout(() => read(id), restMs)
    else read(id)
  }
  const select = (key: string): void => {
    wanted.current = undefined
    setComing(undefined)
    setSelected(key)
  }
  const newDraft = () => emptyDraft(own ?? undefined)
  const begin = (): void => select(cards.openNew(newDraft()))

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place chooses; later lists keep the choice.
  useEffect(() => {
    if (place?.isNew) begin()
    else choose(place?.prospectId ?? summaries[0]?.id)
  }, [place])
  return { selected, coming, select, choose, begin, newDraft }
}

const endOfToday = (): string => {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T23:59:59`
}

const Prospects = (props: ProspectsProps) => {
  const { summaries, reload } = props
  const open = useOpenCards()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState(noProspectFilter)
  const [exporting, setExporting] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { selected, coming, select, choose, begin, newDraft } = useSelection(props)
  const lines = useMemo(() => linesOf(summaries, Object.values(open)), [summaries, open])
  const found = useMemo(() => linesLeft(lines, search, filter, endOfToday()), [lines, search, filter])
  const card = selected === null ? undefined : open[selected]
  const line = lines.find((one) => one.card !== undefined && one.card.key === card?.key)
  const marked = coming === undefined ? line : (lines.find(({ id }) => id === coming) ?? line)

  const show = (to: ProspectLine | undefined) => {
    if (to?.card) select(to.card.key)
    else choose(to?.id)
  }
  const step = (by: 1 | -1) => {
    const at = marked ? found.indexOf(marked) : -1
    show(found[Math.max(0, Math.min(found.length - 1, at + by))])
  }
  const remove = async () => {
    if (!card || !line) return
    const { id } = line
    show(lines[lines.indexOf(line) + 1] ?? lines[lines.indexOf(line) - 1])
    cards.forget(card.key)
    if (id === undefined) {
      if (!sameDraft(card.draft, newDraft()))
        toast('Card discarded.', () => select(cards.openNew(card.draft)))
      return
    }
    try {
      await invoke('prospects:remove', { prospectId: id })
      reload()
      toast(`${fullName(line) || 'Prospect'} deleted.`, async () => {
        select(cards.open(await invoke('prospects:restore', { prospectId: id })))
        reload()
      })
    } catch (error) {
      toastFailure(error)
      reload()
    }
  }
  const rehearse = () => {
    if (line?.id !== undefined) navigate({ screen: 'rehearse', prospectId: line.id })
  }
  const keys = [
    { keys: 'ArrowDown', label: 'next prospect', repeats: true, run: () => step(1) },
    { keys: 'ArrowUp', label: 'prospect before', repeats: true, run: () => step(-1) },
    { keys: 'n', label: 'new prospect', run: begin },
    { keys: 'r', label: 'rehearse with this card', enabled: line?.id !== undefined, run: rehearse },
    { keys: '$mod+Enter', label: 'rehearse with this card', inFields: true, unlisted: true, run: rehearse },
    { keys: 'Delete', label: 'delete', enabled: card !== undefined, run: () => void remove() },
    { keys: 'i', label: 'import', run: () => navigate({ screen: 'import' }) },
    { keys: 'x', label: 'export', enabled: summaries.length > 0, run: () => setExporting(true) },
    { keys: '/', label: 'search', run: () => field.current?.focus() }
  ]
  useKeys('Prospects', keys)

  const acts = useRef({ rehearse, remove, reload })
  useLayoutEffect(() => {
    acts.current = { rehearse, remove, reload }
  })
  const isSample = line?.isSample
  // The card is drawn anew when it changes, not with each step through the list.
  const editor = useMemo(
    () =>
      card === undefined || isSample === undefined ? null : (
        <CardEditor
          key={card.key}
          card={card}
          isSample={isSample}
          onRehearse={() => acts.current.rehearse()}
          onRemove={() => void acts.current.remove()}
          onSaved={() => acts.current.reload()}
        />
      ),
    [card, isSample]
  )

  return (
    <div className={styles['screen']}>
      <ProspectList
        summaries={summaries}
        lines={found}
        current={marked}
        search={search}
        filter={filter}
        field={field}
        keys={keys}
        onSearch={setSearch}
        onFilter={setFilter}
        onShow={show}
        onNew={begin}
        onImport={() => navigate({ screen: 'import' })}
        onExport={() => setExporting(true)}
      />
      {exporting && (
        <ProspectListExport
          total={summaries.length}
          left={search === '' && !isFiltering(filter) ? null : found.flatMap(({ id }) => id ?? [])}
          onClose={() => setExporting(false)}
        />
      )}
      {summaries.length > 0 && !card && <section aria-label="Card" />}
      {editor ??
        (summaries.length === 0 && (
          <EmptyState
            title="No prospects yet"
            action={
              <Button look="primary" hint="n" onClick={begin}>
                New prospect
              </Button>
            }
          >
            A card holds what you know before the call. The more of it you say, the better the take.
          </EmptyState>
        ))}
    </div>
  )
}
