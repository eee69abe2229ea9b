import { z } from './zod.ts'

/** One spoken line: its words and the rendered audio file beside the scenario's JSON. */
const spokenLine = z.strictObject({
  text: z.string().min(1).max(400),
  file: z.string().regex(/^[a-z0-9-]+\.wav$/)
})
export type SpokenLine = z.infer<typeof spokenLine>

const voiceNames = ['slt', 'rms', 'awb', 'kal'] as const
export type VoiceName = (typeof voiceNames)[number]

/** A scenario's folder name. */
export const scenarioId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** `resources/scenarios/<id>/scenario.json`: who is called and what plays before the rep speaks. */
export const scenarioPack = z.strictObject({
  format: z.literal(1),
  id: scenarioId,
  name: z.string().min(1).max(60),
  /** One line: who will hear the message, and where. */
  listener: z.string().min(1).max(140),
  /** Two or three short sentences that tell the rep what to expect. */
  brief: z.string().min(1).max(400),
  /** One line: what this scenario trains. */
  teaches: z.string().min(1).max(140),
  source: z.strictObject({ seed: z.string().min(1), item: z.string().min(1) }),
  persona: z.strictObject({
    voice: z.enum(voiceNames),
    /** Flite's duration stretch: above 1 is slower. */
    stretch: z.number().min(0.6).max(1.6),
    pitchHz: z.number().min(60).max(300),
    /** Attention from 0 to 100 at the beep; LISTENING.md section 2. */
    attentionStart: z.number().min(0).max(100),
    surroundings: z.enum(['airport', 'car', 'office', 'quiet'])
  }),
  greeting: z.strictObject({
    before: spokenLine.optional(),
    /** Spoken at run time; `{first}`, `{last}` and `{company}` come from the prospect card. */
    name: z.string().includes('{first}').max(200),
    after: z.array(spokenLine).min(1).max(6),
    /** Played instead of the name sentence when the name cannot be spoken. */
    nameless: spokenLine
  }),
  ringCount: z.int().min(0).max(4),
  limitMs: z.int().min(15_000).max(600_000)
})
export type ScenarioPack = z.infer<typeof scenarioPack>

/** What the renderer needs of a scenario. */
export const scenarioSummary = scenarioPack.pick({
  id: true,
  name: true,
  listener: true,
  brief: true,
  teaches: true,
  source: true,
  limitMs: true
})
export type ScenarioSummary = z.infer<typeof scenarioSummary>

/** Words of the greeting with their times from the start of the greeting's audio. */
export const caption = z.strictObject({ text: z.string(), startMs: z.number(), endMs: z.number() })
export type Caption = z.infer<typeof caption>
