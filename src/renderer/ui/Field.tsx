import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

type Surroundings = {
  label: string
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean
  /** One quiet line under the control. */
  hint?: ReactNode
  /** What is wrong with the value, in words; replaces the hint. */
  problem?: string | undefined
}

type FrameProps = Surroundings & {
  children: (control: {
    id: string
    'aria-describedby': string
    'aria-invalid': boolean
    className: string
  }) => ReactNode
}

/** Label, control and one line below it, tied together for screen readers. */
export const FieldFrame = ({ label, labelHidden = false, hint, problem, children }: FrameProps) => {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': noteId,
        'aria-invalid': problem !== undefined,
        className: styles['control'] ?? ''
      })}
      <span id={noteId} className={problem === undefined ? styles['hint'] : styles['problem']}>
        {problem ?? hint}
      </span>
    </div>
  )
}

type TextFieldProps = Surroundings & ComponentProps<'input'>

export const TextField = ({ label, labelHidden, hint, problem, ...rest }: TextFieldProps) => (
  <FieldFrame label={label} labelHidden={labelHidden ?? false} hint={hint} problem={problem}>
    {(control) => (
      <input type="text" autoComplete="off" spellCheck={false} dir="auto" {...rest} {...control} />
    )}
  </FieldFrame>
)

type TextAreaProps = Surroundings & ComponentProps<'textarea'>

export const TextArea = ({ label, labelHidden, hint, problem, ...rest }: TextAreaProps) => (
  <FieldFrame label={label} labelHidden={labelHidden ?? false} hint={hint} problem={problem}>
    {(control) => <textarea dir="auto" {...rest} {...control} />}
  </FieldFrame>
)
