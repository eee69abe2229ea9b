import type { Failure } from '../../shared/errors.ts'
import { Button } from '../ui/Button.tsx'

/** The way to another microphone, where a failure is about the present one. */
export const MicrophoneHelp = ({
  failure,
  onPick,
  hint
}: {
  failure: Failure
  onPick: () => void
  hint?: string
}) =>
  failure.code.startsWith('mic-') ? (
    <Button {...(hint === undefined ? {} : { hint })} onClick={onPick}>
      Choose a microphone
    </Button>
  ) : null
