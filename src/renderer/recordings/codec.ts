import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  canEncodeAudio,
  OggOutputFormat,
  Output,
  Quality,
  WavOutputFormat
} from 'mediabunny'

/** Opus knows this rate; everything is brought to it by the browser's own decoder. */
export const codecRateHz = 48_000
/** Speech keeps its measures at this rate (.98 alike and more), at 4 kB a second. */
const quality = new Quality({ bitrate: 32_000 })

/** False in a browser without Opus: recordings then stay as they are. */
export const canCompress = (): Promise<boolean> =>
  canEncodeAudio('opus', { numberOfChannels: 1, sampleRate: codecRateHz, quality })

/** A recording of either form as mono samples at 48 kHz. Decoding goes on beside the page's own thread. */
export const readRecording = async (url: string, signal?: AbortSignal): Promise<Float32Array> => {
  const response = await fetch(url, { ...(signal === undefined ? {} : { signal }), cache: 'no-store' })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const context = new OfflineAudioContext(1, 1, codecRateHz)
  return (await context.decodeAudioData(await response.arrayBuffer())).getChannelData(0)
}

/** The bytes of a file with these samples; a signal ends the work between two seconds of sound. */
const written = async (
  output: Output<OggOutputFormat | WavOutputFormat, BufferTarget>,
  source: AudioSampleSource,
  samples: Float32Array,
  signal?: AbortSignal
): Promise<Uint8Array<ArrayBuffer>> => {
  output.addAudioTrack(source)
  try {
    await output.start()
    for (let at = 0; at < samples.length; at += codecRateHz) {
      signal?.throwIfAborted()
      const sample = new AudioSample({
        data: samples.slice(at, at + codecRateHz),
        format: 'f32-planar',
        numberOfChannels: 1,
        sampleRate: codecRateHz,
        timestamp: at / codecRateHz
      })
      await source.add(sample)
      sample.close()
    }
    await output.finalize()
  } catch (error) {
    await output.cancel()
    throw error
  }
  if (output.target.buffer === null) throw new Error('The file was not written.')
  return new Uint8Array(output.target.buffer)
}

/** An Ogg file with Opus at 32 kbit/s: 120 kB for half a minute, seekable, up to 20 ms longer than the samples. */
export const toOpus = (samples: Float32Array, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> =>
  written(
    new Output({ format: new OggOutputFormat(), target: new BufferTarget() }),
    new AudioSampleSource({ codec: 'opus', quality }),
    samples,
    signal
  )

/** A WAV file of 16 bits. */
export const toWav = (samples: Float32Array): Promise<Uint8Array<ArrayBuffer>> =>
  written(
    new Output({ format: new WavOutputFormat(), target: new BufferTarget() }),
    new AudioSampleSource({ codec: 'pcm-s16' }),
    samples
  )
