import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

/** Reports of the rep's own practice. */
export const reportHandlers = ({ reports, showFile }: Services): HandlersOf<'reports'> => ({
  'reports:offer': reports.offer,
  'reports:preview': reports.preview,
  'reports:pages': reports.pages,
  'reports:write': reports.write,
  'reports:stage': reports.stage,
  'reports:stop': () => {
    reports.stop()
    return undefined
  },
  'reports:show': () => {
    const path = reports.written()
    if (path !== null) showFile(path)
    return undefined
  }
})
