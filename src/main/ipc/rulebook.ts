import { measuredRounds } from '../../grading/accuracy.ts'
import { rulePageOf } from '../../grading/rule-page.ts'
import { builtInRulebook, type Rulebook, ruleSummaries } from '../../grading/rulebook.ts'
import { CodedError } from '../../shared/errors.ts'
import { ruleRecordOf } from '../db/rule-record.ts'
import { rulebookInForce } from '../packs/packs.ts'
import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

/** The rules that new grades are given by; the built-in ones while the library is closed. */
export const rulebookHandlers = ({ library }: Pick<Services, 'library'>): HandlersOf<'rulebook'> => {
  const isOpen = (): boolean => library.state().state === 'ready'
  const inForce = (): Rulebook => (isOpen() ? rulebookInForce(library.handles().read) : builtInRulebook)
  return {
    'rulebook:read': () => {
      const book = inForce()
      return { version: book.version, rules: ruleSummaries(book) }
    },
    'rulebook:about': () => ({ pack: inForce().pack, rounds: [...measuredRounds] }),
    'rulebook:rule': ({ ruleId }) => {
      const rule = rulePageOf(inForce(), ruleId)
      if (rule === null) throw new CodedError('rule-missing', ruleId)
      const record = isOpen() ? ruleRecordOf(library.handles().read, ruleId) : { takes: 0, found: [] }
      return { rule, record }
    }
  }
}
