import { words } from './words.ts'

/** Verbs that make a bad or costly thing smaller, or take it away. */
export const lessenVerbs = words(`
cut halve reduce save lower drop trim shave slash shrink shorten ease lighten relieve curb curtail contain minimise minimize
avoid prevent stop end eliminate remove kill clear erase banish dodge escape skip spare
bring knock take strip chop
`)

/** Verbs that make a good thing bigger, better or sooner. */
export const improveVerbs = words(`
raise lift boost increase double triple treble quadruple grow improve speed accelerate quicken widen extend lengthen expand
recover recoup reclaim regain refund win gain earn fill free unlock secure protect retain keep hold turn
guarantee pass renew outperform outsell beat deliver sell book recruit hire collect bank pocket
streamline maximise maximize optimise optimize enhance strengthen transform modernise modernize simplify automate
get make
`)

/** Verbs that say a thing is put right. */
export const fixVerbs = words(`
fix sort solve cure mend repair resolve settle stop stem plug crack correct straighten rectify remedy
`)

/** verb + particle pairs that name a gain. */
export const gainParticles = words(`
bring_down get_down come_down go_down cut_down cut_out take_off take_out knock_off shave_off get_rid get_back win_back claw_back
claim_back get_ahead catch_up speed_up free_up open_up fill_up clear_up sort_out iron_out bounce_back pick_up save_up
get_paid get_home go_home turn_round turn_around pay_back
`)

/** Outcomes that every seller promises: a gain of these alone says little. */
export const genericOutcomes = words(`
revenue profit profits profitability sales bottom line business growth productivity efficiency efficiencies cost costs money time result results
performance success roi operation operations process processes workflow potential level goal goals value experience solution solutions
company organisation organization team productivity savings saving expenses overhead overheads future game visibility presence brand
margin margins competitiveness quality satisfaction engagement reach returns investment budget outcomes outcome need needs life
company's customer customers client clients thing things everything stress hassle headache lot bunch ton loads capability capabilities
people way day job work spend income turnover dollars pounds rupees bucks cash
peace mind ease difference best trick world market price prices bang buck box boxes
retention conversion conversions traffic leads edge advantage competition opportunity opportunities strategy decision decisions
`)

/** Ready-made phrases of a gain without content. */
export const vagueGains: readonly RegExp[] = [
  /\bbottom line\b/,
  /\bnext level\b/,
  /\btime and money\b/,
  /\bmoney and time\b/,
  /\bpeace of mind\b/,
  /\bcost[- ]savings?\b/,
  /\bcompetitive (?:edge|advantage)\b/,
  /\b(?:benefit|benefits|great for|good for|value to|valuable to|work wonders for|transform|revolutioni[sz]e) (?:you|your (?:company|business|team|firm|organi[sz]ation|bottom line|operation|practice|shop|store|operations))\b/,
  /\byou(?:r \w+)? (?:can |could |will |'ll |would )?(?:get|gain|have|enjoy|see|achieve) (?:much |far |even |so much )?(?:better|greater|more|improved|enhanced|increased|higher|full|complete|total) (?:visibility|control|efficiency|productivity|results?|value|performance|flexibility|transparency|insights?|savings|coverage|support|service|roi|returns?|exposure|reach|experience|quality|sales|leads|revenue|profits?|growth|outcomes?|peace)\b/,
  /\bmore (?:business|sales|leads|customers|clients|profit|profitable|efficient|efficiently|productive|money|revenue)\b/,
  /\bwin[- ]win\b/,
  /\b(?:help|helps|helping) (?:your (?:company|business|team|firm)|(?:\w+ ){1,4}(?:grow|succeed|thrive|prosper|flourish))\b/,
  /\bbest (?:value|price|prices|rates|deal|deals)\b/,
  /\b(?:great|good|big|huge|significant|substantial|real|serious|massive|considerable) (?:savings?|benefits?|value|roi|results?|returns?|difference|improvements?)\b/,
  /\b(?:grow|growing|scale|scaling|improve|improving|boost|boosting|help|helping|run|running) (?:your|their|the|a) (?:business|businesses|company|companies|organi[sz]ation|operations?|sales|revenue|profits?)\b/,
  /\b(?:run|work|operate|perform) (?:more )?(?:smoothly|efficiently|better|smarter|faster)\b/,
  /\b(?:make|making|made) (?:your|their) (?:life|lives|job|jobs|day|work) (?:a lot |so much |much )?easier\b/
]

/** Comparatives and shares that state a result by themselves. */
export const betterWords = words(`
faster quicker cheaper sooner easier lighter cleaner safer fewer less earlier warmer quieter straighter simpler shorter longer fuller better
`)

/** Words after which a number is where something got to. */
export const directionWords = words(
  'down up under below over above back off to from within by less half double twice zero nil nothing'
)

/** Change verbs that mean much else: a gain only with a figure that moves, or a harm that goes. */
export const lightVerbs = words(`
get make keep hold turn stop end bring take book sell fill pass earn win secure collect deliver beat add skip escape protect drop knock
clear free recruit hire bank pocket kill extend gain chop strip run double expand
`)

/** Verbs of someone who got what the listener would want. */
export const achieveVerbs = words(
  'sell win land sign pass earn gain recruit hire clear secure keep fill renew'
)

/** Verbs with which someone adopts a fix. */
export const adoptVerbs = words(`
switch move swap change split use install fit put add try adopt start stagger rotate reroute re-route replace rewire reline retrain
share pool batch combine outsource lease borrow rent hire train track tag label log photograph text scan schedule roster book weigh
run do file post pre-book prebook pair stack drain vent insulate seal line bolt wrap
`)

/** Nouns that name a way out. */
export const solutionNouns = words(`
way fix answer trick workaround method approach step steps remedy cure shortcut loophole form template checklist check recipe procedure
alternative option valve part setting switch exemption relief rebate grant refund route reason cause key
solution
`)
