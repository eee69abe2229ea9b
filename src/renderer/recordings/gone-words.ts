import { failures } from '../../shared/errors.ts'
import type { TakeDetail } from '../../shared/take.ts'

/** Why a take cannot be played: let go as the rep set it, or its file is gone. */
export const goneWords = ({ sound }: Pick<TakeDetail, 'sound'>): string => {
  if (sound === 'removed')
    return 'This recording was let go after the time you set. The words and the grade are still here.'
  const { title, advice } = failures['audio-missing']
  return `${title}. ${advice}`
}
