import { loadavg } from 'node:os'

/** Time on the clock and on the processor; on a machine that does other work only the second says something. */
export const timed = (work: () => unknown): { wallMs: number; cpuMs: number } => {
  const startedAt = performance.now()
  const cpuBefore = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(cpuBefore)
  return { wallMs: performance.now() - startedAt, cpuMs: (user + system) / 1_000 }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

export const rounds = 15

/** Prints the median time of some rounds of a piece of work, after one that nobody counts. */
export const report = (what: string, work: () => unknown): void => {
  work()
  const times = Array.from({ length: rounds }, () => timed(work))
  const wallMs = middle(times.map((time) => time.wallMs))
  const cpuMs = middle(times.map((time) => time.cpuMs))
  console.log(`  ${what.padEnd(40)} ${wallMs.toFixed(1).padStart(7)} ms, processor ${cpuMs.toFixed(1)} ms`)
}

/** How busy the machine is, to be said beside times. */
export const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`
