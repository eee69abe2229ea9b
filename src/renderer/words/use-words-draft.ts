import { useRef, useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import { type TakeDetail, type TranscriptOrigin, transcriptMaxLength } from '../../shared/take.ts'
import { toastFailure } from '../app/toasts.ts'
import { useKept } from '../app/use-kept.ts'
import { failureOf } from '../bridge.ts'

type WordsDraftInput = {
  text: string
  script: string
  onStore: (text: string, origin: TranscriptOrigin) => Promise<TakeDetail>
  onSaved: (take: TakeDetail) => void
}

/** The words in the field: stored after each rest in typing, and saved when the rep is done with them. */
export const useWordsDraft = ({ text, script, onStore, onSaved }: WordsDraftInput) => {
  const [draft, setDraft] = useState(text)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const handedOver = useRef(text)
  const isTooLong = draft.length > transcriptMaxLength
  const canSave = draft.trim() !== '' && !isTooLong && !isSaving
  const originOf = (words: string) => (words.trim() === script.trim() ? 'script' : 'typed')

  const save = async (words: string, origin: TranscriptOrigin) => {
    setSaving(true)
    setFailure(undefined)
    handedOver.current = words
    try {
      onSaved(await onStore(words, origin))
    } catch (error) {
      handedOver.current = text
      setFailure(failureOf(error))
      setSaving(false)
    }
  }
  const saveDraft = () => {
    if (canSave) void save(draft, originOf(draft))
  }
  const keep = () => {
    if (isTooLong || isSaving || draft === handedOver.current) return
    handedOver.current = draft
    onStore(draft, originOf(draft)).catch((error: unknown) => {
      handedOver.current = text
      toastFailure(error)
    })
  }
  useKept(draft, keep)

  return { draft, setDraft, isSaving, isTooLong, canSave, failure, save, saveDraft, keep }
}
