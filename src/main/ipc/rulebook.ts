import { builtInRulebook, ruleSummaries } from '../../grading/rulebook.ts'
import { rulebookInForce } from '../packs/packs.ts'
import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

/** The rules that new grades are given by; the built-in ones while the library is closed. */
export const rulebookHandlers = ({ library }: Pick<Services, 'library'>): HandlersOf<'rulebook'> => ({
  'rulebook:read': () => {
    const isOpen = library.state().state === 'ready'
    const book = isOpen ? rulebookInForce(library.handles().read) : builtInRulebook
    return { version: book.version, rules: ruleSummaries(book) }
  }
})
