import type { RulePage } from '../../shared/rule-page.ts'
import { invoke } from '../bridge.ts'

/** Where each limit stands: its rule and the name it has there. */
const places = {
  /** Syllables a second. */
  slow: ['steady-pace', 'slow'],
  fast: ['steady-pace', 'fast'],
  /** Semitones. */
  lively: ['not-monotone', 'lively'],
  /** Seconds without a word that count as a hole. */
  longS: ['no-dead-air', 'long'],
  /** dB above the noise. */
  clear: ['audible', 'clear'],
  /** dB that the end is softer than the rest. */
  softer: ['strong-finish', 'softer'],
  /** Seconds before the first word. */
  promptS: ['quick-start', 'prompt']
} as const

/** The limits of the delivery rules as they are in force; null where a pack switched the rule off. */
export type DeliveryLimits = Record<keyof typeof places, number | null>

export const limitsFrom = (pages: readonly Pick<RulePage, 'id' | 'thresholds'>[]): DeliveryLimits => {
  const limitOf = (limit: keyof typeof places): number | null => {
    const [ruleId, name] = places[limit]
    const page = pages.find(({ id }) => id === ruleId)
    return page?.thresholds.find((threshold) => threshold.name === name)?.value ?? null
  }
  return {
    slow: limitOf('slow'),
    fast: limitOf('fast'),
    lively: limitOf('lively'),
    longS: limitOf('longS'),
    clear: limitOf('clear'),
    softer: limitOf('softer'),
    promptS: limitOf('promptS')
  }
}

export const noLimits = limitsFrom([])

export const readLimits = async (): Promise<DeliveryLimits> => {
  const ruleIds = [...new Set(Object.values(places).map(([ruleId]) => ruleId))]
  const asked = await Promise.allSettled(ruleIds.map((ruleId) => invoke('rulebook:rule', { ruleId })))
  return limitsFrom(asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.rule] : [])))
}
