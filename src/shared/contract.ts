import { measuredRound } from './accuracy.ts'
import {
  block,
  blockCandidate,
  blockChoice,
  blockSteps,
  papers,
  readySheet,
  sheetEdit,
  tryGiven
} from './block.ts'
import { cadence, plannedContact } from './cadence.ts'
import {
  drillAnswer,
  drillId,
  drillPlan,
  drillResult,
  drillRun,
  drillSummary,
  drillTry,
  ownDrillDraft
} from './drill.ts'
import { failure } from './errors.ts'
import { gatekeeperMoves } from './gatekeeper.ts'
import { grade, ruleSummary } from './grade.ts'
import { heardTake } from './listening.ts'
import { modelId, modelShelf, modelTest } from './model.ts'
import { chosenPack, keptPack, packCheck } from './pack.ts'
import { prospect, prospectDraft } from './prospect.ts'
import {
  importDecision,
  importDuplicate,
  importFailedRow,
  importPreviewRow,
  importReading,
  importRecord,
  importState,
  importTargetList,
  importUndone
} from './prospect-import.ts'
import { prospectSummary } from './prospect-list.ts'
import { earlierGrade, regradeDue, regradePreview, takeSlice } from './regrade.ts'
import { rulePage, ruleRecord } from './rule-page.ts'
import {
  brokenScenario,
  callSeed,
  caption,
  openedScenario,
  scenarioId,
  scenarioPack,
  scenarioRecord,
  scenarioSummary,
  scenarioVoice
} from './scenario.ts'
import { keptDays, settings, settingsChange } from './settings.ts'
import {
  clockModes,
  endReasons,
  recoverableTake,
  takeDetail,
  takeFilter,
  takeId,
  takeSummary,
  transcriptMaxLength,
  transcriptOrigins
} from './take.ts'
import { liveTalk, talk, talkId, talkSummary, turnAnswer } from './talk.ts'
import { companionMedia, touch, touchDraft, touchOutcomes } from './touch.ts'
import { said, sayRequest, systemVoice } from './voice.ts'
import { wordsDraft, wordsProgress } from './words.ts'
import { z } from './zod.ts'

const nothing = z.undefined()
/** More than a second at the highest rate is no piece of a take. */
const longestPiece = 192_000
/** Ten seconds at the highest rate. */
const longestCheck = 1_920_000
/** A minute at the highest rate, and what a scenario's line may have as a file. */
const longestLine = 11_520_000
const largestLine = 12_582_912
/** Ten minutes of WAV at the highest rate, with room to spare. */
const largestFile = 300_000_000
const fileBytes = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length > 0 && length <= largestFile, `empty or more than ${largestFile} bytes`)
const byTake = z.strictObject({ takeId })
const byProspect = z.strictObject({ prospectId: z.uuid() })
const byBlock = z.strictObject({ blockId: z.uuid() })
const byBlockItem = byBlock.extend({ prospectId: z.uuid() })
const pageOf = z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(500) })
const byTalk = z.strictObject({ talkId })
const byDrill = z.strictObject({ drillId })
const tappedMoves = z.array(z.enum(gatekeeperMoves)).max(gatekeeperMoves.length)
const byModel = z.strictObject({ modelId })
const byScenario = z.strictObject({ scenarioId })
/** A folder among the rep's own scenarios, also of one that cannot be read. */
const byFolder = z.strictObject({ folder: z.string().min(1).max(255) })
const namedScenario = z.strictObject({ scenarioId, name: z.string() })
const byTouch = z.strictObject({ touchId: z.uuid() })

/** How the library on disk is: usable, or why not. */
const libraryState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({
    state: z.literal('failed'),
    failure,
    /** Where a damaged library was set aside to. */
    setAsidePath: z.string().nullable()
  })
])
export type LibraryState = z.infer<typeof libraryState>

const appStatus = z.strictObject({
  version: z.string(),
  runtime: z.enum(['electron', 'stand-in']),
  platform: z.string(),
  dataFolder: z.string(),
  /** True when RINGBACK_DATA named the folder. */
  dataFolderOverridden: z.boolean(),
  library: libraryState,
  rulebookVersion: z.string()
})
export type AppStatus = z.infer<typeof appStatus>

