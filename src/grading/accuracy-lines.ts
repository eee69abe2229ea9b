import type { Agreement, MeasuredRound, RuleAccuracy } from '../shared/accuracy.ts'

/** Below this many labels a figure says little. */
const fewLabels = 20

/** A share as whole hundredths, never rounded up to a perfection that was not measured. */
export const wholeHundredths = (share: number): number => Math.floor(share * 100 + 1e-9)
/** A small share as hundredths with a tenth. */
export const tenthsOfHundredths = (share: number): number => Math.round(share * 1000) / 10
const ofHundred = (share: number): string => `${wholeHundredths(share)} of 100`
const messages = (count: number): string => (count === 1 ? '1 message' : `${count} messages`)
/** "1 message that keeps it", "8 messages that keep it". */
const doing = (count: number, verb: 'keep' | 'break'): string =>
  `${messages(count)} that ${count === 1 ? `${verb}s` : verb} it`
const were = (count: number): string => (count === 1 ? 'was' : 'were')

const classLine = ({ labels, balancedAccuracy, byClass }: Agreement): string => {
  const on = `On ${labels} labelled ${labels === 1 ? 'message' : 'messages'}`
  if (Object.keys(byClass).length < 2 || balancedAccuracy === null)
    return `${on}, which all call for the same verdict.`
  return `${on} it was right in ${ofHundred(balancedAccuracy)}, each verdict counting alike.`
}

const falseFailLine = ({ byClass, falseFails }: Agreement): string | null => {
  const passes = byClass['pass'] ?? 0
  if (passes === 0 || falseFails === null) return null
  const wrong = Math.round(falseFails * passes)
  return wrong === 0
    ? `${passes === 1 ? 'The' : 'None of the'} ${doing(passes, 'keep')} was ${passes === 1 ? 'not ' : ''}failed.`
    : `Of ${doing(passes, 'keep')}, ${wrong} ${were(wrong)} failed wrongly.`
}

const foundLine = ({ byClass, failRecall }: Agreement): string => {
  const fails = byClass['fail'] ?? 0
  if (fails === 0 || failRecall === null)
    return 'None of them breaks it, so how well it finds a break is not known.'
  return `Of ${doing(fails, 'break')}, it found ${failRecall === 1 ? 'every one' : ofHundred(failRecall)}.`
}

const openLine = ({ decided }: Agreement): string | null =>
  decided === null || decided === 1 ? null : `It decided ${ofHundred(decided)} by itself.`

const unreadLine = (unread: Agreement | null): string =>
  unread === null || unread.balancedAccuracy === null
    ? 'All of these messages were read while the rules were written, which flatters the figures.'
    : `On the ${unread.labels === 1 ? 'one' : unread.labels} of them that nobody had read while the rules were written it was right in ${ofHundred(unread.balancedAccuracy)}.`

/** What a rule's figures mean, in sentences; what was not measured is said too. */
export const accuracyLines = (accuracy: RuleAccuracy | null): string[] => {
  if (accuracy === null) return ['No labelled message covers this rule yet: how often it errs is not known.']
  const { all, unread } = accuracy
  return [
    classLine(all),
    falseFailLine(all),
    foundLine(all),
    openLine(all),
    all.labels < fewLabels ? 'So few say little.' : null,
    unreadLine(unread)
  ].filter((line) => line !== null)
}

/** The first, blind measurement of a round in one sentence. */
export const roundLine = ({ round, messages: count, first, isRead, readGroups }: MeasuredRound): string => {
  const right = first.balancedAccuracy === null ? 'not kept' : `right in ${ofHundred(first.balancedAccuracy)}`
  const failed =
    first.passLabelsFailed === null
      ? ''
      : `, with ${tenthsOfHundredths(first.passLabelsFailed)} of 100 passes failed wrongly,`
  const unread =
    readGroups.length === 0
      ? 'Its errors have not been read.'
      : `Of its errors only those of the ${readGroups.join(' and ')} rules have been read.`
  const since = isRead ? 'Its errors have been read since.' : unread
  return `Round ${round}, ${messages(count)}: ${right}${failed} when nobody had read it. ${since}`
}
