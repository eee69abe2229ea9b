import type { Grade, RuleSummary } from '../shared/grade.ts'
import { noPhrases, type Phrases } from './phrases.ts'
import { filled, type Limits, limitsOf, type Rule } from './rule.ts'
import { aboutThem } from './rules/about-them.ts'
import { audible } from './rules/audible.ts'
import { awarenessFirst } from './rules/awareness-first.ts'
import { callbackLineLive } from './rules/callback-line-live.ts'
import { callbackSameNumber } from './rules/callback-same-number.ts'
import { calmAndGracious } from './rules/calm-and-gracious.ts'
import { changeWhatFails } from './rules/change-what-fails.ts'
import { clearAsk } from './rules/clear-ask.ts'
import { dayOfSlack } from './rules/day-of-slack.ts'
import { emailSameStructure } from './rules/email-same-structure.ts'
import { fewFillers } from './rules/few-fillers.ts'
import { forwardable } from './rules/forwardable.ts'
import { fourCallsTwoWeeks } from './rules/four-calls-two-weeks.ts'
import { freshMessage } from './rules/fresh-message.ts'
import { givesValue } from './rules/gives-value.ts'
import { gkEarlierMessages } from './rules/gk-earlier-messages.ts'
import { gkGetsSomething } from './rules/gk-gets-something.ts'
import { gkGracious } from './rules/gk-gracious.ts'
import { gkHonest } from './rules/gk-honest.ts'
import { gkPlainIdentity } from './rules/gk-plain-identity.ts'
import { gkPlainReason } from './rules/gk-plain-reason.ts'
import { graciousClose } from './rules/gracious-close.ts'
import { greetingHeard } from './rules/greeting-heard.ts'
import { homeworkOnCard } from './rules/homework-on-card.ts'
import { hookIn10s } from './rules/hook-in-10s.ts'
import { identityGiven } from './rules/identity-given.ts'
import { identityLate } from './rules/identity-late.ts'
import { identityOnce } from './rules/identity-once.ts'
import { ifYouThenI } from './rules/if-you-then-i.ts'
import { knowsTheirBusiness } from './rules/knows-their-business.ts'
import { lengthCap } from './rules/length-cap.ts'
import { lengthTarget } from './rules/length-target.ts'
import { logKept } from './rules/log-kept.ts'
import { logicalFlow } from './rules/logical-flow.ts'
import { nameRight } from './rules/name-right.ts'
import { namesBenefit } from './rules/names-benefit.ts'
import { namesPain } from './rules/names-pain.ts'
import { nextStepPlanned } from './rules/next-step-planned.ts'
import { noBoasting } from './rules/no-boasting.ts'
import { noBombarding } from './rules/no-bombarding.ts'
import { noDeadAir } from './rules/no-dead-air.ts'
import { noGenericOpener } from './rules/no-generic-opener.ts'
import { noGuiltTrip } from './rules/no-guilt-trip.ts'
import { noMyWants } from './rules/no-my-wants.ts'
import { noOwnDeadline } from './rules/no-own-deadline.ts'
import { noRambling } from './rules/no-rambling.ts'
import { noRoleAnnouncement } from './rules/no-role-announcement.ts'
import { notCryptic } from './rules/not-cryptic.ts'
import { notJustOnce } from './rules/not-just-once.ts'
import { notMonotone } from './rules/not-monotone.ts'
import { notSalesy } from './rules/not-salesy.ts'
import { numberClear } from './rules/number-clear.ts'
import { offersSomething } from './rules/offers-something.ts'
import { onePoint } from './rules/one-point.ts'
import { pairWithTextOrEmail } from './rules/pair-with-text-or-email.ts'
import { peerProof } from './rules/peer-proof.ts'
import { possibleSolution } from './rules/possible-solution.ts'
import { preferredChannel } from './rules/preferred-channel.ts'
import { pronunciationOnFile } from './rules/pronunciation-on-file.ts'
import { qualifiesCallers } from './rules/qualifies-callers.ts'
import { quickStart } from './rules/quick-start.ts'
import { reasonToCallBack } from './rules/reason-to-call-back.ts'
import { researchShows } from './rules/research-shows.ts'
import { respectANo } from './rules/respect-a-no.ts'
import { restUntilNextQuarter } from './rules/rest-until-next-quarter.ts'
import { rightFit } from './rules/right-fit.ts'
import { rightPerson } from './rules/right-person.ts'
import { sameStory } from './rules/same-story.ts'
import { saysTheirName } from './rules/says-their-name.ts'
import { sevenTouches } from './rules/seven-touches.ts'
import { severalInteresting } from './rules/several-interesting.ts'
import { standsOut } from './rules/stands-out.ts'
import { statesPurpose } from './rules/states-purpose.ts'
import { steadyPace } from './rules/steady-pace.ts'
import { strongFinish } from './rules/strong-finish.ts'
import { thoughtBeforeDialling } from './rules/thought-before-dialling.ts'
import { understandsThem } from './rules/understands-them.ts'
import { valueFirst } from './rules/value-first.ts'

/** A rule with what it weighs; `capsAt` makes it a gate: a fail holds the take's score down to that. */
export type RulebookEntry = {
  readonly rule: Rule
  readonly weight: number
  readonly capsAt?: number
  /** Every limit of the rule as a pack sets it; absent = the rule's own. */
  readonly limits?: Limits
}

/** Changes when a rule, a threshold or a weight changes a verdict or a score; stored with every grade. */
export const rulebookVersion = '1.1.0'

