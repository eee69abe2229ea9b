import { readFile, stat } from 'node:fs/promises'
import type { Report, TakeFacts } from '../../shared/report.ts'
import type { DataFolder } from '../data-folder.ts'
import { storedSound } from '../takes/files.ts'
import { bundleLimits } from './bundle.ts'

/** The recordings are more than a bundle may hold. */
export class TooMuchAudio extends Error {
  constructor(bytes: number) {
    const mb = (count: number): string => (count / 1_000_000).toFixed(0)
    super(
      `The recordings have ${mb(bytes)} MB; a report takes ${mb(bundleLimits.audioBytes)}. Choose fewer days, scenarios or prospects.`
    )
  }
}

/** The report with the recording of each of its takes, where there still is one; throws `TooMuchAudio`. */
export const withAudio = async (
  report: Report,
  facts: readonly Pick<TakeFacts, 'id' | 'sound'>[],
  folder: DataFolder
): Promise<Report> => {
  if (report.takes === null) return report
  const states = new Map(facts.map(({ id, sound }) => [id, sound]))
  const found = report.takes.map((take) => ({
    take,
    sound: storedSound(folder, { id: take.id, sound: states.get(take.id) ?? 'removed' })
  }))
  const sizes = await Promise.all(
    found.map(async ({ sound }) => (sound === null ? 0 : (await stat(sound.path)).size))
  )
  const bytes = sizes.reduce((all, size) => all + size, 0)
  if (bytes > bundleLimits.audioBytes) throw new TooMuchAudio(bytes)
  const takes: NonNullable<Report['takes']> = []
  for (const { take, sound } of found) {
    const audio =
      sound === null
        ? null
        : { format: sound.format, base64: (await readFile(sound.path)).toString('base64') }
    takes.push({ ...take, audio })
  }
  return { ...report, takes }
}
