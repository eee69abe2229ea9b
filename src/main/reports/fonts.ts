import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ReportFonts } from './html-style.ts'

const partOf = (part: string): string =>
  readFileSync(
    createRequire(import.meta.url).resolve(`@fontsource-variable/inter/files/inter-${part}-wght-normal.woff2`)
  ).toString('base64')

/** The program's own typeface, to be put into a page. */
export const reportFonts = (): ReportFonts => ({ latin: partOf('latin'), latinExt: partOf('latin-ext') })
