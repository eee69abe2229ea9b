import { ChevronDown, X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type RefObject, useState } from 'react'
import { CommandList, type CommandOption } from './CommandList.tsx'
import styles from './FilterChip.module.css'
import { useFocusBefore } from './use-focus-before.ts'

type FilterChipProps = {
  /** What is filtered by: "Prospect". */
  label: string
  options: readonly CommandOption[]
  /** Null: this filter is off. */
  chosen: string | null
  onChoose: (value: string | null) => void
  /** What a key presses to open the list. */
  trigger?: RefObject<HTMLButtonElement | null>
}

/** Longer lists show a field to search them; in shorter ones typing searches all the same. */
const searchFrom = 7

/** One filter as a chip: its list opens on a press; while it is on it says by what, and a cross takes it off. */
export const FilterChip = ({ label, options, chosen, onChoose, trigger }: FilterChipProps) => {
  const [open, setOpen] = useState(false)
  const focus = useFocusBefore()
  const current = options.find(({ value }) => value === chosen)
  return (
    <span className={[styles['chip'], chosen === null ? '' : styles['on']].join(' ')}>
      <Popover.Root
        open={open}
        onOpenChange={(opens) => {
          if (opens) focus.remember()
          setOpen(opens)
        }}
      >
        <Popover.Trigger ref={trigger} className={styles['trigger']}>
          {chosen === null ? label : <span className="visually-hidden">{label}: </span>}
          {chosen !== null && <bdi className={styles['current']}>{current?.label ?? 'gone'}</bdi>}
          {chosen === null && <ChevronDown size={14} aria-hidden />}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className={[styles['panel'], options.length > searchFrom ? '' : styles['plain']].join(' ')}
            align="start"
            sideOffset={4}
            collisionPadding={16}
            aria-label={label}
            onCloseAutoFocus={focus.restore}
          >
            <CommandList
              label={label}
              placeholder={`Find a ${label.toLowerCase()}`}
              empty="Nothing by that name."
              groups={[{ options }]}
              {...(chosen === null ? {} : { chosen })}
              onChoose={(value) => {
                setOpen(false)
                onChoose(value)
              }}
            />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {chosen !== null && (
        <button
          type="button"
          className={styles['clear']}
          aria-label={`${label}: any`}
          onClick={() => onChoose(null)}
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </span>
  )
}
