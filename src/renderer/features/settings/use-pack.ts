import { useState } from 'react'
import { type KeptPack, type PackCheck, packMaxBytes } from '../../../shared/pack.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { packName } from './pack-lines.ts'

/** A file that the rep chose and has not said yes to. */
export type Candidate = { fileName: string; text: string; check: PackCheck }

const tooLarge = (fileName: string): Candidate => ({
  fileName,
  text: '',
  check: {
    ok: false,
    problems: [{ line: 1, path: '', message: 'A pack is at most 1 MB. Is this the right file?' }]
  }
})

const checked = async (file: File): Promise<Candidate> => {
  if (file.size > packMaxBytes) return tooLarge(file.name)
  const text = await file.text()
  return { fileName: file.name, text, check: await invoke('packs:check', { text }) }
}

const keep = ({ fileName, text }: Pick<KeptPack, 'fileName' | 'text'>, isOn: boolean): Promise<KeptPack> =>
  invoke('packs:keep', { fileName, text, isOn })

/** The library's rule pack and what can be done with it; every change can be taken back. */
export const usePack = () => {
  const { replace, ...answer } = useAnswer('pack', () => invoke('packs:read'))
  const [candidate, setCandidate] = useState<Candidate | null>(null)
  const kept = answer.state === 'ready' ? answer.value : null

  /** Puts back what was there before. */
  const putBack = (before: KeptPack | null) => async () => {
    if (before === null) await invoke('packs:remove')
    replace(before === null ? null : await keep(before, before.isOn))
  }
  const tried = (work: () => Promise<void>) => void work().catch(toastFailure)

  return {
    answer,
    kept,
    candidate,
    dismiss: () => setCandidate(null),
    choose: (file: File) => tried(async () => setCandidate(await checked(file))),
    take: (chosen: Candidate) =>
      tried(async () => {
        replace(await keep(chosen, true))
        setCandidate((shown) => (shown === chosen ? null : shown))
        toast(`New grades use ${packName(chosen.fileName, chosen.check)}.`, putBack(kept))
      }),
    setOn: (isOn: boolean) => tried(async () => replace(await invoke('packs:switch', { isOn }))),
    remove: (before: KeptPack) =>
      tried(async () => {
        await invoke('packs:remove')
        replace(null)
        toast(
          `${packName(before.fileName, before.check)} removed.`,
          before.check.ok ? putBack(before) : undefined
        )
      })
  }
}
