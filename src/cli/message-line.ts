import { z } from 'zod'
import type { Labelled } from '../grading/agreement.ts'
import { type GradingInput, media } from '../grading/input.ts'
import { measuresOfTimes } from '../grading/measured-times.ts'
import { contactChannels, prospectStatuses } from '../shared/prospect.ts'
import { cardFile, emptyCard } from './card-file.ts'

const seconds = z.number().min(0).nullish()

const timedWord = z.object({ start: z.number(), end: z.number(), start_s: z.number(), end_s: z.number() })

/** One message of a JSON Lines file; every field that is not named here is ignored. */
const messageLine = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  transcript: z.string().nullish(),
  transcript_source: z.string().nullish().catch(null),
  spoken_s: seconds,
  first_speech_s: seconds,
  words: z.array(timedWord).nullish(),
  card: cardFile.nullish(),
  earlier: z
    .array(
      z.object({
        at: z.string(),
        channel: z.enum(contactChannels).default('voicemail'),
        transcript: z.string().nullish()
      })
    )
    .nullish(),
  touches: z
    .array(z.object({ at: z.string(), channel: z.enum(contactChannels), outcome: z.string().nullish() }))
    .nullish(),
  now: z.string().nullish(),
  status: z.enum(prospectStatuses).nullish(),
  planned: z.array(z.object({ at: z.string(), channel: z.enum(contactChannels) })).nullish(),
  script_stats: z.object({ prospects: z.int().min(0), replies: z.int().min(0) }).nullish(),
  kind: z.enum(media).nullish().catch(null),
  verdicts: z.record(z.string(), z.string()).catch({})
})
type MessageLine = z.infer<typeof messageLine>

/** Words of a label are trusted unless it says that a speech engine heard them, or that the rep wrote them. */
const originOf = (source: string | null | undefined): NonNullable<GradingInput['transcript']>['origin'] => {
  if (source === null || source === undefined || source === 'human') return 'human'
  return source === 'typed' || source === 'script' ? source : 'engine'
}

const toInput = (line: MessageLine): GradingInput => ({
  transcript:
    line.transcript === null || line.transcript === undefined
      ? null
      : {
          text: line.transcript,
          origin: originOf(line.transcript_source),
          ...(line.words
            ? {
                words: line.words.map((word) => ({
                  start: word.start,
                  end: word.end,
                  startMs: word.start_s * 1000,
                  endMs: word.end_s * 1000
                }))
              }
            : {})
        },
  audio:
    line.spoken_s === null || line.spoken_s === undefined
      ? null
      : measuresOfTimes(
          typeof line.first_speech_s === 'number' ? Math.min(line.first_speech_s, line.spoken_s) : null,
          line.spoken_s
        ),
  card: line.card ?? emptyCard,
  earlier: (line.earlier ?? []).map(({ at, channel, transcript }) => ({
    at,
    channel,
    transcript: transcript ?? ''
  })),
  touches:
    line.touches?.map(({ at, channel, outcome }) => ({ at, channel, outcome: outcome ?? null })) ?? null,
  now: line.now ?? null,
  ...(line.status && { status: line.status }),
  ...(line.planned && { planned: line.planned }),
  ...(line.script_stats && { scriptStats: line.script_stats }),
  ...(line.kind && { medium: line.kind })
})

export type Message = { id: string | number | null; input: GradingInput; verdicts: Record<string, string> }
export type ParsedLine = { ok: true; message: Message } | { ok: false; error: string }

/** One line of a JSON Lines file as a message to grade, or what is wrong with it in one sentence. */
export const parseMessageLine = (text: string): ParsedLine => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, error: 'this line is not JSON' }
  }
  const parsed = messageLine.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue?.path.join('.') ?? ''
    return { ok: false, error: where === '' ? 'a message is a JSON object' : `${where}: ${issue?.message}` }
  }
  const { id, verdicts } = parsed.data
  return { ok: true, message: { id: id ?? null, input: toInput(parsed.data), verdicts } }
}

/** A whole JSON Lines file; a message without an id is called by its line. */
export const parseMessages = (
  text: string
): { ok: true; messages: Labelled[] } | { ok: false; error: string } => {
  const messages: Labelled[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = parseMessageLine(line)
    if (!parsed.ok) return { ok: false, error: `line ${index + 1}: ${parsed.error}` }
    messages.push({ ...parsed.message, id: String(parsed.message.id ?? index + 1) })
  }
  return { ok: true, messages }
}
