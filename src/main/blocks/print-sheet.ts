import { writeFile } from 'node:fs/promises'
import type { Paper } from '../../shared/block.ts'
import { writeChosen } from '../kept-files.ts'
import type { ChooseSavePath } from '../takes/export.ts'

/** The page as the window would print it now, on this paper. */
export type PrintPage = (paper: Paper) => Promise<Uint8Array>

/** Asks where, and writes the ready sheet there as a PDF; null = not wanted. */
export type PrintSheet = (day: string, paper: Paper) => Promise<{ path: string | null }>

/** The page is printed before the question, while it shows what the rep wants printed. */
export const createPrintSheet =
  (choose: ChooseSavePath, printPage: PrintPage): PrintSheet =>
  async (day, paper) => {
    const pdf = await printPage(paper)
    const path = await choose(`Ready sheet ${day}.pdf`, 'pdf')
    if (path === null) return { path }
    await writeChosen(path, 'sheet-failed', (part) => writeFile(part, pdf))
    return { path }
  }
