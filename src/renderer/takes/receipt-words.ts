import type { NotesReceipt } from '../../shared/team.ts'

const notes = (count: number): string => (count === 1 ? 'One note' : `${count} notes`)
const takes = (count: number): string => (count === 1 ? 'one take' : `${count} takes`)

/** What came in, in a few words. */
export const receiptTitle = ({ added, changed, from }: NotesReceipt): string => {
  const who = from === '' ? '' : ` from ${from}`
  if (added > 0) return `${notes(added)}${who}`
  return changed > 0 ? `${notes(changed)} changed${who}` : `Nothing new${who}`
}

/** The rest of what became of the file, in sentences. */
export const receiptText = ({
  added,
  changed,
  known,
  deleted,
  takeIds,
  unknownTakes
}: NotesReceipt): string =>
  [
    ...(takeIds.length > 0
      ? [`On ${takes(takeIds.length)}; each shows in its review, and History marks what you have not read.`]
      : []),
    ...(added > 0 && changed > 0 ? [`${notes(changed)} changed since.`] : []),
    ...(known > 0 ? [`${notes(known)} ${known === 1 ? 'was' : 'were'} here already.`] : []),
    ...(deleted > 0
      ? [`${notes(deleted)} that you deleted ${deleted === 1 ? 'stays' : 'stay'} deleted.`]
      : []),
    ...(unknownTakes.length > 0
      ? [
          `${notes(unknownTakes.length)} ${unknownTakes.length === 1 ? 'is' : 'are'} on takes that are not in this library any more:`
        ]
      : [])
  ].join(' ')
