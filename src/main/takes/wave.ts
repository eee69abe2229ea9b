import { open } from 'node:fs/promises'
import { headerBytes, soundBytesIn } from './recording-file.ts'

const blockBytes = 1 << 20

/**
 * The largest absolute sample, 0..1, of each of `count` equal slices of a sealed WAV: what `peaks` gives, without
 * holding the recording. Ten minutes take some tenths of a second, a few milliseconds at a time.
 */
export const wavePeaks = async (path: string, count: number): Promise<Float32Array<ArrayBuffer>> => {
  const heights = new Float32Array(count)
  const file = await open(path, 'r')
  try {
    const samples = soundBytesIn((await file.stat()).size) / 2
    const block = Buffer.alloc(blockBytes)
    for (let from = 0; from < samples; ) {
      const { bytesRead } = await file.read(block, 0, blockBytes, headerBytes + from * 2)
      const read = Math.min(Math.floor(bytesRead / 2), samples - from)
      if (read === 0) break
      for (let at = 0; at < read; at += 1) {
        const slice = Math.floor(((from + at + 1) * count - 1) / samples)
        const height = Math.abs(block.readInt16LE(at * 2)) / 32_768
        if (height > (heights[slice] ?? 1)) heights[slice] = height
      }
      from += read
    }
  } finally {
    await file.close()
  }
  return heights
}