/** Every channel between the renderer and the main process, once: what goes in, what comes back. */
export const contract = {
  'app:status': { input: nothing, output: appStatus },
  'app:showDataFolder': { input: nothing, output: nothing },
  /** After a damaged library was set aside: make an empty one. */
  'app:startFreshLibrary': { input: nothing, output: appStatus },

  'settings:read': { input: nothing, output: settings },
  'settings:write': { input: settingsChange, output: settings },

  'scenarios:list': {
    input: nothing,
    output: z.strictObject({
      scenarios: z.array(scenarioSummary),
      broken: z.array(brokenScenario)
    })
  },
  /** What the rep has done in each scenario that was ever rehearsed. */
  'scenarios:records': { input: nothing, output: z.array(scenarioRecord) },
  /** The persona's ring, greeting and beep for one prospect, rendered and kept as a file. */
  'scenarios:greeting': {
    input: z.strictObject({ scenarioId, prospectId: z.uuid(), seed: callSeed }),
    output: z.strictObject({
      audioUrl: z.string(),
      durationMs: z.number(),
      /** End of the beep: the take's clock starts here. */
      beepEndMs: z.number(),
      captions: z.array(caption),
      /** False when the name could not be spoken and the nameless greeting is used. */
      nameSpoken: z.boolean()
    })
  },

  /** One of the rep's own scenarios, to be changed; one that cannot be read, with its text. */
  'scenarios:open': { input: byFolder, output: openedScenario },
  'scenarios:create': { input: nothing, output: namedScenario },
  'scenarios:duplicate': { input: byScenario, output: namedScenario },
  /** Keeps one of the rep's own scenarios and has its lines spoken where words or voice changed. */
  'scenarios:save': {
    input: z.strictObject({ pack: scenarioPack }),
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('kept'), pack: scenarioPack }),
      /** `place` is the field, "greetings.0.after.1.text"; nothing was changed. */
      z.strictObject({ state: z.literal('refused'), place: z.string(), message: z.string() })
    ])
  },
  /** Another text for the file of one that cannot be read. */
  'scenarios:mend': {
    input: byFolder.extend({ text: z.string().max(262_144) }),
    output: openedScenario
  },
  /** Puts it where `scenarios:restore` finds it until Ringback is closed. */
  'scenarios:remove': { input: byFolder, output: nothing },
  'scenarios:restore': { input: byFolder, output: nothing },
  /** A recording or a WAV file for one of the lines, cut and levelled as the voice's are; the line names it once it is kept. */
  'scenarios:addSound': {
    input: z.strictObject({
      scenarioId,
      sound: z.union([
        z
          .instanceof(Uint8Array)
          .refine(
            ({ length }) => length > 0 && length <= largestLine,
            `empty or more than ${largestLine} bytes`
          ),
        z.strictObject({
          sampleRate: z.int().min(8_000).max(192_000),
          samples: z
            .instanceof(Float32Array)
            .refine(({ length }) => length <= longestLine, `more than ${longestLine} samples`)
        })
      ])
    }),
    output: z.discriminatedUnion('state', [
      z.strictObject({
        state: z.literal('kept'),
        file: z.string(),
        durationMs: z.number(),
        audioUrl: z.string()
      }),
      z.strictObject({ state: z.literal('refused'), message: z.string() })
    ])
  },
  /** How words sound by a voice; null = the voice fails. */
  'scenarios:say': {
    input: z.strictObject({ text: z.string().min(1).max(400), voice: scenarioVoice }),
    output: z.strictObject({ audioUrl: z.string().nullable() })
  },
  /** Asks where, and writes the scenario there as a zip; null = not wanted. */
  'scenarios:export': { input: byScenario, output: z.strictObject({ path: z.string().nullable() }) },
  /** Asks which zip, and takes the scenario that is in it; `taken` waits for `scenarios:settleImport`. */
  'scenarios:import': {
    input: nothing,
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('cancelled') }),
      namedScenario.extend({ state: z.literal('imported') }),
      z.strictObject({
        state: z.literal('taken'),
        importId: z.uuid(),
        name: z.string(),
        /** The scenario that has the id now. */
        nameThere: z.string(),
        /** False for a shipped one. */
        canReplace: z.boolean()
      })
    ])
  },
  /** Null = cancelled. */
  'scenarios:settleImport': {
    input: z.strictObject({ importId: z.uuid(), how: z.enum(['both', 'replace', 'cancel']) }),
    output: namedScenario.nullable()
  },

  'prospects:list': { input: nothing, output: z.array(prospect) },
  /** Everybody, without the cards: what lists and their filters need, in the list's order. */
  'prospects:summaries': { input: nothing, output: z.array(prospectSummary) },
  'prospects:read': { input: byProspect, output: prospect },
  'prospects:save': { input: prospectDraft, output: prospect },
  'prospects:remove': { input: byProspect, output: nothing },
  'prospects:restore': { input: byProspect, output: prospect },
  /** Asks for a file and begins to read it; nothing is stored before `prospects:importRun`. */
  'prospects:importChoose': { input: nothing, output: importState },
  'prospects:importState': { input: nothing, output: importState },
  /** Reads the same file in another way; what is not given is guessed. */
  'prospects:importReadAgain': { input: importReading.partial(), output: importState },
  /** The first rows as they would be with these columns. */
  'prospects:importPreview': {
    input: z.strictObject({ targets: importTargetList }),
    output: z.array(importPreviewRow)
  },
  /** Checks every row with these columns, for faults and for people who are there already. */
  'prospects:importCheck': { input: z.strictObject({ targets: importTargetList }), output: importState },
  /** Back to the columns. */
  'prospects:importBack': { input: nothing, output: importState },
  'prospects:importDuplicates': { input: pageOf, output: z.array(importDuplicate) },
  'prospects:importFailed': { input: pageOf, output: z.array(importFailedRow) },
  /** Asks where, and writes the rows that cannot be used there, each with its reason. Null = not wanted. */
  'prospects:importSaveFailed': { input: nothing, output: z.strictObject({ path: z.string().nullable() }) },
  /** Brings everybody in, all at once or nobody. */
  'prospects:importRun': { input: importDecision, output: importState },
  /** Stops whatever is under way, or puts away how it ended. */
  'prospects:importCancel': { input: nothing, output: importState },
  /** The imports that were made, newest first. */
  'prospects:importRecords': { input: nothing, output: z.array(importRecord) },
  /** Takes an import back, but for what was used of it since. */
  'prospects:importUndo': { input: z.strictObject({ importId: z.uuid() }), output: importUndone },
  /** Asks where, and writes these cards there as CSV; null = all. `path` null = not wanted. */
  'prospects:export': {
    input: z.strictObject({
      prospectIds: z.array(z.uuid()).max(1_000_000).nullable(),
      withMark: z.boolean()
    }),
    output: z.strictObject({ path: z.string().nullable(), count: z.int() })
  },

  /** Opens the spool file and commits the take's row before the first sample is spoken. */
  'takes:begin': {
    input: z.strictObject({
      scenarioId,
      prospectId: z.uuid(),
      /** The session this take continues; a new one when absent. */
      sessionId: z.uuid().optional(),
      clockMode: z.enum(clockModes),
      intent: z.string().max(300),
      sampleRate: z.int().min(8_000).max(192_000),
      /** What the greeting before this take was drawn from; absent = there was none. */
      seed: callSeed.optional(),
      /** The run of a drill that it is a try in; absent = no drill. */
      drillRunId: z.uuid().optional()
    }),
    output: z.strictObject({ takeId, sessionId: z.uuid() })
  },
  /** 250 ms of mono samples, float32 in -1..1; `sequence` counts from 0 and tells a gap or a repeat. */
  'takes:append': {
    input: z.strictObject({
      takeId,
      sequence: z.int().min(0),
      samples: z
        .instanceof(Float32Array)
        .refine(({ length }) => length <= longestPiece, `more than ${longestPiece} samples`)
    }),
    output: z.strictObject({ storedMs: z.number() })
  },
  'takes:finish': {
    input: z.strictObject({ takeId, endReason: z.enum(endReasons) }),
    output: takeDetail
  },
  /** Stops and puts the take where `takes:restore` finds it until Ringback is closed. */
  'takes:cancel': { input: byTake, output: nothing },
  'takes:recoverable': { input: nothing, output: z.array(recoverableTake) },
  'takes:recover': { input: byTake, output: takeDetail },

  'takes:list': {
    input: z.strictObject({
      filter: takeFilter,
      limit: z.int().min(1).max(500),
      offset: z.int().min(0)
    }),
    output: z.strictObject({ takes: z.array(takeSummary), total: z.int() })
  },
  'takes:read': { input: byTake, output: takeDetail },
  /** New words for a take; answers with the new grade. */
  'takes:setTranscript': {
    input: z.strictObject({
      takeId,
      text: z.string().max(transcriptMaxLength),
      origin: z.enum(transcriptOrigins),
      /** The engine that the words came from; absent = none. */
      engine: z.string().max(200).optional()
    }),
    output: takeDetail
  },
  /** The rep's own word on a finding's question, null to take it back; answers with the new grade. */
  'takes:answer': {
    input: z.strictObject({
      takeId,
      ruleId: z.string().max(100),
      question: z.string().max(1_000),
      answer: z.boolean().nullable()
    }),
    output: takeDetail
  },
  /** Grades again with the prospect's card of today and the rulebook of this version. */
  'takes:regrade': { input: byTake, output: takeDetail },
  /**
   * The take rendered as its listener hears it: a telephone, under the surroundings of this scenario's persona, or of the
   * take's own. At `cutMs` a button clicks and the rest is silence; null = it is heard out.
   */
  'takes:asHeard': {
    input: z.strictObject({
      takeId,
      scenarioId: scenarioId.optional(),
      cutMs: z.number().min(0).max(3_600_000).nullable()
    }),
    output: z.strictObject({ audioUrl: z.string(), durationMs: z.number() })
  },
  'takes:annotate': {
    input: z.strictObject({
      takeId,
      note: z.string().max(2_000).optional(),
      favourite: z.boolean().optional()
    }),
    output: takeDetail
  },
  'takes:remove': { input: byTake, output: nothing },
  'takes:restore': { input: byTake, output: takeDetail },
  /** Asks where, and writes the recording there; `content` when the stored file has another form. Null = not wanted. */
  'takes:export': {
    input: z.strictObject({ takeId, format: z.enum(['wav', 'opus']), content: fileBytes.optional() }),
    output: z.strictObject({ path: z.string().nullable() })
  },

  /** The newest recording that can be compressed, those on the screen and those that failed left out. */
  'archive:next': {
    input: z.strictObject({ except: z.array(takeId).max(5_000) }),
    output: z.strictObject({ takeId, audioUrl: z.string(), durationMs: z.number() }).nullable()
  },
  /** Puts the compressed recording beside the WAV; answers with where it can be read back. */
  'archive:store': {
    input: z.strictObject({ takeId, opus: fileBytes }),
    output: z.strictObject({ audioUrl: z.string() })
  },
  /** What the compressed recording was like when it was decoded again; the WAV goes only when that is good. */
  'archive:settle': {
    input: z.strictObject({
      takeId,
      decodedMs: z.number(),
      /** Pearson's correlation of the two recordings, -1..1. */
      correlation: z.number(),
      /** Largest difference of level in any second that is louder than the room. */
      levelErrorDb: z.number()
    }),
    output: z.strictObject({ sound: z.enum(['wav', 'opus']) })
  },

  /** Measures a sentence that was said to check the microphone, ten seconds at most; nothing is stored. */
  'microphone:check': {
    input: z.strictObject({
      sampleRate: z.int().min(8_000).max(192_000),
      samples: z
        .instanceof(Float32Array)
        .refine(({ length }) => length <= longestCheck, `more than ${longestCheck} samples`)
    }),
    output: z.strictObject({
      /** False when there was hardly any speech to measure. */
      heard: z.boolean(),
      lines: z.array(
        z.strictObject({
          what: z.enum(['level', 'noise', 'clipping']),
          measured: z.string(),
          verdict: z.enum(['pass', 'warn', 'fail']),
          /** What to change; null = nothing. */
          advice: z.string().nullable()
        })
      )
    })
  },

  /** How many recordings would go at once if they were kept so many days. */
  'retention:preview': {
    input: z.strictObject({ days: keptDays }),
    output: z.strictObject({ recordings: z.int(), bytes: z.number() })
  },
  /** Lets go of the recordings that are older than the settings want them kept. */
  'retention:apply': { input: nothing, output: z.strictObject({ recordings: z.int() }) },

  /** The takes that another rulebook or pack graded. Nothing is graded again by itself. */
  'regrade:due': { input: nothing, output: regradeDue },
  /** What the rulebook in force would make of takes, by the card that is stored with each; stores nothing. */
  'regrade:preview': { input: takeSlice, output: z.array(regradePreview) },
  /** Grades them so and keeps the grades they had; answers with those that were there to be graded. */
  'regrade:apply': { input: takeSlice, output: z.array(takeId) },
  /** The grades that a take had before, newest first. */
  'regrade:earlier': { input: byTake, output: z.array(earlierGrade) },

  /** What the best engine at hand hears in a take; stores nothing. */
  'words:hear': { input: byTake, output: wordsDraft },
  /** How far `words:hear` has come with a take; null when it is not at work on it. */
  'words:progress': { input: byTake, output: wordsProgress.nullable() },
  /** Ends `words:hear`, which then answers `cancelled`. */
  'words:cancel': { input: byTake, output: nothing },
  /** Looks for the time of each word of a transcript that is still open, and grades with what it finds. */
  'words:align': { input: byTake, output: takeDetail },

  /** How the scenario's persona would have heard a take; stores nothing. */
  'listening:read': { input: byTake, output: heardTake },

  /** Somebody answers the telephone: a new talk, its first line ready to be heard. One that still ran is left. */
  'talks:begin': {
    input: z.strictObject({
      scenarioId,
      prospectId: z.uuid(),
      /** The seed of a talk that is to be held once more; absent = a new one. */
      seed: z.int().min(0).max(4_294_967_295).optional()
    }),
    output: liveTalk
  },
  /** Opens the recording of the rep's next turn; its pieces are stored by `takes:append`. */
  'talks:openTurn': {
    input: z.strictObject({ talkId, sampleRate: z.int().min(8_000).max(192_000) }),
    output: z.strictObject({ takeId })
  },
  /** The rep has spoken: seals the recording and answers it, or asks for taps where nobody heard words in it. */
  'talks:answer': {
    input: z.strictObject({
      talkId,
      /** Null = nothing was recorded. */
      takeId: takeId.nullable(),
      /** From the end of the line to the rep's first word; null = not measured. */
      answerMs: z.number().min(0).nullable(),
      bargedIn: z.boolean(),
      endReason: z.enum(endReasons)
    }),
    output: turnAnswer
  },
  /** What the rep did in the turn that runs or waits for taps; empty = nothing that fits. */
  'talks:tap': { input: z.strictObject({ talkId, moves: tappedMoves }), output: liveTalk },
  /** The rep said nothing for eight seconds: the line comes once more, then the other side hangs up. */
  'talks:silence': { input: byTalk, output: liveTalk },
  /** The rep puts the receiver down. What was recorded of the turn stays. */
  'talks:leave': { input: byTalk, output: nothing },
  'talks:read': { input: byTalk, output: talk },
  /** Newest first; talks that are still running are not among them. */
  'talks:list': {
    input: z.strictObject({ limit: z.int().min(1).max(500), offset: z.int().min(0) }),
    output: z.strictObject({ talks: z.array(talkSummary), total: z.int() })
  },
  /**
   * What the rep said in a turn, typed or tapped afterwards: moves count before words, both null = not known. Answers
   * with the new grade; what the other side said stays.
   */
  'talks:setTurn': {
    input: z.strictObject({
      talkId,
      turn: z.int().min(0),
      words: z.string().max(transcriptMaxLength).nullable(),
      moves: tappedMoves.nullable()
    }),
    output: talk
  },
  /** Puts the talk and its turns where `talks:restore` finds them until Ringback is closed; the voicemail stays. */
  'talks:remove': { input: byTalk, output: nothing },
  'talks:restore': { input: byTalk, output: talk },

  /** The drills that come with Ringback, then the rep's own by name. */
  'drills:list': { input: nothing, output: z.array(drillSummary) },
  /** One drill's tries, newest first. */
  'drills:tries': { input: byDrill.extend({ limit: z.int().min(1).max(500) }), output: z.array(drillTry) },
  /** What stands before the rep in one try. Without a prospect the drill's own choice: the last one, or another each time. */
  'drills:begin': {
    input: byDrill.extend({ variant: z.string().max(40).optional(), prospectId: z.uuid().optional() }),
    output: drillRun
  },
  /**
   * Judges what was done so far, one answer for each step in order; the last one makes it a try, which is kept. Judged
   * again with other words or marks it stays the same try.
   */
  'drills:judge': {
    input: z.strictObject({
      runId: z.uuid(),
      answers: z.array(drillAnswer).min(1).max(8),
      /** The rep's own word on checks that nobody else could settle, by their keys. */
      marks: z.record(z.string().max(200), z.boolean()).optional()
    }),
    output: drillResult
  },
  /** Makes a drill, or changes the one with this id. */
  'drills:saveOwn': { input: ownDrillDraft, output: drillSummary },
  'drills:removeOwn': { input: byDrill, output: nothing },
  'drills:restoreOwn': { input: byDrill, output: drillSummary },
  /** Three drills for today, the same all day. */
  'drills:plan': { input: nothing, output: drillPlan },

  /** Speaks a text or a prospect's name as it comes down the line; each is rendered once and kept. */
  'voice:say': { input: sayRequest, output: said },
  /** The system's voices that speak without the network; often none. */
  'voice:system': { input: nothing, output: z.array(systemVoice) },

  /** The log of one prospect, made and planned, oldest first. */
  'touches:list': { input: byProspect, output: z.array(touch) },
  'touches:save': { input: touchDraft, output: touch },
  'touches:remove': { input: byTouch, output: nothing },
  'touches:restore': { input: byTouch, output: touch },
  /** The days from one on as the campaign rules will see them, by the rulebook in force, and the next dates to plan. */
  'touches:cadence': {
    input: byProspect.extend({ from: z.iso.date(), days: z.int().min(1).max(28) }),
    output: cadence
  },
  /** Plans contacts with one prospect, all of them or none. */
  'touches:plan': {
    input: byProspect.extend({ contacts: z.array(plannedContact).min(1).max(20) }),
    output: z.array(touch)
  },
  /** The rep left this rehearsal for real, just now: its words go into the log. A take is logged once. */
  'touches:logTake': {
    input: z.strictObject({ takeId, outcome: z.enum(touchOutcomes).nullable() }),
    output: touch
  },

  /** Grades an e-mail or a text message as it stands, beside what the prospect got before; stores nothing. */
  'messages:grade': {
    input: z.strictObject({
      prospectId: z.uuid(),
      medium: z.enum(companionMedia),
      text: z.string().max(transcriptMaxLength),
      /** The logged touch that holds this message, so that it is not compared with itself. */
      touchId: z.uuid().optional(),
      answers: z
        .array(
          z.strictObject({
            ruleId: z.string().max(100),
            question: z.string().max(1_000),
            answer: z.boolean()
          })
        )
        .max(100)
    }),
    output: grade
  },

  /** The library's rule pack, whether it is in use or not; null = none. */
  'packs:read': { input: nothing, output: keptPack.nullable() },
  /** What a pack would change, or everything that is wrong with it. */
  'packs:check': { input: chosenPack.pick({ text: true }), output: packCheck },
  /** Puts a pack that is right in the place of the one before; grades that were given stay as they are. */
  'packs:keep': { input: chosenPack.extend({ isOn: z.boolean() }), output: keptPack },
  'packs:switch': { input: z.strictObject({ isOn: z.boolean() }), output: keptPack },
  'packs:remove': { input: nothing, output: nothing },

  /** The speech models of dictation: those that are there, those that are suggested, and what is on its way. */
  'models:read': { input: nothing, output: modelShelf },
  /** Begins a download or goes on with one: the only thing in Ringback that reaches the network. It runs on by itself. */
  'models:download': { input: byModel, output: modelShelf },
  'models:pause': { input: byModel, output: modelShelf },
  /** Stops a download and lets go of what came in. */
  'models:cancel': { input: byModel, output: modelShelf },
  /** Asks which folder or archive, and begins to bring the model in. */
  'models:import': { input: z.strictObject({ from: z.enum(['folder', 'archive']) }), output: modelShelf },
  /** Stops the import, or puts away how it failed. */
  'models:cancelImport': { input: nothing, output: modelShelf },
  /** Null = no dictation. */
  'models:use': { input: z.strictObject({ modelId: modelId.nullable() }), output: modelShelf },
  'models:test': { input: byModel, output: modelTest },
  'models:remove': { input: byModel, output: modelShelf },

  /** Everybody who could be on today's list, in the order of the prospects. */
  'blocks:candidates': { input: nothing, output: z.array(blockCandidate) },
  /** The newest call block: planned, running or over. */
  'blocks:newest': { input: nothing, output: block.nullable() },
  /** Keeps today's list in the place of the one that has not begun; an empty list takes that away. */
  'blocks:choose': { input: blockChoice, output: block.nullable() },
  'blocks:start': { input: byBlock, output: block },
  'blocks:step': { input: byBlockItem.extend({ step: z.enum(blockSteps) }), output: block },
  /** What the clocks of a running block show, so that it goes on from there after whatever happens. */
  'blocks:clocks': {
    input: byBlockItem.extend({
      runMs: z.number().min(0),
      reviewedMs: z.number().min(0),
      isPaused: z.boolean()
    }),
    output: nothing
  },
  /** What is being typed in place of talking, so that a kill does not lose it. */
  'blocks:draft': {
    input: byBlockItem.extend({ words: z.string().max(transcriptMaxLength) }),
    output: nothing
  },
  /** What came of a rehearsal; grades words that were typed. */
  'blocks:keepTry': { input: byBlockItem.extend({ given: tryGiven }), output: block },
  /** Goes on to whoever is next; the block ends after the last one. */
  'blocks:next': { input: byBlockItem.extend({ state: z.enum(['done', 'skipped']) }), output: block },
  'blocks:end': { input: byBlock, output: block },
  'blocks:sheet': { input: byBlock, output: readySheet },
  'blocks:edit': { input: byBlockItem.extend({ edits: sheetEdit }), output: readySheet },
  /** Asks where, and writes the sheet that is on the screen there as a PDF. Null = not wanted. */
  'blocks:pdf': {
    input: byBlock.extend({ paper: z.enum(papers) }),
    output: z.strictObject({ path: z.string().nullable() })
  },

  /** The rules in force: the built-in ones with the pack's changes. */
  'rulebook:read': {
    input: nothing,
    output: z.strictObject({ version: z.string(), rules: z.array(ruleSummary) })
  },
  /** What stands behind the rulebook as a whole: the pack in force, and the rounds that it was measured on. */
  'rulebook:about': {
    input: nothing,
    output: z.strictObject({ pack: grade.shape.pack, rounds: z.array(measuredRound) })
  },
  /** One rule in full, as it is in force, and how it fared in the rep's newest takes. */
  'rulebook:rule': {
    input: z.strictObject({ ruleId: z.string().max(100) }),
    output: z.strictObject({ rule: rulePage, record: ruleRecord })
  }
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Channel = keyof typeof contract
export const channels = Object.keys(contract) as Channel[]
export type Input<C extends Channel> = z.infer<(typeof contract)[C]['input']>
export type Output<C extends Channel> = z.infer<(typeof contract)[C]['output']>

/** The one name that the preload puts on `window`. */
export const bridgeName = 'ringback'
export type Bridge = {
  invoke: <C extends Channel>(channel: C, input: Input<C>) => Promise<import('./errors.ts').Answer<Output<C>>>
}
