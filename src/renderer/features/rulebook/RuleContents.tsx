import { type RefObject, useEffect, useRef } from 'react'
import type { RuleSummary } from '../../../shared/grade.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { groupNames } from '../../findings/findings-model.ts'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import side from '../../ui/SideList.module.css'
import { scrollInPane } from '../../ui/scroll-in-pane.ts'
import styles from './RuleContents.module.css'
import type { RulebookProps } from './rulebook-props.ts'

type RuleContentsProps = RulebookProps & {
  found: readonly RuleSummary[]
  /** The rule that is open; null is the page about the rulebook. */
  current: string | null
  search: string
  field: RefObject<HTMLInputElement | null>
  keys: readonly KeyBinding[]
  onSearch: (text: string) => void
  onShow: (ruleId: string | null) => void
}

/** Every rule by its group, narrowed by the search. */
export const RuleContents = (props: RuleContentsProps) => {
  const { book, about, found, current, search, field, keys, onSearch, onShow } = props
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current rule is what brings it into view.
  useEffect(() => {
    scrollInPane(list.current?.querySelector('[aria-current="true"]'))
  }, [current])
  const line = (ruleId: string | null, name: string) => (
    <button
      type="button"
      className={[side['line'], styles['item']].join(' ')}
      aria-current={ruleId === current}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onShow(ruleId)}
    >
      {name}
    </button>
  )
  return (
    <nav className={side['side']} aria-label="Rules">
      <header className={styles['header']}>
        <h1>Rulebook</h1>
        <span className={styles['version']}>
          {about.pack === null ? book.version : `${book.version} with ${about.pack.name}`}
        </span>
      </header>
      <SearchField
        ref={field}
        label="Find a rule"
        hint="/"
        value={search}
        onChange={onSearch}
        onEnter={() => found[0] && onShow(found[0].id)}
        onLeave={() => list.current?.focus()}
      />
      <div ref={list} tabIndex={-1} data-pane className={side['list']}>
        {search === '' && line(null, 'About this rulebook')}
        {[...Map.groupBy(found, ({ group }) => group)].map(([group, rules]) => (
          <section key={group} aria-labelledby={`rules-${group}`}>
            <h2 id={`rules-${group}`} className={styles['group']}>
              {groupNames[group]} <span className={styles['count']}>{rules.length}</span>
            </h2>
            <ul>
              {rules.map(({ id, title }) => (
                <li key={id}>{line(id, title)}</li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 && (
          <p className={side['none']}>
            No rule says that.{' '}
            <button type="button" className={side['clear']} onClick={() => onSearch('')}>
              Show all
            </button>
          </p>
        )}
      </div>
      <footer className={side['footer']}>
        <KeyRow keys={keys.filter((key) => key.keys !== 'ArrowUp')} />
      </footer>
    </nav>
  )
}
