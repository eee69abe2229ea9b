import { createHash } from 'node:crypto'
import { type ErrorCode, failures } from '../../shared/errors.ts'
import {
  bundleVersion,
  type Report,
  type ReportBundle,
  reportBundle,
  report as reportSchema
} from '../../shared/report.ts'
import type { TeamLack } from '../../shared/team.ts'
import { z } from '../../shared/zod.ts'
import { reportV1, upgradeV1 } from './bundle-v1.ts'
import { contradictionIn } from './contradictions.ts'

/** What a bundle may weigh: its recordings together, and the whole file. */
export const bundleLimits = { audioBytes: 100_000_000, fileBytes: 200_000_000 } as const

const byCodeUnit = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

/** Tells the JSON of a value piece by piece: keys of every object in code-unit order and no spaces. */
const tellCanonical = (value: unknown, tell: (text: string) => void): void => {
  if (value === null || typeof value !== 'object') {
    tell(JSON.stringify(value))
    return
  }
  const isList = Array.isArray(value)
  const pairs: [string, unknown][] = isList
    ? value.map((inner) => ['', inner])
    : Object.entries(value).toSorted(byCodeUnit)
  tell(isList ? '[' : '{')
  pairs.forEach(([key, inner], at) => {
    if (at > 0) tell(',')
    if (!isList) tell(`${JSON.stringify(key)}:`)
    tellCanonical(inner, tell)
  })
  tell(isList ? ']' : '}')
}

/** So much text at once goes into a checksum: short pieces one by one take ten times as long. */
const hashedAtOnce = 65_536

/** SHA-256 of a value's canonical JSON, as hexadecimal digits: one for one value, however its file is laid out. */
export const checksumOf = (value: unknown): string => {
  const hash = createHash('sha256')
  let waiting = ''
  tellCanonical(value, (text) => {
    waiting += text
    if (waiting.length < hashedAtOnce) return
    hash.update(waiting, 'utf8')
    waiting = ''
  })
  return hash.update(waiting, 'utf8').digest('hex')
}

/** The report as the text of a JSON file that says whether it is whole. */
export const writeBundle = (report: Report): string => {
  const bundle: ReportBundle = {
    format: 'ringback-report',
    version: bundleVersion,
    sha256: checksumOf(report),
    report
  }
  return `${JSON.stringify(bundle)}\n`
}

/** `version` is what the file was made in; what it could not say then is in `lacks`. */
export type ReadBundle = {
  ok: true
  report: Report
  version: number
  sha256: string
  lacks: readonly TeamLack[]
}
export type RefusedBundle = { ok: false; code: Extract<ErrorCode, `bundle-${string}`>; reason: string }
export type BundleReading = ReadBundle | RefusedBundle

const refused = (code: RefusedBundle['code'], reason: string): RefusedBundle => ({ ok: false, code, reason })

/** Some editors put this mark before a file that they save. */
const byteOrderMark = '\ufeff'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text)
  } catch {
    return undefined
  }
}

/** A file of another kind: there is nothing more to say of it. */
export const otherFile = failures['bundle-other'].title

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const envelope = reportBundle.pick({ format: true, sha256: true })

type Upgraded = { report: Report; lacks: readonly TeamLack[] }
type Read = { ok: true; given: unknown; upgrade: () => Upgraded } | { ok: false; error: z.ZodError }

const readAs = <Given>(
  schema: z.ZodType<Given>,
  found: unknown,
  upgrade: (given: Given) => Upgraded
): Read => {
  const bundle = envelope.extend({ version: z.int(), report: schema }).safeParse(found)
  if (!bundle.success) return { ok: false, error: bundle.error }
  const given = bundle.data.report
  return { ok: true, given, upgrade: () => upgrade(given) }
}

/** Whether a report leaves out some of what was practised. */
const partOf = ({ scope }: Report): readonly TeamLack[] =>
  scope.scenarioIds !== null || !scope.isWhole ? ['part'] : []

/** How a report of each version is read, and becomes one of this version. */
const versions: ReadonlyMap<unknown, (found: unknown) => Read> = new Map([
  [1, (found: unknown) => readAs(reportV1, found, upgradeV1)],
  [
    bundleVersion,
    (found: unknown) => readAs(reportSchema, found, (report) => ({ report, lacks: partOf(report) }))
  ]
])

const placeIn = ({ issues: [issue] }: z.ZodError): string => issue?.path.join('.') || 'its top'

/** Reads a bundle's text; says why it is refused when it is no bundle, of a newer Ringback, cut off or changed. */
export const readBundle = (text: string): BundleReading => {
  const found = parsed(text)
  if (found === undefined) return refused('bundle-unreadable', 'Its JSON breaks off, or is broken.')
  if (!isRecord(found) || found['format'] !== 'ringback-report') return refused('bundle-other', otherFile)
  const version = found['version']
  if (typeof version === 'number' && version > bundleVersion)
    return refused(
      'bundle-newer',
      `It was made by a newer Ringback (its version is ${version}). Update this one.`
    )
  const read = versions.get(version)?.(found)
  if (read === undefined) return refused('bundle-refused', 'It does not say which version it has.')
  if (!read.ok) return refused('bundle-refused', `It is not as a report must be, at ${placeIn(read.error)}.`)
  // Only now, as the schema bounds how deep the content can be nested.
  const sha256 = checksumOf(read.given)
  if (found['sha256'] !== sha256)
    return refused('bundle-changed', 'Its checksum is wrong: it was changed after it was made.')
  const { report, lacks } = read.upgrade()
  // An older schema bounds less than this one.
  const upgraded = version === bundleVersion ? null : reportSchema.safeParse(report)
  if (upgraded?.success === false)
    return refused('bundle-refused', `It is not as a report must be, at ${placeIn(upgraded.error)}.`)
  const contradiction = contradictionIn(report)
  if (contradiction !== null) return refused('bundle-refused', contradiction)
  return { ok: true, report, version: Number(version), sha256, lacks }
}
