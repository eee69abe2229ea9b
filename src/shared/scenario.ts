import { contactChannels, relationships } from './prospect.ts'
import { z } from './zod.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

/** One spoken line: its words and the audio file beside the scenario's file. */
const spokenLine = z.strictObject({
  text: line(400).describe('The words, as they are spoken and shown.'),
  file: z
    .string()
    .regex(/^[a-z0-9-]{1,60}\.wav$/)
    .describe('The WAV file beside the scenario file: small letters, digits and hyphens.')
})
export type SpokenLine = z.infer<typeof spokenLine>

const voiceNames = ['slt', 'rms', 'awb', 'kal'] as const
export type VoiceName = (typeof voiceNames)[number]

/** A scenario's folder name. */
export const scenarioId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** A built-in voice and how it speaks. */
export const scenarioVoice = z.strictObject({
  voice: z.enum(voiceNames).describe('Which of the built-in voices speaks.'),
  stretch: z.number().min(0.6).max(1.6).describe('Above 1 is slower.'),
  pitchHz: z.number().min(60).max(300).describe('Mean pitch; the voice rms keeps its own.')
})

export const surroundings = ['airport', 'car', 'office', 'street', 'quiet'] as const
export type Surroundings = (typeof surroundings)[number]

const persona = z.strictObject({
  name: line(40)
    .optional()
    .describe('The name that this person gives on the telephone; required where somebody picks up.'),
  role: line(60).describe('What this person is, in a few words.'),
  temperament: line(140).describe('How this person is on the telephone, in one line.'),
  voice: scenarioVoice.describe('How this person sounds.'),
  surroundings: z.enum(surroundings).describe('Where this person is.'),
  surroundingsDb: z
    .number()
    .min(-60)
    .max(0)
    .default(-18)
    .describe('How loud the surroundings are against the voice, in dB.'),
  inEars: z
    .boolean()
    .default(false)
    .describe('True plays the surroundings in the rep’s ears while the rep talks; they are never recorded.'),
  attention: z
    .strictObject({
      start: z.number().min(0).max(100).describe('Attention at the beep.'),
      decayFactor: z.number().min(0.5).max(2).default(1).describe('How fast it goes; 1 is the usual pace.')
    })
    .describe('How patiently a message is heard.')
})

const greeting = z.strictObject({
  before: z.array(spokenLine).max(3).default([]).describe('Lines before the name.'),
  name: z
    .string()
    .trim()
    .includes('{first}')
    .max(200)
    .describe(
      'The sentence with the name, spoken at run time; {first}, {last} and {company} come from the prospect’s card, and what stands in [brackets] is left out where there is no company.'
    ),
  after: z.array(spokenLine).min(1).max(6).describe('Lines after the name.'),
  nameless: spokenLine.describe('Takes the place of the name sentence when the name cannot be spoken.')
})
export type GreetingVariant = z.infer<typeof greeting>

const source = z.strictObject({
  seed: line(80).describe('The document’s file name, or house.'),
  item: line(60).describe('Where in it.')
})

const longestMs = 600_000

export const scenarioKinds = ['voicemail', 'gatekeeper', 'pick-up'] as const
export type ScenarioKind = (typeof scenarioKinds)[number]

/** Each rule's factor by its id: 0 does not count, 1 as ever, 3 the most. */
export const weightFactors = z.record(z.string().max(100), z.number().min(0).max(3))
export type WeightFactors = z.infer<typeof weightFactors>

const inShape = z.strictObject({
  format: z.literal(2).describe('Always 2.'),
  id: scenarioId.describe('The name of the scenario’s folder.'),
  name: line(60).describe('What the scenario is called.'),
  kind: z
    .enum(scenarioKinds)
    .describe(
      'voicemail: a greeting and a beep. gatekeeper: somebody answers who may put the call through to that voicemail. pick-up: somebody answers, and there is no voicemail.'
    ),
  listener: line(140).describe('One line: who hears it, and where.'),
  brief: line(400).describe('Two or three short sentences that tell the rep what to expect.'),
  teaches: line(140).describe('One line: what the scenario trains.'),
  sources: z.array(source).min(1).max(4).describe('Where the scenario comes from.'),
  history: line(200).optional().describe('What has happened before this call, told to the rep.'),
  expects: z
    .strictObject({
      relationship: z.enum(relationships).optional().describe('The relationship that the card should name.'),
      companion: z
        .enum(contactChannels)
        .optional()
        .describe('What goes with the voicemail, such as text or email.')
    })
    .default({})
    .describe('What the scenario is made for; the rep is told where a card differs.'),
  persona: persona.describe('Who answers, or hears the message.'),
  greetingVoice: scenarioVoice
    .optional()
    .describe('The voicemail’s voice where it is not the persona’s, as behind a gatekeeper.'),
  greetings: z
    .array(greeting)
    .max(4)
    .default([])
    .describe('One to four variants of the voicemail’s greeting; each call draws one. None for a pick-up.'),
  ringCount: z
    .int()
    .min(0)
    .max(4)
    .describe('How often a voicemail rings; one that somebody puts the rep through to does not.'),
  limits: z
    .strictObject({
      endMs: z.int().min(15_000).max(longestMs).describe('The take ends here by itself, in milliseconds.')
    })
    .describe('How long a take may be.'),
  weights: weightFactors
    .default({})
    .describe(
      'What a rule weighs here against its weight in the rulebook: 0 does not count, 1 as ever, 3 the most.'
    )
})

