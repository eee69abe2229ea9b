import { words } from './words.ts'

/** Verbs that name a harm by themselves when they happen to the listener or someone like them. */
export const harmVerbs = words(`
lose miss fail break crash leak complain stall reject refuse fine cite jam clog rust rot spoil overpay overrun overheat
waste struggle suffer scrap bounce void lapse breach flood burst crack warp peel fade flake corrode wobble
steal damage destroy ruin injure hurt delay disrupt block ban penalise penalize sue shut strand idle
redo rework retype rekey re-key double-handle chase dump bin mislabel misroute mispick misread misplace misfile miscount
quit resign collapse fold decline deteriorate degrade plummet tumble shrink sink dwindle evaporate
outgrow overflow overload overbook overcharge overspend undercharge underpay underquote short short-change shortchange
condemn fault flag downgrade suspend revoke foreclose evict
trip choke starve freeze melt thaw sweat mould mold blister sag subside creak rattle squeak
wilt wither die drown infest infect contaminate pollute
burn scald bleed haemorrhage hemorrhage drain gobble bite sting hammer hit clobber squeeze pinch
expire overstay languish linger rack pile stack mount
grumble moan whinge gripe bemoan dread fret worry
blow bust bugger conk pack knacker slump stink smell
lag trail slip skid lapse founder falter flounder
condemned unsold unpaid nick pinch rob tow clamp misfire backfire mangle
`)

/** verb + particle pairs that name a harm. */
export const harmParticles = words(`
fall_over fall_behind fall_short fall_through fall_off fall_apart fall_down fall_out
run_out run_over run_late run_short run_dry run_down run_behind
go_down go_wrong go_missing go_stale go_off go_under go_bust go_unanswered go_unsold go_unpaid go_untested go_out go_dark go_bad
go_cold go_elsewhere go_unread go_unfilled go_unbilled go_unused
turn_away turn_down turn_back turn_off walk_out walk_away walk_off drop_out drop_off drop_away give_up
tie_up hold_up back_up pile_up stack_up seize_up play_up act_up lock_up blow_up
shut_down close_down break_down slow_down let_down sit_idle sit_empty stand_idle stand_empty lie_idle lie_empty
sit_unsold stand_around sit_around hang_around wait_around
knock_back send_back come_back hand_back bring_back kick_back bounce_back
miss_out lose_out wear_out burn_out run_off pack_in conk_out cut_out cut_off give_out time_out sell_out
write_off throw_away throw_out chuck_out chuck_away bin_off fall_foul get_stuck get_stick get_fined get_caught get_stung get_hit
drag_on eat_into eat_up get_lost get_cancelled get_rejected get_refused mark_down knock_down let_down double_book double-book
`)

/** Things nobody wants: bad whoever owns them, unless they shrink or are denied. */
export const harmNouns = words(`
backlog outage complaint penalty shortage shortfall downtime churn no-show noshow leak leakage waste wastage overtime turnover
queue delay damage surcharge demurrage breach fault failure loss theft fraud accident injury fire flood damp mould mold
mistake error defect reject recall refund claim dispute lawsuit fine citation violation summons
breakdown bottleneck blockage jam glitch bug crash stoppage stop-start holdup hold-up tailback gridlock standstill
spoilage shrinkage breakage scrap rework redo returns return cancellation chargeback overcharge overspend overrun
absence absenteeism sickness attrition leaver leavers vacancy vacancies gap gaps hole holes
rust rot corrosion drift ponding puddle puddles drip drips draught draughts crack cracks pothole potholes
paperwork backlogs arrears debt debts deficit shortfalls lateness tardiness latecomer latecomers
crackdown clampdown blacklist
stink smell odour odor noise racket vibration wobble grief hassle headache nuisance nightmare mess trouble
smudge smudges streak streaks stain stains crumbs mess dent dents scratch scratches
rats mice pests pest vermin mite mites blight weevil moth moths weeds mildew mastitis lameness
ticket tickets no-show no-shows call-out call-outs write-off write-offs hold-up hold-ups cut-off cut-offs backorder backorders stockout stockouts out-of-stock dead-stock overstock deadhead dead-leg
understaffing callout callouts call-out call-outs stragglers bounce pushback
crash crashes collision risk hazard liability exposure
shutdown closure shutdowns layoffs strike strikes lawsuit litigation
`)

/** Bad whatever its size: words that call something a problem without saying which. */
export const vagueHarm = words(`
challenge issue problem concern difficulty struggle obstacle frustration pain pains hassle headache trouble worry
inefficiency weakness hurdle stress risk
`)

