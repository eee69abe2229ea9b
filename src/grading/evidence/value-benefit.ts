import type { Clause, Token, ValueSpan } from './evidence.ts'
import { vagueGains } from './lexicon/gain.ts'
import { costNouns } from './lexicon/harm.ts'
import { changeReaders } from './value-benefit-change.ts'
import { resultReaders } from './value-benefit-result.ts'
import { baseOf, harmlessDenial, isWish, matchSpan, nounIn, type Reading, said } from './value-reading.ts'
import type { Sign, SignReader } from './value-sign.ts'

const readers: readonly SignReader[] = [...changeReaders, ...resultReaders]

const ownTarget = /\b(?:to|my|our) (?:hit|make|meet|reach|close) (?:my|our|the)\b/

const allowed = (reading: Reading, clause: Clause): boolean =>
  !/^(greeting|number|sign-off|pleasantry|identity)$/.test(clause.role) &&
  !(clause.role === 'promise' && clause.owner === 'rep') &&
  !isWish(reading, clause) &&
  !/\b(?:don't|not|n't|no) (?:regret|hesitate)\b/.test(said(reading, clause)) &&
  !ownTarget.test(said(reading, clause))

const costRises = (tokens: readonly Token[], sign: Sign): boolean => {
  const inside = tokens.slice(sign.from, sign.to)
  return (
    inside.some((word) => nounIn(word, costNouns)) &&
    inside.some((word) => /^(double|raise|increase|rise|grow|climb|jump)$/.test(baseOf(word)))
  )
}

/** "want happier guests and bigger margins?": more of what anyone wants. */
const wantedMore =
  /\b(?:want|wants|need|like|fancy|how about|ready for|looking for) (?:a |some )?(?:(?:more|better|bigger|higher|lower|fewer|less|faster|happier|cheaper|easier|stronger|greater|smoother|extra) \w+)/

const readyMade = (reading: Reading, clause: Clause): ValueSpan[] => {
  const text = said(reading, clause)
  for (const shape of [...vagueGains, wantedMore]) {
    const found = shape.exec(text)
    if (found === null) continue
    return [
      {
        kind: 'benefit',
        ...matchSpan(reading, clause, found),
        specific: false,
        owner: 'prospect',
        clause: clause.index,
        confidence: 0.75
      }
    ]
  }
  return []
}

const weight = (sign: Sign): number => sign.strength - (sign.vague ? 0.2 : 0)

const surestSign = (reading: Reading, clause: Clause): Sign | null => {
  let best: Sign | null = null
  for (let at = clause.from; at < clause.to; at++) {
    for (const read of readers) {
      const sign = read(reading, clause, at)
      if (sign === null || costRises(reading.text.tokens, sign)) continue
      if (best === null || weight(sign) > weight(best)) best = sign
    }
  }
  return best
}

/** A gain for the listener or someone like them: the surest sign of each clause, else a ready-made phrase. */
export const benefitIn = (reading: Reading, clause: Clause): ValueSpan[] => {
  if (/^(greeting|number|sign-off|identity)$/.test(clause.role)) return []
  const stock = readyMade(reading, clause)
  if (!allowed(reading, clause)) return stock
  const { tokens } = reading.text
  const best = surestSign(reading, clause)
  if (best === null || best.strength < 0.3) return stock
  const idle = harmlessDenial(reading, clause, best.from, best.to)
  if (idle && (best.denial === true || best.strength < 0.6)) return stock
  if (best.vague && stock.length > 0) return stock
  return [
    {
      kind: 'benefit',
      start: tokens[best.from]?.start ?? clause.start,
      end: tokens[best.to - 1]?.end ?? clause.end,
      specific: best.vague !== true,
      owner: best.owner,
      clause: clause.index,
      confidence: Math.min(0.95, best.strength)
    }
  ]
}
