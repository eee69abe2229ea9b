import { drillTimeFactor } from './drill.ts'
import { scenarioId } from './scenario.ts'
import { clockModes } from './take.ts'
import { ringChoices, systemVoiceId } from './voice.ts'
import { z } from './zod.ts'

/** Days that recordings are kept. */
export const keptDays = z.int().min(1).max(3_650)

const fields = {
  theme: z.enum(['system', 'dark', 'light']),
  /** Single-letter keys outside text fields; WCAG 2.1.4 wants a way to switch them off. */
  letterKeys: z.boolean(),
  microphoneId: z.string().max(200).nullable(),
  /** What the chosen microphone is called: finds it again under another id. */
  microphoneLabel: z.string().max(300).nullable(),
  clockMode: z.enum(clockModes),
  countdownS: z.int().min(5).max(120),
  /** Quiet changes of tone as the clock's marks pass. */
  markTones: z.boolean(),
  /** So much silence ends the rep's turn in a live talk. */
  turnSilenceS: z.number().min(0.6).max(3),
  /** That headphones keep the other side's voice out of the microphone has been said. */
  headphonesHinted: z.boolean(),
  /** Pace, level and pauses beside the clock while the rep talks. */
  liveDelivery: z.boolean(),
  /** The delivery's lines under the wave in Review; false = folded away. */
  showDelivery: z.boolean(),
  /** A call block goes on to the rehearsal by itself after the minute for the card. */
  blockGoesOn: z.boolean(),
  playbackVolume: z.number().min(0).max(1),
  /** Of the surroundings in the rep's ears during a take. */
  surroundingsVolume: z.number().min(0).max(1),
  ring: z.enum(ringChoices),
  /** The system's voice for names and own personas; null = Ringback's own voices. */
  systemVoiceId: systemVoiceId.nullable(),
  /** That only headphones keep those out of the recording has been said. */
  surroundingsHinted: z.boolean(),
  /** How far the drills' time limits give way. */
  drillTimeFactor,
  /** Null = for ever; favourites are kept in any case. */
  keepAudioDays: keptDays.nullable(),
  /** The folder under the models that dictation uses; null = no dictation. */
  dictationModel: z.string().max(200).nullable(),
  lastScenarioId: scenarioId.nullable(),
  lastProspectId: z.uuid().nullable()
}

/** Everything the rep can set; every field has a default, so an older file still reads. */
export const settings = z.strictObject({
  theme: fields.theme.default('system'),
  letterKeys: fields.letterKeys.default(true),
  microphoneId: fields.microphoneId.default(null),
  microphoneLabel: fields.microphoneLabel.default(null),
  clockMode: fields.clockMode.default('limit'),
  countdownS: fields.countdownS.default(20),
  markTones: fields.markTones.default(true),
  turnSilenceS: fields.turnSilenceS.default(1.2),
  headphonesHinted: fields.headphonesHinted.default(false),
  liveDelivery: fields.liveDelivery.default(true),
  showDelivery: fields.showDelivery.default(true),
  blockGoesOn: fields.blockGoesOn.default(false),
  playbackVolume: fields.playbackVolume.default(0.8),
  surroundingsVolume: fields.surroundingsVolume.default(0.6),
  ring: fields.ring.default('locale'),
  systemVoiceId: fields.systemVoiceId.default(null),
  surroundingsHinted: fields.surroundingsHinted.default(false),
  drillTimeFactor: fields.drillTimeFactor.default(1),
  keepAudioDays: fields.keepAudioDays.default(null),
  dictationModel: fields.dictationModel.default(null),
  lastScenarioId: fields.lastScenarioId.default(null),
  lastProspectId: fields.lastProspectId.default(null)
})
export type Settings = z.infer<typeof settings>

/** Some of the settings, to be changed; `settings.partial()` would fill the others with their defaults. */
export const settingsChange = z.strictObject(fields).partial()
export type SettingsChange = z.infer<typeof settingsChange>
