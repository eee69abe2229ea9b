import { createInputMeter, type MeterReading, meterFloorDb } from './input-meter.ts'
import { closeMicrophone, openMicrophone } from './microphone.ts'

/** Samples looked at for one reading: 43 ms at 48 kHz, so that no peak falls between two frames of the screen. */
const windowFrames = 2_048

type Source = { read: () => number; close: () => void }

/** Levels of several microphones at once, all on one audio context. */
export type Levels = {
  /** Opens one more; resolves to false when it cannot be opened, as another program may hold it. */
  open: (key: string, deviceId: string | null) => Promise<boolean>
  read: (key: string) => MeterReading
  close: () => void
}

const silent: MeterReading = { levelDb: meterFloorDb, heldDb: meterFloorDb, hasClipped: false }

const listenTo = (context: AudioContext, stream: MediaStream): Source => {
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream })
  const analyser = new AnalyserNode(context, { fftSize: windowFrames })
  source.connect(analyser)
  const frames = new Float32Array(windowFrames)
  return {
    read: () => {
      analyser.getFloatTimeDomainData(frames)
      return frames.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    },
    close: () => {
      source.disconnect()
      closeMicrophone({ stream })
    }
  }
}

export const openLevels = (): Levels => {
  const context = new AudioContext()
  const sources = new Map<string, Source>()
  const meters = new Map<string, ReturnType<typeof createInputMeter>>()
  let isClosed = false
  // A machine that slept, or a sound card that went, puts the context to rest: the bars would stand still.
  context.addEventListener('statechange', () => {
    if (!isClosed && context.state !== 'running') context.resume().catch(() => undefined)
  })
  return {
    open: async (key, deviceId) => {
      try {
        const { stream, isFallback } = await openMicrophone(navigator.mediaDevices, {
          id: deviceId,
          label: null
        })
        if (isClosed || isFallback) {
          closeMicrophone({ stream })
          return !isFallback
        }
        sources.get(key)?.close()
        sources.set(key, listenTo(context, stream))
        meters.set(key, createInputMeter())
        return true
      } catch {
        return false
      }
    },
    read: (key) => {
      const meter = meters.get(key)
      const source = sources.get(key)
      if (meter === undefined || source === undefined) return silent
      meter.push(source.read(), performance.now())
      return meter.read()
    },
    close: () => {
      isClosed = true
      for (const source of sources.values()) source.close()
      void context.close()
    }
  }
}
