import { useEffect, useMemo, useRef, useState } from 'react'
import { fullName, type Prospect } from '../../../shared/prospect.ts'
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
import { emptyDraft, inListOrder, sameDraft, searched } from './draft-model.ts'
import { ProspectList } from './ProspectList.tsx'
import styles from './ProspectsScreen.module.css'
import { linesOf, type ProspectLine } from './prospect-lines.ts'

/** Who can be called: the list, and the card of one. */
export const ProspectsScreen = () => {
  const prospects = useAnswer('prospects', () => invoke('prospects:list'))
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
  return <Prospects prospects={prospects.value} reload={prospects.reload} />
}

type ProspectsProps = { prospects: readonly Prospect[]; reload: () => void }

const useSelection = (prospects: readonly Prospect[]) => {
  const place = usePlace('prospects')
  const [selected, setSelected] = useState<string | null>(null)
  const choose = (id: string | undefined): void => {
    const prospect = prospects.find((one) => one.id === id)
    if (prospect) setSelected(cards.open(prospect))
  }
  const newDraft = () => emptyDraft(prospects.find(({ isSample }) => !isSample))
  const begin = (): void => setSelected(cards.openNew(newDraft()))

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place chooses; later lists keep the choice.
  useEffect(() => {
    if (place?.isNew) begin()
    else choose(place?.prospectId ?? inListOrder(prospects)[0]?.id)
  }, [place])
  return { selected, setSelected, choose, begin, newDraft }
}

const Prospects = ({ prospects, reload }: ProspectsProps) => {
  const open = useOpenCards()
  const [search, setSearch] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { selected, setSelected, choose, begin, newDraft } = useSelection(prospects)
  const lines = useMemo(() => linesOf(prospects, Object.values(open)), [prospects, open])
  const found = useMemo(() => searched(lines, search), [lines, search])
  const card = selected === null ? undefined : open[selected]
  const line = lines.find((one) => one.card !== undefined && one.card.key === card?.key)

  const show = (to: ProspectLine | undefined) => {
    if (to?.card) setSelected(to.card.key)
    else choose(to?.id)
  }
  const step = (by: 1 | -1) => {
    const at = line ? found.indexOf(line) : -1
    show(found[Math.max(0, Math.min(found.length - 1, at + by))])
  }
  const remove = async () => {
    if (!card || !line) return
    const { id } = line
    show(lines[lines.indexOf(line) + 1] ?? lines[lines.indexOf(line) - 1])
    cards.forget(card.key)
    if (id === undefined) {
      if (!sameDraft(card.draft, newDraft()))
        toast('Card discarded.', () => setSelected(cards.openNew(card.draft)))
      return
    }
    try {
      await invoke('prospects:remove', { prospectId: id })
      reload()
      toast(`${fullName(line) || 'Prospect'} deleted.`, async () => {
        setSelected(cards.open(await invoke('prospects:restore', { prospectId: id })))
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
    { keys: '/', label: 'search', run: () => field.current?.focus() }
  ]
  useKeys('Prospects', keys)

  return (
    <div className={styles['screen']}>
      <ProspectList
        lines={found}
        current={line}
        search={search}
        field={field}
        keys={keys}
        onSearch={setSearch}
        onShow={show}
        onNew={begin}
      />
      {card && line ? (
        <CardEditor
          key={card.key}
          card={card}
          isSample={line.isSample}
          onRehearse={rehearse}
          onRemove={() => void remove()}
          onSaved={reload}
        />
      ) : (
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
      )}
    </div>
  )
}
