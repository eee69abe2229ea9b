import { CodedError } from '../../../../shared/errors.ts'

export type Microphone = {
  stream: MediaStream
  track: MediaStreamTrack
  /** The track's own rate, so that nothing is resampled. */
  sampleRate: number
  /** True when the chosen microphone was not there and the system's default was opened instead. */
  isFallback: boolean
}

/** Gives the device back. */
export const closeMicrophone = ({ stream }: Microphone): void => {
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

/** Opens the chosen microphone, or the system's default; throws a `CodedError` of one of the `mic-` codes. */
export const openMicrophone = async (
  devices: Pick<MediaDevices, 'getUserMedia'> | undefined,
  deviceId: string | null
): Promise<Microphone> => {
  if (devices === undefined) throw new CodedError('mic-absent', 'This window has no access to audio devices.')
  const open = async (constraints: MediaTrackConstraints, isFallback: boolean): Promise<Microphone> => {
    const stream = await devices.getUserMedia({ audio: constraints })
    const track = stream.getAudioTracks()[0]
    if (track === undefined) throw new CodedError('mic-absent', 'The device gave no audio track.')
    return { stream, track, sampleRate: track.getSettings().sampleRate ?? 48_000, isFallback }
  }
  try {
    if (deviceId === null) return await open(untreated, false)
    try {
      return await open({ ...untreated, deviceId: { exact: deviceId } }, false)
    } catch (error) {
      if (!isMissing(error)) throw error
      return await open(untreated, true)
    }
  } catch (error) {
    throw error instanceof CodedError ? error : microphoneFailure(error)
  }
}
