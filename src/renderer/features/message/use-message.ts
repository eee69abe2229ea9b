import { useMemo, useState } from 'react'
import type { Input } from '../../../shared/contract.ts'
import type { Finding } from '../../../shared/grade.ts'
import { transcriptMaxLength } from '../../../shared/take.ts'
import type { CompanionMedium, Touch } from '../../../shared/touch.ts'
import { goBack } from '../../app/navigation.ts'
import { earlierWords } from '../../touches/earlier-words.ts'
import { overlapsOf } from '../../touches/overlaps.ts'
import { saveTouch } from '../../touches/touch-actions.ts'
import { localMinute, nextWorkdayAtTen } from '../../touches/touch-words.ts'
import { spokenWords } from './beside-model.ts'
import { dropDraft, keepDraft, useDrafts } from './drafts.ts'
import type { MessageContext } from './message-context.ts'
import { useMessageGrade } from './use-message-grade.ts'

type Answers = Input<'messages:grade'>['answers']

type Written = {
  prospectId: string
  medium: CompanionMedium
  /** The touch that holds the message; null for a new one. */
  touch: Touch | null
  text: string
  draftKey: string
}

/** Puts the message into the log and goes back; what is written stays where it is when it could not be stored. */
const keepMessage = async (
  { prospectId, medium, touch, text, draftKey }: Written,
  at: string,
  planned: boolean
): Promise<void> => {
  const saved = await saveTouch(
    {
      ...(touch === null ? {} : { id: touch.id }),
      prospectId,
      channel: medium,
      at,
      planned,
      outcome: planned ? null : (touch?.outcome ?? null),
      words: text
    },
    touch
  )
  if (saved === null) return
  dropDraft(draftKey)
  goBack()
}

/** What is written, how it grades, and the ways into the log. */
export const useMessage = ({ place, prospect, touches, take }: MessageContext) => {
  const { medium, touchId } = place
  const touch = touches.find(({ id }) => id === touchId) ?? null
  const draftKey = `${prospect.id} ${medium} ${touchId ?? ''}`
  const text = useDrafts(({ drafts }) => drafts[draftKey]) ?? touch?.words ?? ''
  const [answers, setAnswers] = useState<Answers>([])
  const [at, setAt] = useState(() =>
    touch?.planned === true ? touch.at.slice(0, 16) : localMinute(nextWorkdayAtTen(new Date()))
  )
  const isTooLong = text.length > transcriptMaxLength
  const asked = { prospectId: prospect.id, medium, text: isTooLong ? '' : text, answers }
  const { grade, failure } = useMessageGrade(touchId === undefined ? asked : { ...asked, touchId })
  const overlaps = useMemo(
    () => overlapsOf(text, earlierWords(touches, touchId, new Date())),
    [text, touches, touchId]
  )

  /** A message that was sent before keeps its time. */
  const sentAt = touch?.planned === false ? touch.at : localMinute(new Date())

  const save = (moment: string, planned: boolean) =>
    keepMessage({ prospectId: prospect.id, medium, touch, text, draftKey }, moment, planned)

  return {
    touch,
    text,
    write: (words: string) => keepDraft(draftKey, words),
    at,
    setAt,
    isTooLong,
    canSave: text.trim() !== '' && !isTooLong,
    canPlan: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at),
    /** Preparation is for dialling, not for writing. */
    grade: grade && { ...grade, findings: grade.findings.filter(({ group }) => group !== 'prep') },
    failure,
    overlaps,
    spoken: spokenWords({ take, touches, prospect }, new Date()),
    answer: ({ ruleId, question }: Finding, given: boolean | null) => {
      const others = answers.filter((one) => one.ruleId !== ruleId || one.question !== question)
      setAnswers(
        given === null || question === null ? others : [...others, { ruleId, question, answer: given }]
      )
    },
    send: () => void save(sentAt, false),
    plan: () => void save(at, true)
  }
}
