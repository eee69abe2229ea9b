import { z } from './zod.ts'

/** Every way Ringback can fail, each with the sentence that the screen shows and what to do about it. */
export const failures = {
  'mic-denied': {
    title: 'Ringback may not use the microphone',
    advice: 'Allow the microphone for Ringback in your system settings, then start the call again.'
  },
  'mic-absent': {
    title: 'No microphone found',
    advice: 'Plug one in or switch on your headset, then start the call again.'
  },
  'mic-busy': {
    title: 'The microphone could not be opened',
    advice: 'Another program may be holding it. Close calls and recorders, then start the call again.'
  },
  'mic-gone': {
    title: 'The microphone went away before the beep',
    advice: 'Nothing was recorded. Plug it back in, then start the call again.'
  },
  'mic-lost': {
    title: 'The microphone went away while you were talking',
    advice: 'What you said up to that moment is kept. Plug the microphone back in before the next take.'
  },
  'mic-check-lost': {
    title: 'The microphone went away during the check',
    advice: 'Look whether it is muted or unplugged, or choose another one, then check again.'
  },
  'disk-full': {
    title: 'The disk is full',
    advice: 'What you said so far is kept. Free some space, then record again.'
  },
  'folder-read-only': {
    title: 'Ringback cannot write to its data folder',
    advice: 'Check the folder’s permissions, or choose another one with RINGBACK_DATA, then start again.'
  },
  'database-corrupt': {
    title: 'The library file is damaged',
    advice:
      'It was set aside, not deleted. You can start with a fresh library and keep the damaged file for rescue.'
  },
  'database-newer': {
    title: 'This library was made by a newer Ringback',
    advice: 'Update Ringback to open it. Nothing in it was changed.'
  },
  'database-busy': {
    title: 'The library is in use by another program',
    advice: 'Close the other Ringback window, then try again.'
  },
  'take-missing': {
    title: 'This take is no longer in the library',
    advice: 'It may have been deleted. Go back to History.'
  },
  'talk-missing': {
    title: 'This talk is no longer in the library',
    advice: 'It may have been deleted, or it is over. Start a new one.'
  },
  'block-missing': {
    title: 'This call block cannot go on',
    advice: 'It may be over. Open Call block again to see where it stands.'
  },
  'report-not-written': {
    title: 'The report could not be written there',
    advice: 'Choose another place with enough room. Nothing of it was left behind.'
  },
  'report-not-printed': {
    title: 'The report could not be printed',
    advice: 'Try again, or choose HTML: it shows the same page.'
  },
  'report-too-much': {
    title: 'There are too many recordings for one file',
    advice: 'Choose fewer days, scenarios or prospects, or leave the recordings out.'
  },
  'sheet-failed': {
    title: 'The ready sheet could not be written there',
    advice: 'Choose another place with enough room. The sheet itself is as it was.'
  },
  'prospect-missing': {
    title: 'This prospect is no longer in the library',
    advice: 'Choose another prospect.'
  },
  'said-no': {
    title: 'They said no, so this message is not recorded',
    advice: 'Choose somebody else. If they came back to you, log that on their card and you can go on here.'
  },
  'drill-missing': {
    title: 'This drill is no longer there',
    advice: 'It may have been removed. Choose another one from the list.'
  },
  'touch-missing': {
    title: 'This touch is no longer in the log',
    advice: 'It may have been removed. Open the prospect’s card to see the log.'
  },
  'scenario-missing': {
    title: 'This scenario cannot be found',
    advice: 'Choose another scenario.'
  },
  'scenario-broken': {
    title: 'This scenario cannot be read',
    advice: 'Choose another scenario; the detail below says what is wrong with its file.'
  },
  'scenario-refused': {
    title: 'This file is no scenario that Ringback can take',
    advice: 'Ask for it again, or mend what the detail below says. Your scenarios are as they were.'
  },
  'scenario-export': {
    title: 'The scenario could not be written there',
    advice: 'Choose another place with enough room. The scenario itself is as it was.'
  },
  'rule-missing': {
    title: 'This rule is not in the rulebook',
    advice: 'It came from another rulebook or a rule pack that is no longer in use. Choose another rule.'
  },
  'pack-missing': {
    title: 'There is no rule pack any more',
    advice: 'It may have been removed. Choose its file again.'
  },
  'pack-refused': {
    title: 'This rule pack cannot be used',
    advice: 'Mend the file where the list says so, then choose it again. Your rules stay as they were.'
  },
  'voice-unsayable': {
    title: 'The voice cannot say this as it is written',
    advice: 'Write how it sounds in Latin letters, such as “Shih-vawn”. Until then calls go without the name.'
  },
  'voice-failed': {
    title: 'The voice did not speak',
    advice:
      'Try again, or choose another voice in Settings. Calls work all the same, without the name if need be.'
  },
  'download-interrupted': {
    title: 'The download was interrupted',
    advice: 'What came in so far is kept. Check your connection, then resume.'
  },
  'download-checksum': {
    title: 'The file that came in is not the right one',
    advice: 'It was deleted. Try again; if it stays, bring the model in from the disk.'
  },
  'download-refused': {
    title: 'The model could not be fetched from there',
    advice: 'Try again later, or bring the model in from the disk.'
  },
  'model-disk-full': {
    title: 'There is not enough room for this model',
    advice: 'Free some space or choose a smaller model, then try again. Nothing of it was kept.'
  },
  'model-refused': {
    title: 'This is no speech model that Ringback can use',
    advice: 'Choose the folder or archive of one of the suggested models. Nothing was added.'
  },
  'model-missing': {
    title: 'This model is no longer there',
    advice: 'It may have been removed. Choose another one, or bring it in again.'
  },
  'audio-missing': {
    title: 'The recording’s file is gone',
    advice: 'The words and the grade are still here.'
  },
  'audio-unreadable': {
    title: 'The recording’s file cannot be played',
    advice: 'It is damaged, or no recording. The words and the grade are still here.'
  },
  'export-failed': {
    title: 'The recording could not be written there',
    advice: 'Choose another place with enough room. The take itself is as it was.'
  },
  'import-too-large': {
    title: 'This file is too large to bring in at once',
    advice:
      'Ringback reads up to 100 MB and 200,000 rows. Split the file, then bring the parts in one by one.'
  },
  'import-empty': {
    title: 'There is nobody in this file',
    advice: 'Choose another file, or export it once more from where it comes from.'
  },
  'import-unreadable': {
    title: 'This file cannot be read',
    advice: 'Save it as CSV and choose it again. Nothing was added.'
  },
  'import-missing': {
    title: 'This import is no longer there',
    advice: 'Choose the file again.'
  },
  'list-not-written': {
    title: 'The list could not be written there',
    advice: 'Choose another place with enough room. Your prospects are as they were.'
  },
  'bundle-too-many': {
    title: 'These are too many to drop at once',
    advice: 'Drop 100 files of 200 MB together at most, or choose them by “Open reports”.'
  },
  'bundle-too-large': {
    title: 'This report is too large to open',
    advice: 'Ringback opens up to 200 MB. Ask for fewer days, or for one without recordings.'
  },
  'bundle-unreadable': {
    title: 'This file is not whole',
    advice: 'It may have been cut off on the way. Ask for it again. Nothing of it was taken in.'
  },
  'bundle-other': {
    title: 'This is no report that Ringback can open',
    advice: 'Choose the JSON file that was made as a report in Ringback.'
  },
  'bundle-newer': {
    title: 'This report was made by a newer Ringback',
    advice: 'Update this one, then open it again.'
  },
  'bundle-changed': {
    title: 'This report was changed after it was made',
    advice: 'Ask for it again, from whoever made it. Nothing of it was taken in.'
  },
  'bundle-refused': {
    title: 'This report says something that cannot be',
    advice: 'Ask for it again; the detail below says what is wrong. Nothing of it was taken in.'
  },
  'team-missing': {
    title: 'This is no longer in your team',
    advice: 'It may have been taken out. Go back to Team.'
  },
  'team-not-written': {
    title: 'The file could not be written there',
    advice: 'Choose another place with enough room. Your team is as it was.'
  },
  'notes-refused': {
    title: 'These notes cannot be taken in',
    advice: 'Ask your manager for them again; the detail below says what is wrong. Nothing was changed.'
  },
  'note-missing': {
    title: 'This note is no longer here',
    advice: 'Its take may have been deleted. Your manager can send it again.'
  },
  'notes-for-another': {
    title: 'These notes are for somebody else',
    advice: 'Ask your manager for yours. Nothing was changed.'
  },
  'model-broken': {
    title: 'The dictation model could not be loaded',
    advice:
      'Install it again or choose another one in Settings, under Words. You can always type what you said.'
  },
  'dictation-failed': {
    title: 'Dictation stopped before it was done',
    advice:
      'Your take is as it was. Try again, choose another model in Settings, under Words, or type what you said.'
  },
  'transcript-too-long': {
    title: 'That is too long for one voicemail',
    advice: 'Keep the words of this take only: 40,000 characters at most.'
  },
  'input-invalid': {
    title: 'Something in there cannot be saved',
    advice: 'The detail below says which part to change. Nothing was lost.'
  },
  refused: {
    title: 'That request did not come from Ringback’s own window',
    advice: 'Close this window and start Ringback again.'
  },
  internal: {
    title: 'Something inside Ringback failed',
    advice: 'Your takes are safe. Start Ringback again if it stays; the detail below goes into the log.'
  }
} as const satisfies Record<string, { title: string; advice: string }>

export type ErrorCode = keyof typeof failures
export const errorCodes = Object.keys(failures) as [ErrorCode, ...ErrorCode[]]

export const failure = z.strictObject({ code: z.enum(errorCodes), detail: z.string() })
export type Failure = z.infer<typeof failure>

/** A failure with a code from the closed list; the registrar turns it into an answer, never into a crash. */
export class CodedError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, detail = '', cause?: unknown) {
    super(detail === '' ? failures[code].title : detail, { cause })
    this.name = 'CodedError'
    this.code = code
  }
}

export type Answer<T> = { ok: true; value: T } | { ok: false; error: Failure }
