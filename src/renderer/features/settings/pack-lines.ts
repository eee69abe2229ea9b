import type { KeptPack, PackCheck, PackProblem } from '../../../shared/pack.ts'

/** "Line 4, weights › about-them" */
export const problemPlace = ({ line, path }: PackProblem): string =>
  path === '' ? `Line ${line}` : `Line ${line}, ${path}`

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** What a kept pack is doing, in one line. */
export const packNote = ({ fileName, isOn, check }: KeptPack): string => {
  if (!check.ok) return `${fileName} no longer fits this Ringback: the built-in rules grade alone.`
  const changes = check.changes.length === 0 ? 'changes nothing' : counted(check.changes.length, 'change')
  return isOn
    ? `${fileName}, ${changes}. Used for every new grade; the grades that you have stay as they are.`
    : `${fileName}, ${changes}. Switched off: the built-in rules grade alone.`
}

/** What a pack is called; its file's name where it cannot be read. */
export const packName = (fileName: string, check: PackCheck): string =>
  check.ok ? `${check.name} ${check.version}` : fileName
