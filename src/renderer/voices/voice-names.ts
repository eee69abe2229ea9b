import type { ScenarioPack, VoiceName } from '../../shared/scenario.ts'

type Voice = ScenarioPack['persona']['voice']

/** Ringback's own voices as the screens call them, each at the pitch that suits it. */
export const ownVoices: readonly { value: VoiceName; label: string; voice: Voice }[] = [
  { value: 'slt', label: 'Woman, American', voice: { voice: 'slt', stretch: 1, pitchHz: 180 } },
  { value: 'rms', label: 'Man, American, deep', voice: { voice: 'rms', stretch: 1, pitchHz: 103 } },
  { value: 'awb', label: 'Man, Scottish', voice: { voice: 'awb', stretch: 1, pitchHz: 115 } },
  { value: 'kal', label: 'Man, American, clipped', voice: { voice: 'kal', stretch: 1, pitchHz: 110 } }
]
