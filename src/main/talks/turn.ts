import { linesAhead } from '../../listening/dialogue/ahead.ts'
import { saidLine } from '../../listening/dialogue/lines.ts'
import type { Dialogue } from '../../listening/dialogue/talk.ts'
import type { LiveTalk } from '../../shared/talk.ts'
import { endTalk, openTurn, type Said, sayTurn, stepTurn, type TalkRow, type TurnRow } from '../db/talks.ts'
import type { VoiceStyle } from '../voice/speaker.ts'
import type { TalksContext } from './context.ts'
import { liveTalkOf } from './present.ts'

/** The talk that runs: where it stands, and the recording of the turn that is being made. */
export type Live = {
  readonly row: TalkRow
  readonly style: VoiceStyle
  dialogue: Dialogue
  takeId: string | null
}

/** What made a talk go on, and with which moves. */
export type Going = Pick<TurnRow, 'step' | 'drove'>

/** Stores the turn that a talk stands at; `takeId` null = what is recorded of it already stays. */
export const storeTurn = (
  { library }: TalksContext,
  { row, dialogue }: Live,
  takeId: string | null
): void => {
  const { turn, state, line, trust } = dialogue
  openTurn(library.handles().write, row.seq, { turn, state, line, trust, takeId })
}

/** Begins the recording of a turn; one that was begun before is dropped once the new one is on record. */
export const recordTurn = async (
  context: TalksContext,
  talk: Live,
  sampleRate: number
): Promise<{ takeId: string }> => {
  const { turnTakes } = context
  const { scenarioId, prospectId, id: sessionId } = talk.row
  const { takeId } = await turnTakes.begin({
    scenarioId,
    prospectId,
    sessionId,
    clockMode: 'untimed',
    intent: '',
    sampleRate
  })
  const abandoned = talk.takeId
  talk.takeId = takeId
  storeTurn(context, talk, takeId)
  if (abandoned !== null) await turnTakes.drop(abandoned)
  return { takeId }
}

/** Commits what the rep did in a turn and where it led; at once, so that nothing comes in between. */
export const commitTurn = (
  context: TalksContext,
  talk: Live,
  next: Dialogue,
  said: Said,
  going: Going
): void => {
  const { write } = context.library.handles()
  const { seq } = talk.row
  const { turn } = talk.dialogue
  write
    .transaction(() => {
      storeTurn(context, talk, null)
      sayTurn(write, seq, turn, said)
      stepTurn(write, seq, turn, { ...going, trust: next.trust })
      const { ending, line: lastLine, saidNo } = next
      if (ending !== null) endTalk(write, seq, { ending, lastLine, saidNo })
    })
    .immediate()
  talk.dialogue = next
  talk.takeId = null
}

/** Where a talk stands with its line spoken; the lines that may follow are rendered meanwhile. */
export const spoken = async ({ clips }: TalksContext, { row, style, dialogue }: Live): Promise<LiveTalk> => {
  const said = (line: string): string => saidLine(line, dialogue.scene)
  const clip = await clips.clip(said(dialogue.line), style)
  void clips.ahead(linesAhead(dialogue).map(said), style)
  return liveTalkOf(row.id, dialogue, clip)
}
