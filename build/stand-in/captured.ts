import { guard } from './events.ts'

/** As much of Electron's NativeImage as a PNG alone can answer. */
export interface Captured {
  toPNG(): Buffer
  toDataURL(): string
  isEmpty(): boolean
  getSize(): { width: number; height: number }
}

export function captured(png: Buffer): Captured {
  const image: Captured = {
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    isEmpty: () => png.length === 0,
    // Width and height stand in the header chunk, which always comes first.
    getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })
  }
  return guard('NativeImage', image)
}
