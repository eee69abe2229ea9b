import { useRef, useState } from 'react'
import type { KeptPack } from '../../../shared/pack.ts'
import { useDrop } from '../../app/use-drop.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { PackDialog } from './PackDialog.tsx'
import styles from './PackSection.module.css'
import { packName, packNote } from './pack-lines.ts'
import { SettingRow } from './SettingRow.tsx'
import { usePack } from './use-pack.ts'

/** The team's rule pack: choose a file or drop one, see what it changes, switch it off, replace or remove it. */
export const PackSection = () => {
  const pack = usePack()
  const picker = useRef<HTMLInputElement>(null)
  const [isLooking, setLooking] = useState(false)
  const drop = useDrop(([file]) => file && pack.choose(file))
  const pick = () => picker.current?.click()
  const { kept, candidate } = pack

  return (
    <>
      <section aria-label="Rules" className={drop.isOver ? styles['over'] : undefined} {...drop.on}>
        <h2 className={styles['heading']}>Rules</h2>
        {pack.answer.state === 'failed' && <Notice failure={pack.answer.failure} />}
        {kept === null ? (
          <SettingRow
            name="Rule pack"
            note="Your team’s own words and rules, in a YAML or JSON file. Choose it, or drop it here."
          >
            <Button onClick={pick}>Choose a file…</Button>
          </SettingRow>
        ) : (
          <Kept
            pack={kept}
            onSwitch={pack.setOn}
            onLook={() => setLooking(true)}
            onReplace={pick}
            onRemove={() => pack.remove(kept)}
          />
        )}
        <input
          ref={picker}
          type="file"
          className="visually-hidden"
          accept=".yaml,.yml,.json"
          tabIndex={-1}
          aria-label="A rule pack’s file"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file, mended, is a choice again.
            target.value = ''
            if (file) pack.choose(file)
          }}
        />
      </section>
      {candidate !== null && (
        <PackDialog
          pack={candidate}
          onTake={() => pack.take(candidate)}
          onChooseAgain={() => {
            pack.dismiss()
            pick()
          }}
          onClose={pack.dismiss}
        />
      )}
      {isLooking && kept !== null && (
        <PackDialog pack={kept} onChooseAgain={pick} onClose={() => setLooking(false)} />
      )}
    </>
  )
}

type KeptProps = {
  pack: KeptPack
  onSwitch: (isOn: boolean) => void
  onLook: () => void
  onReplace: () => void
  onRemove: () => void
}

const Kept = ({ pack, onSwitch, onLook, onReplace, onRemove }: KeptProps) => (
  <>
    <SettingRow name={packName(pack.fileName, pack.check)} note={packNote(pack)}>
      <Switch label="Use this rule pack" checked={pack.isOn} onChange={onSwitch} />
    </SettingRow>
    <div className={styles['actions']}>
      <Button onClick={onLook}>{pack.check.ok ? 'What it changes' : 'What is wrong'}</Button>
      <Button onClick={onReplace}>Replace…</Button>
      <Button look="quiet" onClick={onRemove}>
        Remove
      </Button>
    </div>
  </>
)