/** `resources/scenarios/<id>/scenario.json`: who is called, what plays before the rep speaks, and what counts. */
export const scenarioPack = inShape.superRefine(({ kind, greetings, persona: { name } }, context) => {
  const refuse = (path: string[], message: string): void =>
    context.addIssue({ code: 'custom', path, message })
  if (kind !== 'pick-up' && greetings.length === 0) refuse(['greetings'], 'Give it at least one greeting.')
  if (kind === 'pick-up' && greetings.length > 0) refuse(['greetings'], 'A pick-up has no greeting.')
  if (kind !== 'voicemail' && name === undefined)
    refuse(['persona'], 'Whoever picks up needs a name: persona.name.')
})
export type ScenarioPack = z.infer<typeof scenarioPack>
/** As the file may be written: what has a default may be left out. */
export type WrittenScenario = z.input<typeof scenarioPack>

/** True for a line's file that the voice renders itself, anew whenever its words or the voice change. */
export const isSpoken = (file: string): boolean => file.startsWith('said-')
/** Stands for a file that the voice has yet to render. */
export const toBeSpoken = 'said-.wav'

/** What a new scenario begins as: a patient somebody in the quiet, and one greeting. */
export const newScenario = (id: string): ScenarioPack => ({
  format: 2,
  id,
  name: 'My scenario',
  kind: 'voicemail',
  listener: 'Somebody who listens to messages at their desk.',
  brief: 'Leave a short message with a reason to call you back.',
  teaches: 'A message that is worth a call.',
  sources: [{ seed: 'house', item: 'Our own' }],
  expects: {},
  persona: {
    role: 'Manager',
    temperament: 'Calm and to the point.',
    voice: { voice: 'slt', stretch: 1, pitchHz: 180 },
    surroundings: 'quiet',
    surroundingsDb: -18,
    inEars: false,
    attention: { start: 60, decayFactor: 1 }
  },
  greetings: [
    {
      before: [],
      name: 'You’ve reached {first} {last}[ at {company}].',
      after: [{ text: 'Please leave a message.', file: toBeSpoken }],
      nameless: { text: 'You’ve reached my voicemail.', file: toBeSpoken }
    }
  ],
  ringCount: 2,
  limits: { endMs: 60_000 },
  weights: {}
})

/** What the renderer needs of a scenario. */
export const scenarioSummary = inShape
  .pick({
    id: true,
    name: true,
    kind: true,
    listener: true,
    brief: true,
    teaches: true,
    sources: true,
    history: true,
    expects: true,
    limits: true
  })
  .extend({
    persona: persona.pick({
      name: true,
      role: true,
      temperament: true,
      surroundings: true,
      surroundingsDb: true,
      inEars: true
    }),
    /** True for one from the rep's own folder. */
    isOwn: z.boolean()
  })
export type ScenarioSummary = z.infer<typeof scenarioSummary>

/** A scenario that cannot be used, and why. */
export const brokenScenario = z.strictObject({
  /** The folder's name. */
  folder: z.string(),
  isOwn: z.boolean(),
  /** "scenario.json: line 12: greetings › 1 › name: ..." */
  reason: z.string()
})
export type BrokenScenario = z.infer<typeof brokenScenario>

/** One of the rep's own scenarios as the editor opens it. */
export const openedScenario = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready'), pack: scenarioPack }),
  z.strictObject({
    state: z.literal('broken'),
    folder: z.string(),
    fileName: z.string(),
    /** Null = there is no text to be read. */
    text: z.string().nullable(),
    reason: z.string()
  })
])
export type OpenedScenario = z.infer<typeof openedScenario>

/** What a call draws its variants from. */
export const callSeed = z.int().min(0).max(0xffff_ffff)

/** What the rep has done in one scenario. */
export const scenarioRecord = z.strictObject({
  scenarioId: z.string(),
  /** Voicemails. */
  takes: z.int(),
  /** null = no take with a score. */
  bestScore: z.number().nullable(),
  talks: z.int(),
  bestTalkScore: z.number().nullable()
})
export type ScenarioRecord = z.infer<typeof scenarioRecord>

/** Words of the greeting with their times from the start of the greeting's audio. */
export const caption = z.strictObject({ text: z.string(), startMs: z.number(), endMs: z.number() })
export type Caption = z.infer<typeof caption>
