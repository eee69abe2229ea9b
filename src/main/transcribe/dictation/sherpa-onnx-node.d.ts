/** The part of sherpa-onnx-node that is used; the package has no types of its own. */
declare module 'sherpa-onnx-node' {
  type Stream = { acceptWaveform: (sound: { samples: Float32Array; sampleRate: number }) => void }
  type Recognized = import('./heard-words.ts').Decoded
  const sherpa: {
    OfflineRecognizer: new (
      config: object
    ) => { createStream: (hotwords?: string) => Stream; decodeAsync: (stream: Stream) => Promise<Recognized> }
  }
  export default sherpa
}
