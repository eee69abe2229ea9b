import { Volume2 } from 'lucide-react'
import { useEffect } from 'react'
import { failures } from '../../../shared/errors.ts'
import type { ProspectDraft } from '../../../shared/prospect.ts'
import { useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldFrame } from '../../ui/Field.tsx'
import { useSay } from '../../voices/use-say.ts'
import styles from './SayName.module.css'

type SayNameProps = {
  draft: Pick<ProspectDraft, 'firstName' | 'lastName' | 'pronunciation'>
  problem: string | undefined
  onChange: (pronunciation: string) => void
}

/** How a name is said, and an ear on it: what is typed is said as it stands, saved or not. */
export const SayName = ({ draft, problem, onChange }: SayNameProps) => {
  const { firstName, lastName, pronunciation } = draft
  const { speaking, failed, say, hush } = useSay()
  const canSay = firstName.trim() !== '' && problem === undefined
  const sayIt = () => void say('name', { firstName, lastName, pronunciation })
  useKeys('Prospects', [{ keys: 's', label: 'say the name', enabled: canSay, run: sayIt }])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another name ends what was said of the one before.
  useEffect(hush, [firstName, lastName, pronunciation])

  return (
    <div className={styles['field']}>
      <FieldFrame label="How the name is said" problem={problem} hint="Respell it if need be. Enter says it.">
        {(control) => (
          <div className={styles['line']}>
            <input
              type="text"
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              {...control}
              value={pronunciation}
              placeholder="As it is written"
              onChange={(event) => onChange(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing && canSay) sayIt()
              }}
            />
            <Button hint="s" disabled={!canSay} className={styles['say']} onClick={sayIt}>
              <Volume2 size={16} className={speaking === null ? undefined : styles['speaking']} aria-hidden />
              Say it
            </Button>
          </div>
        )}
      </FieldFrame>
      <p role="status" className={styles['failed']}>
        {failed !== null && (
          <>
            {failures[failed.failure.code].title}. {failures[failed.failure.code].advice}
          </>
        )}
      </p>
      <RespellingHelp />
    </div>
  )
}

/** Each checked by the phones that the voice makes of it. */
const examples = [
  ['Siobhán', 'shih-vawn'],
  ['Joaquín', 'wah-keen'],
  ['Saoirse', 'sher-sha']
] as const

const RespellingHelp = () => (
  <details className={styles['help']}>
    <summary>How respelling works</summary>
    <ul>
      <li>
        Write it as you would read it aloud:{' '}
        {examples.map(([name, respelled], at) => (
          <span key={name}>
            {at > 0 && ', '}
            {name} <q>{respelled}</q>
          </span>
        ))}
        .
      </li>
      <li>Each part between hyphens is said clearly by itself. Without hyphens the parts run together.</li>
      <li>Capitals, as in PREE-ya, are for your own eye: the voice stresses as it thinks right.</li>
      <li>As many words as the first name has stand for that alone, more for the whole name.</li>
    </ul>
  </details>
)
