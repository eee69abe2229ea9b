import type { Rectangle } from 'electron'
import type { CdpChannel } from './cdp.ts'
import { guard } from './events.ts'

/** As much of Electron's NativeImage as a PNG alone can answer. */
export interface Captured {
  toPNG(): Buffer
  isEmpty(): boolean
  getSize(): { width: number; height: number }
}

export async function takePicture(cdp: CdpChannel, area?: Rectangle): Promise<Captured> {
  const clip = area && { clip: { ...area, scale: 1 } }
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'png', ...clip })
  const png = Buffer.from(data, 'base64')
  return guard('NativeImage', {
    toPNG: () => png,
    isEmpty: () => png.length === 0,
    // Width and height stand in the header chunk, which always comes first.
    getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })
  })
}
