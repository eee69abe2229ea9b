import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ReportFonts } from './html-style.ts'

const faceOf = (part: string, weight: number): string =>
  readFileSync(
    createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff2`)
  ).toString('base64')
const partsOf = (weight: number): ReportFonts['regular'] => ({
  latin: faceOf('latin', weight),
  latinExt: faceOf('latin-ext', weight)
})

/**
 * The program's own typeface, to be put into a page. As static faces: a variable one is embedded in a PDF as drawings
 * of its letters (Type 3), which readers show without hinting.
 */
export const reportFonts = (): ReportFonts => ({ regular: partsOf(400), bold: partsOf(600) })
