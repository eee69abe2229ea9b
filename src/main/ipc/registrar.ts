import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { channels } from '../../shared/contract.ts'
import type { Answer } from '../../shared/errors.ts'
import type { Log } from '../log.ts'
import { isOwn } from '../page/origin.ts'
import { answer, type Handlers } from './answer.ts'

/** Only the page itself may ask: our own window, its main frame, our own origin. */
const isOurPage = (event: IpcMainInvokeEvent, ours: WebContents | undefined): boolean => {
  const frame = event.senderFrame
  return (
    ours !== undefined && event.sender === ours && frame !== null && frame.parent === null && isOwn(frame.url)
  )
}

/** Registers every channel of the contract; `ours` is the window's contents while there is a window. */
export const registerHandlers = (handlers: Handlers, ours: () => WebContents | undefined, log: Log): void => {
  for (const channel of channels)
    ipcMain.handle(channel, async (event, given: unknown): Promise<Answer<unknown>> => {
      if (isOurPage(event, ours())) return answer(handlers, channel, given, log)
      log.note(`refused ${channel} from ${event.senderFrame?.url ?? 'a frame that is gone'}`)
      return { ok: false, error: { code: 'refused', detail: channel } }
    })
}
