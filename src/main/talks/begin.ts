import { randomUUID } from 'node:crypto'
import { beginDialogue } from '../../listening/dialogue/dialogue.ts'
import { CodedError } from '../../shared/errors.ts'
import type { GatekeeperBlock } from '../../shared/gatekeeper.ts'
import { cardOf } from '../../shared/prospect.ts'
import { findProspect } from '../db/prospects.ts'
import { insertSession } from '../db/sessions.ts'
import { insertTalk } from '../db/talks.ts'
import { findScenario } from '../scenarios/packs.ts'
import { refuseAfterNo } from '../takes/after-no.ts'
import { localTime } from '../takes/local-time.ts'
import type { TalksContext } from './context.ts'
import { freshSeed } from './fresh-seed.ts'
import { knownTalk } from './known.ts'
import { sceneOf } from './scene.ts'
import type { Live } from './turn.ts'

/** What a talk begins with. */
export type Beginning = {
  scenarioId: string
  prospectId: string
  /** Brings the talk that was drawn from it before; without one it is a new talk. */
  seed?: number | undefined
  /** Closes the way from the first line on. */
  opensAt?: GatekeeperBlock | undefined
}

/** Stores a new talk in a session of its own; throws where there is nobody to ring, or nobody who answers. */
export const beginTalk = async (context: TalksContext, beginning: Beginning): Promise<Live> => {
  const { library, scenarioFolders, now } = context
  const { scenarioId, prospectId, seed, opensAt } = beginning
  const { write } = library.handles()
  const prospect = findProspect(write, prospectId)
  if (prospect === null) throw new CodedError('prospect-missing', prospectId)
  refuseAfterNo(write, prospectId)
  const { pack, isOwn } = await findScenario(scenarioFolders, scenarioId)
  if (pack.kind === 'voicemail')
    throw new CodedError('input-invalid', 'In this scenario nobody answers: it is a voicemail.')
  const startedAt = now()
  const startedLocal = localTime(startedAt)
  const scene = { ...sceneOf(write, pack, prospect, startedLocal), ...(opensAt && { opensAt }) }
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
    startedLocal
  }
  write
    .transaction(() => {
      insertSession(write, talk.id, talk.startedAt)
      insertTalk(write, talk)
    })
    .immediate()
  const systemVoiceId = isOwn ? context.systemVoiceId() : null
  return {
    row: knownTalk(library, talk.id),
    style: { ...pack.persona.voice, ...(systemVoiceId === null ? {} : { systemVoiceId }) },
    dialogue: beginDialogue(talk.seed, talk.scene),
    takeId: null
  }
}