/** States that are bad for the one who is in them. */
export const harmAdjectives = words(`
late short overdue overweight oversize underweight underpaid stuck idle empty broken wrong expensive dear pricey slow dirty damaged stale grey gray cold wet damp mouldy moldy
unpaid unsold unanswered unread unfilled understaffed shorthanded short-handed short-staffed overworked overloaded overbooked overstretched
outdated out-of-date obsolete expired invalid non-compliant noncompliant uninsured unsafe dangerous faulty defective leaky noisy
rusty rotten cracked blocked clogged jammed frozen tired fed-up furious angry annoyed unhappy worried
manual handwritten hand-written wasteful inaccurate unreliable patchy intermittent flaky dodgy ropey knackered bust duff
costly steep tight scarce thin threadbare worn bald blunt misaligned lame sick ill absent missing lost stolen
double-booked double booked flat grim poor bad worse worst illegal barred banned liable exposed vulnerable
bumper-to-bumper backed-up unusable unlettable untested unlabelled unlabeled unmatched uncollected undelivered
`)

/** Things whose rise hurts the one who pays. */
export const costNouns = words(`
bill bills cost costs price prices premium premiums rent rents rate rates fee fees tariff tariffs charge charges wage wages tax taxes
insurance fuel diesel petrol gas electricity power energy spend cover overhead overheads toll tolls duty duties levy interest mortgage
freight postage shipping haulage feed fertiliser fertilizer compost paper resin steel timber flour butter water rates renewal excess
hold wait waiting lead time times turnaround commute list queue mileage payroll salary salaries workload invoice invoices cpi cap
score points complaints returns accidents
`)

/** Things whose fall hurts. */
export const goodNouns = words(`
sale sales booking bookings order orders footfall revenue margin margins yield yields grant grants budget budgets quota quotas
traffic output occupancy score scores rating ratings attendance enrolment enrollment membership memberships turnout donations donors
funding contract contracts stock supply supplies harvest catch headcount staff crew capacity tips trade business takings
income profit profits cashflow response responses signups renewals retention visitors bed beds review reviews staffing
`)

/** Words of a missing answer: silence of the listener is never their pain. */
export const contactWords = words(`
call callback revert pick message voicemail reply respond response voice note email e-mail text reach reached hear heard ring speak spoken talk connect
connected contact contacted touch chat conversation
`)

/** Idioms whose "no", "not" or "can't" denies nothing of the listener's. */
export const harmlessDenials: readonly RegExp[] = [
  /\bno (?:problem|problems|rush|pressure|worries|obligation|obligations|strings|hard feelings|paperwork|fee|fees|charge|cost|catch|pitch|commitment|need to|harm|bother|big deal|matter|doubt|sales pitch|sales talk|hurry|sign-?up)\b/,
  /\b(?:do not|don't|dont|won't|wont|not) (?:worry|hesitate|regret|mind|want to take|take (?:long|much|up)|be long|keep you|be disappointed|need to (?:do|sign|buy|change))/,
  /\b(?:can't|cannot|can not|cant) (?:wait|go wrong|promise|say fairer|complain)/,
  /\bnot (?:really |too |quite |entirely |exactly |at all )?(?:sure|certain)\b/,
  /\ba no (?:is|would be|'s)\b|\bif not\b/,
  /\bnot (?:a (?:sales|cold|pitch)|selling|trying to sell|sure|calling to sell|here to sell|going to sell|interested|sure if|pushing)\b/,
  /\b(?:weren't|wasn't|aren't|isn't|not|were not) (?:really |very |that |particularly )?interested\b/,
  /\bnothing to (?:sign|buy|lose|pay|install|join|do with)\b/,
  /\b(?:don't|do not|dont|didn't|not) (?:know (?:if|whether|who|what)|have (?:a|your|much) (?:e-?mail|number|time)|catch you|mean to)/,
  /\b(?:won't|wouldn't|can't|cannot) believe\b/,
  /\b(?:mad|crazy|silly|daft|foolish|nuts) not to\b/,
  /\bif (?:it's|it is|that's|that is|this is|this|it|that) (?:not|isn't|n't|is not)\b/,
  /\bwithout (?:obligation|charge|any obligation|further ado|wasting)\b/,
  /\bmissed (?:you|your call|each other|call|calls)\b/,
  /\b(?:waste|wasting|take up|taking up) (?:of )?(?:your|any of your|more of your|any more of your) (?:time|morning|day)\b/,
  /\b(?:cut|get) to the (?:chase|point)\b/,
  /\bwhile (?:you|ye) wait\b/,
  /\bleft (?:you )?(?:a |another |\w+ )?(?:message|messages|voicemail|voicemails|note|notes|word)\b/,
  /\bdrop (?:me|us|you|by|in)\b/,
  /\b(?:you're|you are|you|i'm) (?:probably |very |really |so |super |extremely )?busy\b/
]
