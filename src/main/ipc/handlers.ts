import type { Services } from '../services.ts'
import type { Handlers } from './answer.ts'
import { appHandlers } from './app.ts'
import { blockHandlers } from './blocks.ts'
import { drillHandlers } from './drills.ts'
import { listeningHandlers } from './listening.ts'
import { microphoneHandlers } from './microphone.ts'
import { modelHandlers } from './models.ts'
import { packHandlers } from './packs.ts'
import { progressHandlers } from './progress.ts'
import { prospectHandlers } from './prospects.ts'
import { recordingHandlers } from './recordings.ts'
import { regradeHandlers } from './regrade.ts'
import { reportHandlers } from './reports.ts'
import { rulebookHandlers } from './rulebook.ts'
import { scenarioHandlers } from './scenarios.ts'
import { settingsHandlers } from './settings.ts'
import { takeHandlers } from './takes.ts'
import { talkHandlers } from './talks.ts'
import { noteHandlers, teamHandlers } from './team.ts'
import { messageHandlers, touchHandlers } from './touches.ts'
import { voiceHandlers } from './voice.ts'
import { wordsHandlers } from './words.ts'

/** A handler for every channel of the contract. */
export const createHandlers = (services: Services): Handlers => ({
  ...appHandlers(services),
  ...settingsHandlers(services),
  ...scenarioHandlers(services),
  ...prospectHandlers(services),
  ...takeHandlers(services),
  ...blockHandlers(services),
  ...talkHandlers(services),
  ...voiceHandlers(services),
  ...drillHandlers(services),
  ...progressHandlers(services),
  ...wordsHandlers(services),
  ...listeningHandlers(services),
  ...regradeHandlers(services),
  ...recordingHandlers(services),
  ...microphoneHandlers(services),
  ...touchHandlers(services),
  ...messageHandlers(services),
  ...packHandlers(services),
  ...reportHandlers(services),
  ...modelHandlers(services),
  ...rulebookHandlers(services),
  ...teamHandlers(services),
  ...noteHandlers(services)
})
