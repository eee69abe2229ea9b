import { Command } from 'cmdk'
import { Check } from 'lucide-react'
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

/** A search field over a list that is walked with the arrows; inside of a picker or of the palette. */
export const CommandList = ({ label, placeholder, empty, groups, chosen, onChoose }: CommandListProps) => (
  <Command label={label} loop vimBindings={false} {...(chosen === undefined ? {} : { defaultValue: chosen })}>
    <Command.Input className={styles['input']} placeholder={placeholder} autoFocus />
    <Command.List className={styles['list']} label={label}>
      <Command.Empty className={styles['empty']}>{empty}</Command.Empty>
      {groups.map((group, index) => (
        <Command.Group key={group.heading ?? `group ${index}`} heading={group.heading}>
          {group.options.map((option) => (
            <Command.Item
              key={option.value}
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
              {option.value === chosen && <Check className={styles['mark']} size={16} aria-label="chosen" />}
            </Command.Item>
          ))}
        </Command.Group>
      ))}
    </Command.List>
  </Command>
)
