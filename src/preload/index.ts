import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, bridgeName, type Channel, channels } from '../shared/contract.ts'

const known: ReadonlySet<Channel> = new Set(channels)

const bridge: Bridge = {
  invoke: async (channel, input) =>
    known.has(channel)
      ? ipcRenderer.invoke(channel, input)
      : { ok: false, error: { code: 'refused', detail: String(channel) } }
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
