import { Annoyed, Laugh, type LucideIcon, Meh, Smile } from 'lucide-react'
import type { Mood } from '../../../shared/talk.ts'

/** Face and word of each state of mind. */
export const moodLooks: Record<Mood, { word: string; icon: LucideIcon }> = {
  warm: { word: 'Warm', icon: Laugh },
  open: { word: 'Open', icon: Smile },
  guarded: { word: 'Guarded', icon: Meh },
  impatient: { word: 'Impatient', icon: Annoyed }
}
