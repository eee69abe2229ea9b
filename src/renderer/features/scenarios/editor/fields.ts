import type { ScenarioPack } from '../../../../shared/scenario.ts'
import type { Problems } from './draft.ts'

/** What every part of the editor is given. */
export type FieldsProps = {
  draft: ScenarioPack
  problems: Problems
  change: (changed: Partial<ScenarioPack>) => void
}
