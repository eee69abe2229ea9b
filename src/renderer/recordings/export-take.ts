import type { TakeDetail } from '../../shared/take.ts'
import { toast, toastFailure } from '../app/toasts.ts'
import { invoke } from '../bridge.ts'
import { codecRateHz, readRecording, toOpus, toWav } from './codec.ts'

export type SoundFormat = 'wav' | 'opus'

/** The recording in the form that is not the stored one; what fills up the last frame of Opus stays behind. */
const converted = async (
  audioUrl: string,
  durationMs: number,
  format: SoundFormat
): Promise<Uint8Array<ArrayBuffer>> => {
  const samples = await readRecording(audioUrl)
  return format === 'opus'
    ? toOpus(samples)
    : toWav(samples.subarray(0, Math.round((durationMs / 1000) * codecRateHz)))
}

/** Asks where, writes the recording there and says so; a failure is told in a toast. */
export const exportTake = async (
  { id, sound, audioUrl, durationMs }: Pick<TakeDetail, 'id' | 'sound' | 'audioUrl' | 'durationMs'>,
  format: SoundFormat
): Promise<void> => {
  if (audioUrl === null) return
  try {
    const asked = { takeId: id, format }
    const { path } = await invoke(
      'takes:export',
      sound === format ? asked : { ...asked, content: await converted(audioUrl, durationMs, format) }
    )
    if (path !== null) toast(`Exported to ${path}`)
  } catch (error) {
    toastFailure(error)
  }
}
