import { randomUUID } from 'node:crypto'
import { linesAhead } from '../../listening/dialogue/ahead.ts'
import { answerMoves, answerSilence, beginDialogue } from '../../listening/dialogue/dialogue.ts'
import { saidLine } from '../../listening/dialogue/lines.ts'
import type { Dialogue } from '../../listening/dialogue/talk.ts'
import type { Input } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import type { GatekeeperBlock, GatekeeperMove } from '../../shared/gatekeeper.ts'
import { cardOf } from '../../shared/prospect.ts'
import type { LiveTalk, Talk, TalkSummary, TurnAnswer } from '../../shared/talk.ts'
import { findProspect } from '../db/prospects.ts'
import { insertSession } from '../db/sessions.ts'
import {
  dropEmptyTurn,
  endTalk,
  findTalk,
  insertTalk,
  listTalks,
  listTurns,
  markTalkRemoved,
  openTurn,
  putTalkGrade,
  type Said,
  sayTurn,
  stepTurn,
  type TalkRow,
  type TurnRow,
  timeTurn
} from '../db/talks.ts'
import { findScenario } from '../scenarios/packs.ts'
import { refuseAfterNo } from '../takes/after-no.ts'
import { localTime } from '../takes/local-time.ts'
import { createTurns } from '../takes/turns.ts'
import type { VoiceStyle } from '../voice/speaker.ts'
import type { TalksContext } from './context.ts'
import { freshSeed } from './fresh-seed.ts'
import { ensureGraded, heard, tapped, unknown } from './grading.ts'
import { liveTalkOf, talkOf } from './present.ts'
import { endAsLeft, measureTurns, tidyTalks } from './recovery.ts'
import { sceneOf } from './scene.ts'

/** Everything that can be done with talks; one runs at a time. */
export type Talks = {
  /** A seed brings the talk that was drawn from it before; without one it is a new talk. */
  /** `opensAt` closes the way from the first line on. */
  begin: (
    scenarioId: string,
    prospectId: string,
    seed?: number,
    opensAt?: GatekeeperBlock
  ) => Promise<LiveTalk>
  openTurn: (talkId: string, sampleRate: number) => Promise<{ takeId: string }>
  answer: (talkId: string, turn: Omit<Input<'talks:answer'>, 'talkId'>) => Promise<TurnAnswer>
  tap: (talkId: string, moves: readonly GatekeeperMove[]) => Promise<LiveTalk>
  silence: (talkId: string) => Promise<LiveTalk>
  leave: (talkId: string) => Promise<undefined>
  read: (talkId: string) => Promise<Talk>
  list: (limit: number, offset: number) => { talks: TalkSummary[]; total: number }
  setTurn: (
    talkId: string,
    turn: number,
    said: { words: string | null; moves: readonly GatekeeperMove[] | null }
  ) => Promise<Talk>
  remove: (talkId: string) => Promise<undefined>
  restore: (talkId: string) => Promise<Talk>
  /** What is due once at the start, before the takes are tidied. */
  tidy: () => Promise<void>
}

/** The talk that runs: where it stands, and the recording of the turn that is being made. */
type Live = { readonly row: TalkRow; readonly style: VoiceStyle; dialogue: Dialogue; takeId: string | null }

/** What the rep tells of a turn afterwards: moves are their own word and count before what the words say. */
const toldOf = (
  talk: TalkRow,
  turn: TurnRow,
  words: string | null,
  moves: readonly GatekeeperMove[] | null
): Said => {
  if (moves !== null) return tapped(moves, words)
  return words === null ? unknown : heard(talk, turn, words)
}

type Going = Pick<TurnRow, 'step' | 'drove'>

