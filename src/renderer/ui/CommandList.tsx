import { Command } from 'cmdk'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { Chip } from './Chip.tsx'
import styles from './CommandList.module.css'
import { KeyHint } from './KeyHint.tsx'

export type CommandOption = {
  /** Unique in the list. */
  value: string
  label: string
  /** A second, quieter line. */
  note?: string
  /** A chip at the end: "sample". */
  tag?: string
  /** A binding shown at the end. */
  hint?: string
  /** More words that find it. */
  keywords?: string[]
}

type CommandListProps = {
  label: string
  placeholder: string
  empty: string
  groups: readonly { heading?: string; options: readonly CommandOption[] }[]
  /** The chosen one: marked, and selected when the list opens. */
  chosen?: string | undefined
  onChoose: (value: string) => void
}

/** Longer groups show this many at a time: thousands of options would take seconds to lay out. */
const shownAtOnce = 60

const textOf = ({ label, note, keywords }: CommandOption): string =>
  [label, note ?? '', ...(keywords ?? [])].join(' ').toLowerCase()

/** What of a group is in the page: all of a short one, of a long one the first that have every word typed. */
const shownOf = (
  options: readonly CommandOption[],
  search: string,
  chosen: string | undefined
): { shown: readonly CommandOption[]; more: number } => {
  if (options.length <= shownAtOnce) return { shown: options, more: 0 }
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? options
      : options.filter((option) => words.every((word) => textOf(option).includes(word)))
  const first = found.slice(0, shownAtOnce)
  const current = words.length === 0 ? options.find(({ value }) => value === chosen) : undefined
  return {
    shown: current === undefined || first.includes(current) ? first : [current, ...first],
    more: found.length - first.length
  }
}

/** A search field over a list that is walked with the arrows; inside of a picker or of the palette. */
export const CommandList = ({ label, placeholder, empty, groups, chosen, onChoose }: CommandListProps) => {
  const [search, setSearch] = useState('')
  return (
    <Command
      label={label}
      loop
      vimBindings={false}
      {...(chosen === undefined ? {} : { defaultValue: chosen })}
    >
      <Command.Input
        className={styles['input']}
        placeholder={placeholder}
        autoFocus
        value={search}
        onValueChange={setSearch}
      />
      <Command.List className={styles['list']} label={label}>
        <Command.Empty className={styles['empty']}>{empty}</Command.Empty>
        {groups.map((group, index) => {
          const { shown, more } = shownOf(group.options, search, chosen)
          return (
            <Command.Group key={group.heading ?? `group ${index}`} heading={group.heading}>
              {shown.map((option) => (
                <Option
                  key={option.value}
                  option={option}
                  isChosen={option.value === chosen}
                  onChoose={onChoose}
                />
              ))}
              {more > 0 && (
                <div className={styles['more']} role="presentation">
                  {more.toLocaleString('en')} more: type a part of the name.
                </div>
              )}
            </Command.Group>
          )
        })}
      </Command.List>
    </Command>
  )
}

type OptionProps = { option: CommandOption; isChosen: boolean; onChoose: (value: string) => void }

const Option = ({ option, isChosen, onChoose }: OptionProps) => (
  <Command.Item
    value={option.value}
    keywords={[option.label, option.note ?? '', ...(option.keywords ?? [])]}
    className={styles['item']}
    onSelect={() => onChoose(option.value)}
  >
    <span className={styles['words']}>
      <bdi className={styles['label']}>{option.label}</bdi>
      {option.note !== undefined && <span className={styles['note']}>{option.note}</span>}
    </span>
    {option.tag !== undefined && <Chip>{option.tag}</Chip>}
    {option.hint !== undefined && <KeyHint keys={option.hint} />}
    {isChosen && <Check className={styles['mark']} size={16} aria-label="chosen" />}
  </Command.Item>
)
