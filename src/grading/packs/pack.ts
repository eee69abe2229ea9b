import { takeGroups } from '../../shared/grade.ts'
import { packMaxBytes } from '../../shared/pack.ts'
import { z } from '../../shared/zod.ts'
import { plainWordCount } from '../evidence/phrase-finder.ts'
import { media } from '../input.ts'
import { phraseFamilies } from '../phrases.ts'
import { weightBounds } from './bounds.ts'

/** The most that one pack may hold, and that the app and the command line read. */
export const packLimits = {
  bytes: packMaxBytes,
  values: 20_000,
  nameLength: 80,
  versionLength: 40,
  lineLength: 300,
  phraseLength: 100,
  phraseWords: 12,
  phrases: 500,
  names: 500,
  rules: 100,
  seconds: 120
} as const

/** One line of text without what would break it: control characters, halves of characters, slots. */
const line = (most: number, error: string) =>
  z
    .string({ error })
    .trim()
    .min(1, { error })
    .max(most, { error })
    .regex(/^[^\p{Cc}\p{Cs}{}]*$/u, { error: 'Leave out line breaks, tabs and curly brackets.' })

const phraseError = `Write a phrase of 1 to ${packLimits.phraseWords} words (${packLimits.phraseLength} characters), in quotes if it has a colon or a #.`
const phrase = line(packLimits.phraseLength, phraseError).refine(
  (written) => plainWordCount(written) >= 1 && plainWordCount(written) <= packLimits.phraseWords,
  { error: phraseError }
)

const listError = `Write a list, one phrase a line after “- ”, of 1 to ${packLimits.phrases} phrases.`
const phraseList = z
  .array(phrase, { error: listError })
  .min(1, { error: listError })
  .max(packLimits.phrases, { error: listError })

const weightError = `Give a number from ${weightBounds[0]} to ${weightBounds[1]}.`
const weight = z
  .number({ error: weightError })
  .min(weightBounds[0], { error: weightError })
  .max(weightBounds[1], { error: weightError })

const rulesById = <T extends z.ZodType>(value: T, error: string) =>
  z.record(z.string(), value, { error: `Write one line for each rule: ${error}` })

const families = Object.fromEntries(phraseFamilies.map((family) => [family, phraseList.optional()])) as {
  [F in (typeof phraseFamilies)[number]]: z.ZodOptional<typeof phraseList>
}

const nameError = `Write a first name of 1 to ${packLimits.phraseLength} characters.`
const phrases = z.strictObject(
  {
    ...families,
    nicknames: z
      .record(line(packLimits.phraseLength, nameError), phraseList, {
        error: 'Write a first name, a colon and the list of its short forms: Alexandra: [Lexa].'
      })
      .refine((names) => Object.keys(names).length <= packLimits.names, {
        error: `Keep to ${packLimits.names} names.`
      })
      .optional()
  },
  { error: 'Write the families of phrases here, each with its list.' }
)

const idError = 'Give the rule an id of small letters, digits and hyphens, such as says-recorded.'
const secondsError = `Give a number of seconds from 1 to ${packLimits.seconds}.`
const shareError = 'Give a share of the words from 0.05 to 1, such as 0.5 for the first half.'
const severityError = 'Write warn or fail.'
const groupError = `Write one of ${takeGroups.join(', ')}.`
const mediaError = `Write a list of ${media.join(', ')}.`

/** One rule of a team: words that must be said, perhaps by a certain moment, or words that must not. */
const teamRule = z.strictObject(
  {
    id: z
      .string({ error: idError })
      .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: idError })
      .max(60, { error: idError }),
    title: line(
      packLimits.nameLength,
      `Say in up to ${packLimits.nameLength} characters what a good take does.`
    ),
    missed: line(
      packLimits.nameLength,
      `Say in up to ${packLimits.nameLength} characters what a take does that misses it.`
    ).optional(),
    why: line(packLimits.lineLength, `Say why in up to ${packLimits.lineLength} characters.`).optional(),
    advice: line(
      packLimits.lineLength,
      `Say in up to ${packLimits.lineLength} characters what to do about it.`
    ),
    group: z.enum(takeGroups as [(typeof takeGroups)[number]], { error: groupError }).optional(),
    weight: weight.optional(),
    severity: z.enum(['warn', 'fail'], { error: severityError }).optional(),
    media: z
      .array(z.enum(media, { error: mediaError }), { error: mediaError })
      .min(1, { error: mediaError })
      .optional(),
    mustSay: phraseList.optional(),
    mustNotSay: phraseList.optional(),
    withinS: z
      .number({ error: secondsError })
      .min(1, { error: secondsError })
      .max(packLimits.seconds, { error: secondsError })
      .optional(),
    withinShare: z
      .number({ error: shareError })
      .min(0.05, { error: shareError })
      .max(1, { error: shareError })
      .optional()
  },
  { error: 'Write the fields of one rule here: id, title, advice, and mustSay or mustNotSay.' }
)
export type TeamRule = z.infer<typeof teamRule>

const versionError = `Give the pack a version in quotes, such as version: "1.0" (${packLimits.versionLength} characters at most).`
const offError = 'Write a list of rule ids, one a line after “- ”.'
const limitError = 'Write each threshold with a number, such as hook: 8.'
const rulesError = `Write a list of 1 to ${packLimits.rules} rules, each after “- ”.`

/** A team's changes to the built-in rulebook, as the file holds them. */
export const packFile = z.strictObject(
  {
    name: line(packLimits.nameLength, `Give the pack a name of 1 to ${packLimits.nameLength} characters.`),
    version: line(packLimits.versionLength, versionError),
    note: line(packLimits.lineLength, `Keep the note to ${packLimits.lineLength} characters.`).optional(),
    off: z.array(z.string({ error: offError }), { error: offError }).optional(),
    weights: rulesById(weight, 'its id, a colon and its weight.').optional(),
    thresholds: rulesById(
      z.record(z.string(), z.number({ error: limitError }), { error: limitError }),
      'its id, a colon, and its thresholds below it.'
    ).optional(),
    phrases: phrases.optional(),
    rules: z
      .array(teamRule, { error: rulesError })
      .min(1, { error: rulesError })
      .max(packLimits.rules, { error: rulesError })
      .optional()
  },
  { error: 'A pack begins with its fields, such as name: and version:.' }
)
export type Pack = z.infer<typeof packFile>