export const createTalks = (context: TalksContext): Talks => {
  const { library, turnTakes, clips, hearTurn, log, now } = context
  const inTurn = createTurns()
  let live: Live | null = null

  const running = (talkId: string): Live => {
    if (live?.row.id !== talkId) throw new CodedError('talk-missing', 'This talk is not running.')
    return live
  }

  const present = (talkId: string): TalkRow => {
    const talk = findTalk(library.handles().read, talkId)
    if (talk === null || talk.removedAt !== null) throw new CodedError('talk-missing', talkId)
    return talk
  }

  const spoken = async ({ row, style, dialogue }: Live): Promise<LiveTalk> => {
    const said = (line: string): string => saidLine(line, dialogue.scene)
    const clip = await clips.clip(said(dialogue.line), style)
    void clips.ahead(linesAhead(dialogue).map(said), style)
    return liveTalkOf(row.id, dialogue, clip)
  }

  const afterwards = (talkId: string): void => {
    void inTurn(talkId, async () => ensureGraded(context, talkId))
      .then(() => measureTurns(context, present(talkId)))
      .catch((error: unknown) => log.fault('after a talk', error))
  }

  const turnNow = ({ dialogue }: Live) => {
    const { turn, state, line, trust } = dialogue
    return { turn, state, line, trust }
  }

  /** Commits what the rep did and where it led, then says what comes next. */
  const goOn = async (talk: Live, next: Dialogue, said: Said, going: Going): Promise<LiveTalk> => {
    const { write } = library.handles()
    const { seq, id } = talk.row
    const { turn } = talk.dialogue
    write
      .transaction(() => {
        openTurn(write, seq, { ...turnNow(talk), takeId: null })
        sayTurn(write, seq, turn, said)
        stepTurn(write, seq, turn, { ...going, trust: next.trust })
        const { ending, line: lastLine, saidNo } = next
        if (ending !== null) endTalk(write, seq, { ending, lastLine, saidNo })
      })
      .immediate()
    talk.dialogue = next
    talk.takeId = null
    if (next.ending !== null) {
      live = null
      afterwards(id)
    }
    return spoken(talk)
  }

  const answerWith = (talk: Live, said: Said): Promise<LiveTalk> => {
    const drove = said.moves.map(({ move }) => move)
    return goOn(talk, answerMoves(talk.dialogue, drove), said, { step: 'moves', drove })
  }

  const leaveLive = async (): Promise<void> => {
    const left = live
    live = null
    if (left === null) return
    if (left.takeId !== null)
      await turnTakes
        .end(left.takeId, 'stopped')
        .catch((error: unknown) => log.fault('ending the turn that was left', error))
    dropEmptyTurn(library.handles().write, left.row.seq)
    endAsLeft(context, left.row)
    afterwards(left.row.id)
  }

  const begin: Talks['begin'] = async (scenarioId, prospectId, seed, opensAt) => {
    await leaveLive()
    const { write } = library.handles()
    const prospect = findProspect(write, prospectId)
    if (prospect === null) throw new CodedError('prospect-missing', prospectId)
    refuseAfterNo(write, prospectId)
    const { pack, isOwn } = await findScenario(context.scenarioFolders, scenarioId)
    if (pack.kind === 'voicemail')
      throw new CodedError('input-invalid', 'In this scenario nobody answers: it is a voicemail.')
    const startedAt = now()
    const scene = {
      ...sceneOf(write, pack, prospect, localTime(startedAt)),
      ...(opensAt && { opensAt })
    }
    const talk = {
      id: randomUUID(),
      prospectId,
      card: cardOf(prospect),
      scenarioId: pack.id,
      scenarioName: pack.name,
      seed: seed ?? freshSeed(write, pack.id, scene, context.drawSeed),
      weights: pack.weights,
      scene,
      startedAt: startedAt.toISOString(),
      startedLocal: localTime(startedAt)
    }
    write
      .transaction(() => {
        insertSession(write, talk.id, talk.startedAt)
        insertTalk(write, talk)
      })
      .immediate()
    const row = present(talk.id)
    const systemVoiceId = isOwn ? context.systemVoiceId() : null
    const style = { ...pack.persona.voice, ...(systemVoiceId === null ? {} : { systemVoiceId }) }
    live = { row, style, dialogue: beginDialogue(talk.seed, talk.scene), takeId: null }
    return spoken(live)
  }

  const openTurnOf: Talks['openTurn'] = async (talkId, sampleRate) => {
    const talk = running(talkId)
    const { row } = talk
    const { takeId } = await turnTakes.begin({
      scenarioId: row.scenarioId,
      prospectId: row.prospectId,
      sessionId: row.id,
      clockMode: 'untimed',
      intent: '',
      sampleRate
    })
    const abandoned = talk.takeId
    talk.takeId = takeId
    openTurn(library.handles().write, row.seq, { ...turnNow(talk), takeId })
    if (abandoned !== null) await turnTakes.drop(abandoned)
    return { takeId }
  }

  const answer: Talks['answer'] = async (talkId, { takeId, answerMs, bargedIn, endReason }) => {
    const talk = running(talkId)
    if (takeId !== null && takeId !== talk.takeId) throw new CodedError('take-missing', takeId)
    if (takeId !== null) await turnTakes.end(takeId, endReason)
    const { write } = library.handles()
    openTurn(write, talk.row.seq, { ...turnNow(talk), takeId: null })
    timeTurn(write, talk.row.seq, talk.dialogue.turn, { answerMs, bargedIn })
    const words = takeId === null ? null : await hearTurn(takeId)
    if (words === null || words.trim() === '') return { outcome: 'tap' }
    const said = heard(talk.row, talk.dialogue, words)
    return { outcome: 'answered', talk: await answerWith(running(talkId), said) }
  }

  const tap: Talks['tap'] = async (talkId, moves) => {
    const talk = running(talkId)
    if (talk.takeId !== null) await turnTakes.end(talk.takeId, 'stopped')
    return answerWith(talk, tapped(moves))
  }

  const silence: Talks['silence'] = async (talkId) => {
    const talk = running(talkId)
    if (talk.takeId !== null) await turnTakes.drop(talk.takeId)
    talk.takeId = null
    const next = answerSilence(talk.dialogue)
    if (next.ending !== null) return goOn(talk, next, unknown, { step: 'silence', drove: [] })
    talk.dialogue = next
    return spoken(talk)
  }

  const read: Talks['read'] = async (talkId) => {
    ensureGraded(context, talkId)
    return talkOf(context, present(talkId))
  }

  const setTurn: Talks['setTurn'] = async (talkId, turn, { words, moves }) => {
    const talk = present(talkId)
    if (talk.ending === null) throw new CodedError('input-invalid', 'This talk is not over yet.')
    const { write } = library.handles()
    const stored = listTurns(write, talk.seq).find((one) => one.turn === turn)
    if (stored === undefined) throw new CodedError('input-invalid', `This talk has no turn ${turn + 1}.`)
    const written = words === null || words.trim() === '' ? null : words.toWellFormed()
    const said = toldOf(talk, stored, written, moves)
    // Committed before the grading starts: what was told survives whatever happens there.
    write
      .transaction(() => {
        sayTurn(write, talk.seq, turn, said)
        putTalkGrade(write, talk.seq, null, '')
      })
      .immediate()
    return read(talkId)
  }

  const remove: Talks['remove'] = async (talkId) => {
    const talk = present(talkId)
    if (live?.row.id === talkId) await leaveLive()
    markTalkRemoved(library.handles().write, talk, now().toISOString())
    return undefined
  }

  const restore: Talks['restore'] = async (talkId) => {
    const talk = findTalk(library.handles().write, talkId)
    if (talk === null) throw new CodedError('talk-missing', talkId)
    markTalkRemoved(library.handles().write, talk, null)
    return read(talkId)
  }

  return {
    begin: (scenarioId, prospectId, seed, opensAt) =>
      inTurn('begin', () => begin(scenarioId, prospectId, seed, opensAt)),
    openTurn: (talkId, sampleRate) => inTurn(talkId, () => openTurnOf(talkId, sampleRate)),
    answer: (talkId, turn) => inTurn(talkId, () => answer(talkId, turn)),
    tap: (talkId, moves) => inTurn(talkId, () => tap(talkId, moves)),
    silence: (talkId) => inTurn(talkId, () => silence(talkId)),
    leave: (talkId) =>
      inTurn(talkId, async () => {
        if (live?.row.id === talkId) await leaveLive()
        return undefined
      }),
    read: (talkId) => inTurn(talkId, () => read(talkId)),
    list: (limit, offset) => listTalks(library.handles().read, limit, offset),
    setTurn: (talkId, turn, said) => inTurn(talkId, () => setTurn(talkId, turn, said)),
    remove: (talkId) => inTurn(talkId, () => remove(talkId)),
    restore: (talkId) => inTurn(talkId, () => restore(talkId)),
    tidy: () => tidyTalks(context)
  }
}
