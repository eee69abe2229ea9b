import { scenarioId, type WrittenScenario } from '../../shared/scenario.ts'
import { z } from '../../shared/zod.ts'

const spokenLine = z.strictObject({ text: z.string(), file: z.string() })

/** A scenario as the first Ringbacks wrote it: one greeting, no kind, no weights. */
export const firstFormat = z.strictObject({
  format: z.literal(1),
  id: scenarioId,
  name: z.string(),
  listener: z.string(),
  brief: z.string(),
  teaches: z.string(),
  source: z.strictObject({ seed: z.string(), item: z.string() }),
  persona: z.strictObject({
    voice: z.enum(['slt', 'rms', 'awb', 'kal']),
    stretch: z.number(),
    pitchHz: z.number(),
    attentionStart: z.number(),
    surroundings: z.enum(['airport', 'car', 'office', 'quiet'])
  }),
  greeting: z.strictObject({
    before: spokenLine.optional(),
    name: z.string(),
    after: z.array(spokenLine),
    nameless: spokenLine
  }),
  ringCount: z.number(),
  limitMs: z.number()
})

/** The same scenario in today's format, with nothing in it that the file did not say. */
export const fromFirstFormat = (written: z.infer<typeof firstFormat>): WrittenScenario => {
  const { format: _format, source, persona, greeting, limitMs, ...same } = written
  const { voice, stretch, pitchHz, attentionStart, surroundings } = persona
  const { before, ...rest } = greeting
  return {
    ...same,
    format: 2,
    kind: 'voicemail',
    sources: [source],
    persona: {
      role: 'Voicemail',
      temperament: written.listener,
      voice: { voice, stretch, pitchHz },
      surroundings,
      attention: { start: attentionStart }
    },
    greetings: [{ before: before === undefined ? [] : [before], ...rest }],
    limits: { endMs: limitMs }
  }
}
