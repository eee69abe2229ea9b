import { offeringsIn } from '../evidence/offerings.ts'
import { anyOf, type Heard, type MoveHeard, shape, spanOf } from './heard.ts'

const sellingCue = anyOf(
  "(?:we|our company|C+|our (?:firm|team|guys|people))(?: also| can| could| do| currently| now| basically|'ve got)* ?(?:do|offer|offers|provide|provides|sell|sells|supply|handle|handles|cover|covers|have|'ve got|got|make|deliver|specialise in|specialize in|does|help|run|install)",
  "everything we (?:do|offer|have|sell|make|provide)|what we (?:do|offer|have|sell|make|provide)|all our (?:\\w+ )?(?:services|products)|our (?:\\w+ )?(?:range|portfolio|services|products|lineup|line-up|catalogue|catalog|packages)(?: \\w+)?(?: include| includes| covers?| are)?|we(?:'re| are) (?:running|doing|offering|launching)"
)

const noList = /\b(?:about|because|that|who|which|when|if|to|you|they|she|he|the|with|so|is|are)\b/

const noThing =
  /^(?:so|yes|no|but|i|it|you|he|she|they|we|that)\b|\b(?:i|it|you|he|she|they|we)[\s]+(?:is|am|are|was|do|suppose|think|know|have|can|could|would|will|guess)\b|^(?:please|thanks|thank you)$/

/** Things in a list after a seller's verb: commas and "and" part them; machine text has but the words. */
const listed = (sentence: string, from: number): number => {
  const rest = sentence.slice(from)
  const bare = !/[,:]/.test(rest) && /\band\b/.test(rest) && !noList.test(rest)
  if (bare && rest.trim().split(/\s+/).length >= 6) return 3
  const parts = rest
    .split(/,|:|\band\b|\bplus\b|\bas well as\b|\balso\b|&/)
    .map((part) => part.trim())
    .filter((part) => /[a-z]{3}/.test(part) && !noThing.test(part))
  return parts.filter((part) => part.split(/\s+/).length <= 7).length
}

const allOfIt =
  /\b(?:everything|what|all)[\s,]+(?:we|our)\b|\bour[\s,]+(?:\w+[\s,]+)?(?:range|services|products|catalogue|portfolio|line)\b/
const boastful = anyOf(
  '(?:award-winning|award winning|number one|leading|industry-leading|best in|the largest|the biggest|top-rated|cutting edge|state of the art|world-class|full service|one-stop|special (?:offer|deal|price)|% off|percent off|per cent off|free trial|discount)'
)

const ours = /\b(?:we|our|us)\b/
const aboutThem = /\b(?:about|regarding|concerning|because|why|how|if)\b/

/** Four short items in a row, or five nouns without a mark, in a sentence of the seller's own. */
const isCatalogue = ({ evidence }: Heard, { text, start, end }: Heard['sentences'][number]): boolean => {
  if (!ours.test(text) || aboutThem.test(text)) return false
  const items = text
    .split(/,|\band\b|\bor\b/)
    .filter((part) => /[a-z]{3}/.test(part) && part.trim().split(/\s+/).length <= 5)
  const nouns = evidence.text.tokens.filter(
    (token) => token.start >= start && token.end <= end && token.pos === 'NOUN'
  )
  return items.length >= 4 || (!text.includes(',') && /^(?:well |so )?we\b/.test(text) && nouns.length >= 5)
}

/** Three or more things on sale, told to someone who buys none of them. */
export const pitchMoves = (heard: Heard): MoveHeard[] => {
  const offers = offeringsIn(heard.evidence.text)
  const [first, last] = [offers[0], offers.at(-1)]
  if (offers.length >= 3 && first && last) {
    return [{ move: 'pitch-gatekeeper', start: first.start, end: last.end, confidence: 0.85 }]
  }
  let sentencesSelling = 0
  let boasts = 0
  for (const [index, { text, start, end }] of heard.sentences.entries()) {
    const sold = spanOf(text, sellingCue)
    if (boastful.test(text)) boasts++
    if (!sold) continue
    sentencesSelling++
    const following = heard.sentences[index + 1]
    if (following && allOfIt.test(text) && listed(following.text, 0) >= 3 && text.length < 40) {
      return [{ move: 'pitch-gatekeeper', start: following.start, end: following.end, confidence: 0.75 }]
    }
    if (
      listed(text, sold.end) >= 3 &&
      (allOfIt.test(text) || !shape('about|regarding').test(text.slice(0, sold.start)))
    ) {
      return [{ move: 'pitch-gatekeeper', start: start + sold.start, end, confidence: 0.85 }]
    }
  }
  const catalogue = heard.sentences.find((sentence) => isCatalogue(heard, sentence))
  if (catalogue)
    return [{ move: 'pitch-gatekeeper', start: catalogue.start, end: catalogue.end, confidence: 0.65 }]
  const all = heard.sentences
  if (sentencesSelling >= 3 || (sentencesSelling >= 2 && boasts >= 1)) {
    return [
      { move: 'pitch-gatekeeper', start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0, confidence: 0.7 }
    ]
  }
  return []
}
