import { createHash } from 'node:crypto'
import { bundleVersion, type Report, type ReportBundle, reportBundle } from '../../shared/report.ts'

/** What a bundle may weigh: its recordings together, and the whole file. */
export const bundleLimits = { audioBytes: 100_000_000, fileBytes: 200_000_000 } as const

const byCodeUnit = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

/** JSON with the keys of every object in code-unit order and no spaces: one text for one value. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value).toSorted(byCodeUnit)
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

const checksumOf = (report: Report): string =>
  createHash('sha256').update(canonical(report), 'utf8').digest('hex')

/** The report as the text of a JSON file that says whether it is whole. */
export const writeBundle = (report: Report): string => {
  const bundle: ReportBundle = {
    format: 'ringback-report',
    version: bundleVersion,
    sha256: checksumOf(report),
    report
  }
  return `${JSON.stringify(bundle, null, 2)}\n`
}

export type BundleReading = { ok: true; report: Report } | { ok: false; reason: string }

const refused = (reason: string): BundleReading => ({ ok: false, reason })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a bundle's text; says why it is refused when it is no bundle, of a newer Ringback, cut off or changed. */
export const readBundle = (text: string): BundleReading => {
  const found = parsed(text)
  if (!isRecord(found)) return refused('This is no whole JSON file. It may have been cut off on the way.')
  if (found['format'] !== 'ringback-report') return refused('This is no report of Ringback’s.')
  const version = found['version']
  if (typeof version === 'number' && version > bundleVersion)
    return refused(`It was made by a newer Ringback (its version is ${version}). Update this one.`)
  const bundle = reportBundle.safeParse(found)
  if (!bundle.success) {
    const [issue] = bundle.error.issues
    return refused(`It is not as a report must be, at ${issue?.path.join('.') || 'its top'}.`)
  }
  // Only now, as the schema bounds how deep the content can be nested.
  if (bundle.data.sha256 !== checksumOf(bundle.data.report))
    return refused('Its checksum is wrong: it was changed after it was made.')
  return { ok: true, report: bundle.data.report }
}
