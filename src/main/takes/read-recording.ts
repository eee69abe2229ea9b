import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { BufferSource, EncodedPacketSink, Input, OggInputFormat } from 'mediabunny'
import { OpusDecoder } from 'opus-decoder'
import { parseWav } from '../../speech/wav.ts'

/** Mono samples, -1..1. */
export type RecordedSound = { samples: Float32Array; sampleRate: number }

/** The sound, or why this file holds none that can be read. */
export type RecordedResult = { ok: true; value: RecordedSound } | { ok: false; reason: string }

/** Opus counts its samples at this rate, whatever it was made from (RFC 7845, section 4). */
const opusRateHz = 48_000
/** Where the header says how many samples come before the first one that was recorded (RFC 7845, section 5.1). */
const preSkipAt = 10

/** The packets of an Ogg file, what comes before its first sample, and how many samples it says that it holds. */
type OpusStream = { packets: Uint8Array[]; preSkip: number; length: number }

const opusStream = async (bytes: Uint8Array<ArrayBuffer>): Promise<OpusStream> => {
  const input = new Input({ formats: [new OggInputFormat()], source: new BufferSource(bytes) })
  try {
    const track = await input.getPrimaryAudioTrack()
    const header = (await track?.getDecoderConfig())?.description
    if (track === null || (await track.getCodec()) !== 'opus' || !(header instanceof Uint8Array))
      throw new Error('This is no Opus recording.')
    const packets: Uint8Array[] = []
    let endS = 0
    for await (const { data, timestamp, duration } of new EncodedPacketSink(track).packets()) {
      packets.push(data)
      endS = timestamp + duration
    }
    const preSkip = new DataView(header.buffer, header.byteOffset).getUint16(preSkipAt, true)
    return { packets, preSkip, length: Math.round(endS * opusRateHz) }
  } finally {
    input.dispose()
  }
}

const decodeOpus = async (bytes: Uint8Array<ArrayBuffer>): Promise<RecordedSound> => {
  const { packets, preSkip, length } = await opusStream(bytes)
  const decoder = new OpusDecoder({
    channels: 1,
    streamCount: 1,
    coupledStreamCount: 0,
    channelMappingTable: [0]
  })
  await decoder.ready
  try {
    const { channelData, errors } = decoder.decodeFrames(packets)
    if (errors[0] !== undefined) throw new Error(errors[0].message)
    const samples = channelData[0]?.slice(preSkip, preSkip + length) ?? new Float32Array(0)
    return { samples, sampleRate: opusRateHz }
  } finally {
    decoder.free()
  }
}

/**
 * The sound of a sealed recording in either form: a WAV at its own rate, Opus at 48 kHz from its first recorded sample
 * to the end that its last page names. Rejects when there is no such file. Opus takes a core for a hundredth of the
 * recording's length, so it is read on a thread beside the program's own.
 */
export const readRecording = async (path: string): Promise<RecordedResult> => {
  const bytes = await readFile(path)
  if (extname(path) !== '.opus') return parseWav(bytes)
  try {
    return { ok: true, value: await decodeOpus(bytes) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
