import type { PrintToPDFOptions } from 'electron'
import type { CdpChannel } from './cdp.ts'

const PAPER_INCHES: Record<string, [width: number, height: number]> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17]
}

/** Electron's printing options as Chromium's `Page.printToPDF` wants them; both measure in inches. */
function pdfParameters(options: PrintToPDFOptions) {
  const { pageSize = 'Letter', margins = {}, ...rest } = options
  const named = typeof pageSize === 'string' ? PAPER_INCHES[pageSize] : undefined
  if (typeof pageSize === 'string' && !named)
    throw new Error(`the Electron stand-in has no paper ${pageSize}`)
  const [paperWidth, paperHeight] = named ?? [0, 0]
  const paper =
    typeof pageSize === 'string'
      ? { paperWidth, paperHeight }
      : { paperWidth: pageSize.width, paperHeight: pageSize.height }
  const sides = {
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right
  }
  return defined({ ...rest, ...paper, ...sides })
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Defined<T>
}

export async function printPage(cdp: CdpChannel, options: PrintToPDFOptions): Promise<Buffer> {
  const { data } = await cdp.send('Page.printToPDF', pdfParameters(options))
  return Buffer.from(data, 'base64')
}
