import { useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../app/keys.ts'
import { goBack, replacePlace, usePlace } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RulebookAbout } from './RulebookAbout.tsx'
import styles from './RulebookScreen.module.css'
import { RuleContents } from './RuleContents.tsx'
import { RuleOf } from './RuleOf.tsx'
import { searchRules } from './rule-text.ts'
import type { RulebookProps } from './rulebook-props.ts'

/** Every rule that takes are graded by, each as a page. */
export const RulebookScreen = () => {
  const book = useAnswer('rulebook', () => invoke('rulebook:read'))
  const about = useAnswer('rulebook about', () => invoke('rulebook:about'))
  const failed = book.state === 'failed' ? book : about.state === 'failed' ? about : null
  if (failed !== null)
    return (
      <div className={styles['failed']}>
        <h1 className="visually-hidden">Rulebook</h1>
        <Notice failure={failed.failure}>
          <Button onClick={failed.reload}>Try again</Button>
        </Notice>
      </div>
    )
  if (book.state === 'waiting' || about.state === 'waiting')
    return <h1 className="visually-hidden">Rulebook</h1>
  return book.state === 'ready' && about.state === 'ready' ? (
    <Rulebook book={book.value} about={about.value} />
  ) : null
}

/** What is shown beside the contents; null is the page about the rulebook as a whole. */
const show = (ruleId: string | null): void =>
  replacePlace({ screen: 'rulebook', ...(ruleId === null ? {} : { ruleId }) })

const Rulebook = ({ book, about }: RulebookProps) => {
  const current = usePlace('rulebook')?.ruleId ?? null
  const [search, setSearch] = useState('')
  const found = useMemo(() => searchRules(book.rules, search), [book, search])
  const field = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const order = [null, ...found.map(({ id }) => id)]
  const step = (by: number) => {
    const at = order.indexOf(current)
    show(order[Math.max(0, Math.min(order.length - 1, at + by))] ?? null)
  }
  const scroll = (by: 1 | -1) => page.current?.scrollBy({ top: by * page.current.clientHeight * 0.85 })
  const keys = [
    { keys: 'ArrowDown', label: 'next rule', repeats: true, run: () => step(1) },
    { keys: 'ArrowUp', label: 'rule before', repeats: true, run: () => step(-1) },
    { keys: '/', label: 'search', run: () => field.current?.focus() },
    { keys: 'Space', label: 'page down', repeats: true, unlisted: true, run: () => scroll(1) },
    { keys: 'PageDown', label: 'page down', repeats: true, unlisted: true, run: () => scroll(1) },
    { keys: 'PageUp', label: 'page up', repeats: true, unlisted: true, run: () => scroll(-1) },
    { keys: 'Escape', label: 'back', run: goBack }
  ]
  useKeys('Rulebook', keys)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each rule begins at its top.
  useEffect(() => {
    if (page.current) page.current.scrollTop = 0
  }, [current])

  return (
    <div className={styles['screen']}>
      <RuleContents
        book={book}
        about={about}
        found={found}
        current={current}
        search={search}
        field={field}
        keys={keys.filter(({ unlisted }) => unlisted !== true)}
        onSearch={setSearch}
        onShow={show}
      />
      <section
        ref={page}
        aria-label="Rule"
        className={styles['page']}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by key.
        tabIndex={0}
      >
        {current === null ? (
          <RulebookAbout book={book} about={about} />
        ) : (
          <RuleOf key={current} ruleId={current} onContents={() => show(null)} />
        )}
      </section>
    </div>
  )
}
