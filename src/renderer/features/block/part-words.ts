import { type BlockPart, blockParts, type SelfMarks, type SheetPart } from '../../../shared/block.ts'

export const partQuestions: Record<BlockPart, string> = {
  hook: 'Something for them in the first ten seconds',
  ask: 'One clear ask',
  promise: 'What they get when they call',
  number: 'Your number, slowly'
}

const partNames: Record<BlockPart, string> = {
  hook: 'the hook',
  ask: 'the ask',
  promise: 'the promise',
  number: 'your number'
}

/** "Still missing: the ask and your number." */
export const missingText = (marks: SelfMarks): string => {
  const missing = blockParts.filter((part) => !marks[part]).map((part) => partNames[part])
  const last = missing.pop()
  if (last === undefined) return 'Nothing is missing.'
  return `Still missing: ${missing.length === 0 ? last : `${missing.join(', ')} and ${last}`}.`
}

/** The columns of the ready sheet, in their order. */
export const sheetColumns: readonly { part: SheetPart; title: string }[] = [
  { part: 'hook', title: 'Hook' },
  { part: 'ask', title: 'Ask' },
  { part: 'promise', title: 'Promise' },
  { part: 'number', title: 'Number' },
  { part: 'avoid', title: 'Avoid' }
]
