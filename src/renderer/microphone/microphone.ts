import { CodedError } from '../../shared/errors.ts'

export type Microphone = {
  stream: MediaStream
  track: MediaStreamTrack
  /** The track's own rate, so that nothing is resampled. */
  sampleRate: number
  /** True when the chosen microphone was not there and the system's default was opened instead. */
  isFallback: boolean
}

/** What the rep chose; without an id the system's default. A device found by its name may have another id by now. */
export type ChosenMicrophone = { id: string | null; label: string | null }

/** Gives the device back. */
export const closeMicrophone = ({ stream }: Pick<Microphone, 'stream'>): void => {
  for (const track of stream.getTracks()) track.stop()
}

/** The browser's reasons, as failures that the screen has a sentence for. */
export const microphoneFailure = (error: unknown): CodedError => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  const detail = error instanceof Error ? error.message : String(error)
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return new CodedError('mic-denied', detail, error)
  if (name === 'NotReadableError' || name === 'AbortError') return new CodedError('mic-busy', detail, error)
  if (name === 'NotFoundError' || name === 'OverconstrainedError')
    return new CodedError('mic-absent', detail, error)
  return new CodedError('internal', detail, error)
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'OverconstrainedError' || error.name === 'NotFoundError')

/** As the rep sounds: the browser's echo, noise and gain treatment would change what is graded. */
const untreated = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: 1
} satisfies MediaTrackConstraints

type Devices = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>

const opened = async (
  devices: Devices,
  deviceId: string | null,
  isFallback: boolean
): Promise<Microphone> => {
  const audio = deviceId === null ? untreated : { ...untreated, deviceId: { exact: deviceId } }
  const stream = await devices.getUserMedia({ audio })
  const track = stream.getAudioTracks()[0]
  if (track === undefined) throw new CodedError('mic-absent', 'The device gave no audio track.')
  return { stream, track, sampleRate: track.getSettings().sampleRate ?? 48_000, isFallback }
}

/** Another id under which a device of this name is there now. */
const idByLabel = async (devices: Devices, { id, label }: ChosenMicrophone): Promise<string | null> => {
  if (label === null || label === '') return null
  const all = await devices.enumerateDevices()
  const twin = all.find(
    (device) => device.kind === 'audioinput' && device.label === label && device.deviceId !== id
  )
  return twin?.deviceId ?? null
}

/**
 * Opens the chosen microphone by its id, else by its name, else the system's default; throws a `CodedError` of one of
 * the `mic-` codes.
 */
export const openMicrophone = async (
  devices: Devices | undefined,
  chosen: ChosenMicrophone
): Promise<Microphone> => {
  if (devices === undefined) throw new CodedError('mic-absent', 'This window has no access to audio devices.')
  try {
    if (chosen.id === null) return await opened(devices, null, false)
    try {
      return await opened(devices, chosen.id, false)
    } catch (error) {
      if (!isMissing(error)) throw error
      const twin = await idByLabel(devices, chosen)
      return await opened(devices, twin, twin === null)
    }
  } catch (error) {
    throw error instanceof CodedError ? error : microphoneFailure(error)
  }
}
