import type { Input, Output } from '../../shared/contract.ts'
import { likeness } from './likeness.ts'

export type ArchivistPorts = {
  next: (input: Input<'archive:next'>) => Promise<Output<'archive:next'>>
  store: (input: Input<'archive:store'>) => Promise<Output<'archive:store'>>
  settle: (input: Input<'archive:settle'>) => Promise<Output<'archive:settle'>>
  readRecording: (url: string, signal: AbortSignal) => Promise<Float32Array>
  toOpus: (samples: Float32Array, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>
  /** Of what `readRecording` gives. */
  sampleRate: number
}

type Job = NonNullable<Output<'archive:next'>>

/** Compresses recordings one by one. */
export type Archivist = {
  /**
   * Works on the newest recording that waits; false when none does. `inUse` tells which takes' files are open now: those
   * are left alone, also when they were opened in the middle. Takes that failed once are left for another start.
   */
  work: (inUse: () => readonly string[], signal: AbortSignal) => Promise<boolean>
}

export const createArchivist = (ports: ArchivistPorts): Archivist => {
  const failed = new Set<string>()

  const compress = async (
    { takeId, audioUrl }: Job,
    inUse: () => readonly string[],
    signal: AbortSignal
  ): Promise<'done' | 'later' | 'failed'> => {
    const samples = await ports.readRecording(audioUrl, signal)
    const opus = await ports.toOpus(samples, signal)
    signal.throwIfAborted()
    const stored = await ports.store({ takeId, opus })
    // Read back from the disk: what is compared is what will be left.
    const decoded = await ports.readRecording(stored.audioUrl, signal)
    signal.throwIfAborted()
    if (inUse().includes(takeId)) return 'later'
    const { sound } = await ports.settle({
      takeId,
      decodedMs: (decoded.length / ports.sampleRate) * 1000,
      ...likeness(samples, decoded, ports.sampleRate)
    })
    return sound === 'opus' ? 'done' : 'failed'
  }

  return {
    work: async (inUse, signal) => {
      const job = await ports.next({ except: [...inUse(), ...failed] })
      if (job === null || signal.aborted) return false
      const outcome = await compress(job, inUse, signal).catch(() => 'failed' as const)
      // A call that rang in between is no fault of the recording.
      if (outcome === 'failed' && !signal.aborted) failed.add(job.takeId)
      return true
    }
  }
}
