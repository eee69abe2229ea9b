import { newestNo } from '../../shared/touch.ts'
import { useTouches } from '../touches/use-touches.ts'

/** Whether this prospect said no and has not come back since; false until the log is read. */
export const useSaidNo = (prospectId: string): boolean => {
  const touches = useTouches(prospectId)
  return touches.state === 'ready' && newestNo(touches.value) !== null
}
