import type { ReadyLine } from '../../../shared/block.ts'
import { sheetColumns } from './part-words.ts'

/** "Priya Raman, Northgate Haulage". */
const whoText = ({ name, company }: Pick<ReadyLine, 'name' | 'company'>): string =>
  [name, company].filter((word) => word !== '').join(', ')

/** The sheet as plain text, a paragraph for each prospect, for a notebook or a CRM. */
export const sheetText = (lines: readonly ReadyLine[]): string =>
  lines
    .map((line) => {
      const parts = sheetColumns.flatMap(({ part, title }) =>
        line[part] === '' ? [] : [`  ${title}: ${line[part]}`]
      )
      return [whoText(line), ...parts].join('\n')
    })
    .join('\n\n')
