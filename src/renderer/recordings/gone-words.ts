import { failures } from '../../shared/errors.ts'
import type { TakeDetail } from '../../shared/take.ts'
import type { SoundFault } from './sound-failure.ts'

/** Why a take cannot be played: let go as the rep set it, or its file is gone or holds no sound. */
export const goneWords = (
  { sound }: Pick<TakeDetail, 'sound'>,
  fault: SoundFault = 'audio-missing'
): string => {
  if (sound === 'removed')
    return 'This recording was let go after the time you set. The words and the grade are still here.'
  const { title, advice } = failures[fault]
  return `${title}. ${advice}`
}
