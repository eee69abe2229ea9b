import { Fragment } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { printsCharacter } from '../ui/key-names.ts'
import styles from './KeysDialog.module.css'
import { useKeyLayers } from './keys.ts'
import { useSettings } from './settings.ts'

/** The keys that work on this screen right now. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const layers = useKeyLayers((state) => state.layers)
  const letterKeys = useSettings((settings) => settings.letterKeys)
  const bindingsOf = (owner: string) =>
    layers
      .filter((layer) => layer.owner === owner)
      .flatMap(({ bindings }) => bindings)
      .filter(({ enabled, unlisted }) => enabled !== false && unlisted !== true)
      .filter(({ keys }) => letterKeys || !printsCharacter(keys))
  const owners = [...new Set(layers.map(({ owner }) => owner))]
    .filter((owner) => bindingsOf(owner).length > 0)
    .sort((left, right) => Number(left === 'Ringback') - Number(right === 'Ringback'))
  return (
    <Dialog title="Keys" wide onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      {!letterKeys && (
        <p className={styles['off']}>Single-letter keys are switched off in Settings; all others work.</p>
      )}
      <div className={styles['keys']}>
        {owners.map((owner) => (
          <section key={owner} className={styles['owner']}>
            <h3 className={styles['heading']}>{owner === 'Ringback' ? 'Everywhere' : owner}</h3>
            {bindingsOf(owner).map(({ keys, label }) => (
              <Fragment key={`${keys} ${label}`}>
                <KeyHint keys={keys} spoken />
                <span>{label}</span>
              </Fragment>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}
