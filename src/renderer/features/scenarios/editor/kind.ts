import { newScenario, type ScenarioKind, type ScenarioPack } from '../../../../shared/scenario.ts'
import { newGreeting } from './draft.ts'

/** The three kinds as a choice. */
export const kinds = [
  { value: 'voicemail', label: 'The voicemail' },
  { value: 'gatekeeper', label: 'Somebody, then the voicemail' },
  { value: 'pick-up', label: 'Somebody, no voicemail' }
] as const satisfies readonly { value: ScenarioKind; label: string }[]

type Story = Pick<ScenarioPack, 'listener' | 'brief' | 'teaches'> & { role: string }

const { listener, brief, teaches, persona: somebody } = newScenario('new')

/** What a scenario of each kind tells before the rep has written anything. */
const stories: Record<ScenarioKind, Story> = {
  voicemail: { listener, brief, teaches, role: somebody.role },
  gatekeeper: {
    listener: 'A colleague who answers for them.',
    brief: 'Somebody else answers. Say who you are and why you call; you may reach the voicemail that way.',
    teaches: 'A plain answer to “who is calling?”, then the message.',
    role: 'Front desk'
  },
  'pick-up': {
    listener: 'Somebody who answers at the first ring.',
    brief: 'They pick up themselves. Say who you are and why you call, then ask.',
    teaches: 'A first sentence that keeps them on the line.',
    role: 'Manager'
  }
}

const otherVoice = ({ voice }: ScenarioPack['persona']['voice']): ScenarioPack['persona']['voice'] =>
  voice === 'slt' ? { voice: 'rms', stretch: 1, pitchHz: 110 } : { voice: 'slt', stretch: 1, pitchHz: 180 }

/** Who speaks: whoever picks up before a voicemail has another voice than the greeting, which keeps its own. */
const voicesFor = (
  kind: ScenarioKind,
  { kind: before, persona, greetingVoice }: ScenarioPack
): { voice: ScenarioPack['persona']['voice']; greetingVoice: ScenarioPack['greetingVoice'] } => {
  if (kind === 'gatekeeper')
    return before === 'voicemail'
      ? { voice: otherVoice(persona.voice), greetingVoice: persona.voice }
      : { voice: persona.voice, greetingVoice: greetingVoice ?? otherVoice(persona.voice) }
  if (kind === 'voicemail') return { voice: greetingVoice ?? persona.voice, greetingVoice: undefined }
  return { voice: persona.voice, greetingVoice: undefined }
}

/**
 * The parts of a draft that another kind changes, so that it can be kept at once. What was written stays; a text that is
 * still the old kind's becomes the new one's. `greetings` are the last there were: a voicemail gets them back.
 */
export const withKind = (
  draft: ScenarioPack,
  kind: ScenarioKind,
  greetings: ScenarioPack['greetings']
): Partial<ScenarioPack> => {
  const [old, next] = [stories[draft.kind], stories[kind]]
  const told = (now: string, part: keyof Story): string => (now === old[part] ? next[part] : now)
  const { voice, greetingVoice } = voicesFor(kind, draft)
  return {
    kind,
    listener: told(draft.listener, 'listener'),
    brief: told(draft.brief, 'brief'),
    teaches: told(draft.teaches, 'teaches'),
    persona: {
      ...draft.persona,
      ...(kind !== 'voicemail' && draft.persona.name === undefined && { name: 'Alex' }),
      role: told(draft.persona.role, 'role'),
      voice
    },
    greetingVoice,
    greetings: kind === 'pick-up' ? [] : greetings.length > 0 ? [...greetings] : [newGreeting]
  }
}
