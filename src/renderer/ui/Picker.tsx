import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type RefObject, useState } from 'react'
import { Chip } from './Chip.tsx'
import { CommandList, type CommandOption } from './CommandList.tsx'
import { KeyHint } from './KeyHint.tsx'
import styles from './Picker.module.css'
import { useFocusBefore } from './use-focus-before.ts'

type PickerProps = {
  /** What is picked: "Prospect". */
  label: string
  placeholder: string
  empty: string
  options: readonly CommandOption[]
  chosen: string | undefined
  disabled?: boolean
  align?: 'start' | 'end'
  onChoose: (value: string) => void
  /** The key that opens the list. */
  hint?: string
  /** What that key presses. */
  trigger?: RefObject<HTMLButtonElement | null>
  /** Where focus goes after a choice, so that Space is the stage's again; default: where it was. */
  focusAfter?: () => void
}

/** A searchable list behind one line of text. Not inside of a `Dialog`: the list would open under it. */
export const Picker = ({
  label,
  placeholder,
  empty,
  options,
  chosen,
  disabled = false,
  align = 'start',
  onChoose,
  hint,
  trigger,
  focusAfter
}: PickerProps) => {
  const [open, setOpen] = useState(false)
  const focus = useFocusBefore()
  const current = options.find((option) => option.value === chosen)
  return (
    <Popover.Root
      open={open}
      onOpenChange={(opens) => {
        if (opens) focus.remember()
        setOpen(opens)
      }}
    >
      <Popover.Trigger ref={trigger} className={styles['trigger']} disabled={disabled}>
        <span className="visually-hidden">{label}: </span>
        <bdi className={styles['current']} title={current?.label}>
          {current?.label ?? empty}
        </bdi>
        {current?.tag !== undefined && <Chip>{current.tag}</Chip>}
        <ChevronDown className={styles['arrow']} size={16} aria-hidden />
        {hint !== undefined && <KeyHint keys={hint} />}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles['panel']}
          align={align}
          sideOffset={4}
          collisionPadding={16}
          aria-label={label}
          onCloseAutoFocus={(event) => {
            if (focusAfter === undefined) return focus.restore(event)
            event.preventDefault()
            focusAfter()
          }}
        >
          <CommandList
            label={label}
            placeholder={placeholder}
            empty="Nothing by that name."
            groups={[{ options }]}
            chosen={chosen}
            onChoose={(value) => {
              setOpen(false)
              onChoose(value)
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