/** Every rule in the order of the review, with the only statement of its weight. */
export const rulebook: readonly RulebookEntry[] = [
  { rule: hookIn10s, weight: 8 },
  { rule: valueFirst, weight: 5 },
  { rule: noGenericOpener, weight: 5 },
  { rule: standsOut, weight: 3 },
  { rule: identityLate, weight: 3 },
  { rule: statesPurpose, weight: 3 },
  { rule: reasonToCallBack, weight: 6 },
  { rule: notCryptic, weight: 4 },
  { rule: namesBenefit, weight: 4 },
  { rule: namesPain, weight: 4 },
  { rule: offersSomething, weight: 2 },
  { rule: givesValue, weight: 0, capsAt: 40 },
  { rule: ifYouThenI, weight: 4 },
  { rule: understandsThem, weight: 3 },
  { rule: possibleSolution, weight: 2 },
  { rule: peerProof, weight: 2 },
  { rule: qualifiesCallers, weight: 2 },
  { rule: researchShows, weight: 5 },
  { rule: knowsTheirBusiness, weight: 3 },
  { rule: aboutThem, weight: 5 },
  { rule: noRoleAnnouncement, weight: 2 },
  { rule: noMyWants, weight: 3 },
  { rule: notSalesy, weight: 4 },
  { rule: noOwnDeadline, weight: 4, capsAt: 50 },
  { rule: noBoasting, weight: 2 },
  { rule: noGuiltTrip, weight: 2 },
  { rule: lengthCap, weight: 6, capsAt: 60 },
  { rule: lengthTarget, weight: 2 },
  { rule: onePoint, weight: 3 },
  { rule: noRambling, weight: 2 },
  { rule: logicalFlow, weight: 2 },
  { rule: clearAsk, weight: 2 },
  { rule: forwardable, weight: 2 },
  { rule: saysTheirName, weight: 4 },
  { rule: nameRight, weight: 4, capsAt: 60 },
  { rule: identityOnce, weight: 1 },
  { rule: identityGiven, weight: 1 },
  { rule: callbackSameNumber, weight: 4 },
  { rule: callbackLineLive, weight: 2 },
  { rule: numberClear, weight: 1 },
  { rule: pronunciationOnFile, weight: 1 },
  { rule: notMonotone, weight: 3 },
  { rule: quickStart, weight: 1 },
  { rule: audible, weight: 2 },
  { rule: steadyPace, weight: 2 },
  { rule: noDeadAir, weight: 1 },
  { rule: fewFillers, weight: 1 },
  { rule: strongFinish, weight: 1 },
  { rule: freshMessage, weight: 8 },
  { rule: sameStory, weight: 3 },
  { rule: emailSameStructure, weight: 2 },
  { rule: noBombarding, weight: 8 },
  { rule: dayOfSlack, weight: 5 },
  { rule: notJustOnce, weight: 6 },
  { rule: fourCallsTwoWeeks, weight: 6 },
  { rule: restUntilNextQuarter, weight: 3 },
  { rule: sevenTouches, weight: 5 },
  { rule: awarenessFirst, weight: 3 },
  { rule: pairWithTextOrEmail, weight: 4 },
  { rule: preferredChannel, weight: 3 },
  { rule: changeWhatFails, weight: 3 },
  { rule: severalInteresting, weight: 4 },
  { rule: respectANo, weight: 8 },
  { rule: graciousClose, weight: 4 },
  { rule: logKept, weight: 2 },
  { rule: nextStepPlanned, weight: 3 },
  { rule: homeworkOnCard, weight: 0 },
  { rule: thoughtBeforeDialling, weight: 0 },
  { rule: rightFit, weight: 0 },
  { rule: rightPerson, weight: 0 },
  { rule: greetingHeard, weight: 0 },
  { rule: calmAndGracious, weight: 0 },
  { rule: gkPlainIdentity, weight: 6 },
  { rule: gkPlainReason, weight: 6 },
  { rule: gkHonest, weight: 8, capsAt: 40 },
  { rule: gkGracious, weight: 4 },
  { rule: gkGetsSomething, weight: 3 },
  { rule: gkEarlierMessages, weight: 2 }
]

/** All that a take is graded with beside itself. */
export type Rulebook = {
  readonly version: string
  /** The pack that made it out of the built-in one; null = none. */
  readonly pack: Grade['pack']
  readonly entries: readonly RulebookEntry[]
  /** A team's own words, which the evidence is searched for. */
  readonly phrases: Phrases
}

export const builtInRulebook: Rulebook = {
  version: rulebookVersion,
  pack: null,
  entries: rulebook,
  phrases: noPhrases
}

/** The limits in force for one rule. */
export const limitsIn = ({ rule, limits }: RulebookEntry): Limits => limits ?? limitsOf(rule)

/** The opening group's own weight: as many points of 100 are the most that it can cost. */
export const openingWeightOf = ({ entries }: Rulebook): number =>
  entries.filter(({ rule }) => rule.group === 'opening').reduce((total, { weight }) => total + weight, 0)

/** What the screens show of one rule. */
export const ruleSummaryOf = ({ rule, weight, limits = limitsOf(rule) }: RulebookEntry): RuleSummary => ({
  id: rule.id,
  group: rule.group,
  title: filled(rule.title.pass, limits),
  statement: filled(rule.statement, limits),
  why: rule.why,
  sources: rule.sources.map((source) => ({ ...source })),
  evidenceGrade: rule.evidenceGrade,
  weight
})

/** What the screens show of each rule. */
export const ruleSummaries = ({ entries }: Rulebook = builtInRulebook): RuleSummary[] =>
  entries.map(ruleSummaryOf)
