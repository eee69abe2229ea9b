import { CodedError } from '../../shared/errors.ts'
import type { PrintUrl } from './print-window.ts'
import type { ReportPages } from './report-pages.ts'

/** Pages on their way to a PDF, one at a time. */
export type Printing = {
  /** Throws `report-not-printed`, or what the signal was ended with. */
  pdfOf: (html: string, signal: AbortSignal) => Promise<Uint8Array>
  /** Resolves when what is being printed now is done. */
  rest: () => Promise<unknown>
}

type PrintingSetup = { pages: ReportPages; urlOf: (path: string) => string; print: PrintUrl }

export const createPrinting = ({ pages, urlOf, print }: PrintingSetup): Printing => {
  let turn: Promise<unknown> = Promise.resolve()
  /** What was printed last, so that counting its pages and writing it is one printing. */
  let printed: { html: string; pdf: Uint8Array } | null = null

  return {
    pdfOf: async (html, signal) => {
      const printing = turn.then(async () => {
        signal.throwIfAborted()
        if (printed?.html === html) return printed.pdf
        const pdf = await print(urlOf(pages.put(html)), signal)
        printed = { html, pdf }
        return pdf
      })
      turn = printing.catch(() => undefined)
      try {
        return await printing
      } catch (error) {
        if (signal.aborted) throw error
        throw new CodedError(
          'report-not-printed',
          error instanceof Error ? error.message : String(error),
          error
        )
      }
    },
    rest: () => turn
  }
}
