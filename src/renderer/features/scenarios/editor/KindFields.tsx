import { useEffect, useRef } from 'react'
import type { ScenarioPack } from '../../../../shared/scenario.ts'
import form from '../../../ui/FormParts.module.css'
import { Segmented } from '../../../ui/Segmented.tsx'
import styles from './Editor.module.css'
import { kinds, withKind } from './kind.ts'

type KindFieldsProps = {
  draft: ScenarioPack
  change: (changed: Partial<ScenarioPack>) => void
  changeWithUndo: (changed: Partial<ScenarioPack>, told: string) => void
}

/** Who answers; what the other kind needs comes with the choice, so that it can be kept at once. */
export const KindFields = ({ draft, change, changeWithUndo }: KindFieldsProps) => {
  const greetings = useRef(draft.greetings)
  useEffect(() => {
    if (draft.greetings.length > 0) greetings.current = draft.greetings
  }, [draft.greetings])
  return (
    <fieldset className={form['section']}>
      <legend className={form['legend']}>Who answers</legend>
      <div className={styles['row']}>
        <Segmented
          label="Who answers"
          value={draft.kind}
          options={kinds}
          onChange={(kind) => {
            const changed = withKind(draft, kind, greetings.current)
            if (kind === 'pick-up') changeWithUndo(changed, 'The voicemail’s greetings are taken out.')
            else change(changed)
          }}
        />
      </div>
    </fieldset>
  )
}
