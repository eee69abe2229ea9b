import { Plus } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { fullName } from '../../../shared/prospect.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { Chip } from '../../ui/Chip.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import side from '../../ui/SideList.module.css'
import styles from './ProspectList.module.css'
import type { ProspectLine } from './prospect-lines.ts'

type ProspectListProps = {
  lines: readonly ProspectLine[]
  current: ProspectLine | undefined
  search: string
  field: RefObject<HTMLInputElement | null>
  keys: readonly KeyBinding[]
  onSearch: (text: string) => void
  onShow: (line: ProspectLine) => void
  onNew: () => void
}

const inFooter = ['ArrowDown', 'n', 'r']

/** Everyone there is a card of. */
export const ProspectList = ({
  lines,
  current,
  search,
  field,
  keys,
  onSearch,
  onShow,
  onNew
}: ProspectListProps) => {
  const list = useRef<HTMLUListElement>(null)
  const currentKey = current?.card?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current line is what brings it into view.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentKey])

  return (
    <section className={side['side']} aria-label="Prospects">
      <header className={styles['header']}>
        <h1>Prospects</h1>
        <IconButton label="New prospect" hint="n" icon={Plus} onClick={onNew} />
      </header>
      <SearchField
        ref={field}
        label="Find a prospect"
        hint="/"
        value={search}
        onChange={onSearch}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'ArrowDown') return
          event.preventDefault()
          if (event.key === 'Escape') onSearch('')
          event.currentTarget.blur()
        }}
      />
      <ul ref={list} className={side['list']}>
        {lines.map((line) => (
          <li key={line.card?.key ?? line.id}>
            <button
              type="button"
              className={side['line']}
              aria-current={line === current}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onShow(line)}
            >
              <span className={styles['name']}>
                <bdi>{fullName(line) || 'New prospect'}</bdi>
                {line.isSample && <Chip>sample</Chip>}
              </span>
              <bdi className={styles['company']}>{line.company || 'No company yet'}</bdi>
            </button>
          </li>
        ))}
        {lines.length === 0 && search !== '' && (
          <li className={side['none']}>
            Nobody by that name.{' '}
            <button type="button" className={side['clear']} onClick={() => onSearch('')}>
              Show all
            </button>
          </li>
        )}
      </ul>
      <footer className={side['footer']}>
        <KeyRow keys={keys.filter((key) => inFooter.includes(key.keys) && key.enabled !== false)} />
      </footer>
    </section>
  )
}
