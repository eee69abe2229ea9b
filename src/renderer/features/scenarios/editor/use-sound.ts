import { toast } from '../../../app/toasts.ts'
import { useOneSound } from '../../../player/use-one-sound.ts'

/** The lines of a scenario, one at a time: a second press stops it. */
export const useSound = () => {
  const { playing, toggle } = useOneSound()
  return {
    playing,
    /** `key` says what plays; null from `find` = the voice failed. */
    toggle: (key: string, find: () => Promise<string | null>): void =>
      void toggle(key, async () => {
        const url = await find()
        if (url === null) toast('The voice cannot say this. Write it in plain letters.')
        return url
      })
  }
}
export type Sound = ReturnType<typeof useSound>
