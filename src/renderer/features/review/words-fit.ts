import type { TakeDetail } from '../../../shared/take.ts'

/** Nobody keeps up more than this; Benki (2011) found phone voices between 3 and 4 words a second. */
const mostWordsPerS = 5.5
/** With the pauses left out even slow speakers say more than this. */
const leastWordsPerS = 0.9
/** Fewer words or less speech tell nothing about a pace. */
const leastWords = 5
const leastSpeechS = 3

/** What is odd about these words beside the recording's speech time; null when they can have been said in it. */
export const misfitOf = ({
  transcript,
  measures
}: Pick<TakeDetail, 'transcript' | 'measures'>): string | null => {
  const count = transcript?.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length ?? 0
  if (measures === null || count === 0) return null
  const speechS = measures.speechMs / 1000
  const heard = `${speechS.toFixed(1)} s of speech`
  if (measures.firstSpeechMs === null)
    return 'No speech was heard in this recording. Are these the words of this take?'
  if (count >= leastWords && count > speechS * mostWordsPerS)
    return `${count} words do not fit into ${heard}. Leave only what you said, and the grade is yours.`
  if (speechS >= leastSpeechS && count < speechS * leastWordsPerS)
    return `${count} words are few for ${heard}. Add what is missing, and the grade is yours.`
  if (transcript?.timing === 'other-words')
    return 'These words do not sound like the recording, so the times are estimates. Are they the words of this take?'
  return null
}
