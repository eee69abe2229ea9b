import { useState } from 'react'
import { TextField } from '../../../ui/Field.tsx'

type NumberFieldProps = {
  label: string
  hint?: string
  problem?: string | undefined
  value: number
  onChange: (value: number) => void
}

const numberIn = (typed: string): number =>
  typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'))

/** A number that is typed; what is no number comes as NaN. */
export const NumberField = ({ value, onChange, ...frame }: NumberFieldProps) => {
  const [typed, setTyped] = useState(String(value))
  // Another hand changed the number: an undo, or the choice beside it.
  const shown = Object.is(numberIn(typed), value) ? typed : Number.isNaN(value) ? '' : String(value)
  return (
    <TextField
      {...frame}
      inputMode="decimal"
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(numberIn(target.value))
      }}
    />
  )
}
