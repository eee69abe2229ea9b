/** An outcome as one hyphenated word group, so that "No reply" and "no_reply" read alike. */
const plain = (outcome: string): string =>
  outcome
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .trim()
    .replace(/[\s_]+/g, '-')

/** Outcomes in which the prospect answered in person or in writing; a refusal is an answer too. */
const answers =
  /\b(?:repl(?:y|ied)|responded|answered|spoke|talk(?:ed)?|conversation|connected|met|meeting|booked|call(?:ed)?-?back|(?:not-?)?interested|declined|refused|unsubscribed?|opt(?:ed)?-?out|stop|no)\b/
const silences =
  /\bno-?(?:reply|answer|response|contact|show|pick-?up|voicemail|message|one|luck)\b|\bnot-?(?:answered|reached|available)\b|\bunanswered\b|\b(?:did-?n'?t|did-not|never)-(?:answer|reply|respond|pick-up|call-back)\b/

const refusals =
  /^(?:a-)?(?:flat-|polite-|said-|firm-|hard-)?no\b(?!-?(?:outcome|time))|\bnot?-(?:\w+-)?interest(?:ed)?\b|\bno,?-(?:thanks|thank-you)\b|\bsaid-no\b|\bstop\b|\bdeclined\b|\brefused\b|\bunsubscribed?\b|\bopt(?:ed)?-?out\b|\bdo-?n[o']t-(?:call|contact)\b|\bdnc\b|\bremove(?:d)?-(?:me|from)\b|\bleave-(?:me|us)-alone\b/
const welcomes =
  /(?<!not-)(?<!not-\w+-)(?<!no-longer-)\binterested\b|\bbooked\b|\bmeeting\b|\basked-(?:me-|us-)?(?:to|for)\b|\bwants?-(?:a-|to-|more)|\bcall(?:ed)?-?back\b|\byes\b/

export const isAnswer = (outcome: string | null): boolean => {
  if (outcome === null) return false
  const said = plain(outcome)
  return !silences.test(said) && (answers.test(said) || refusals.test(said) || welcomes.test(said))
}

/** A no: not interested, stop, do not call. */
export const isRefusal = (outcome: string | null): boolean => {
  if (outcome === null) return false
  const said = plain(outcome)
  return !silences.test(said) && refusals.test(said)
}

/** What takes a no back: they are interested after all, or asked to be called. */
export const isWelcome = (outcome: string | null): boolean => {
  if (outcome === null) return false
  const said = plain(outcome)
  return !silences.test(said) && !refusals.test(said) && welcomes.test(said)
}
