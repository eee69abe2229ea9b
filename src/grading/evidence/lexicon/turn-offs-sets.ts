import { organisations } from './organisations.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that colour a phrase without changing what it does; a family passes over them. */
export const lightWords = list(`
  really just very so only truly actually honestly simply certainly definitely absolutely sincerely genuinely greatly
  deeply particularly especially also pure fierce awful awfully proper quite ever always even now then probably perhaps
  maybe kindly quickly basically literally dead personally hopefully currently presently already today sure please much
  obviously highly super dearly humbly wee all both myself frankly extremely incredibly further gladly here there pretty
  too sort kind again totally finally surely jolly desperately badly indeed well that recently`)

/** Words that begin a company's name and are no name by themselves. */
export const connectors = list(`
  the first best premier quality superior top leading number one great good new all and pro total complete prime elite
  advanced national american british united global city county summit pinnacle select choice trusted master express
  perfect royal crown star gold golden silver big little north south east west northern southern eastern western central
  green blue red black white home house family local smart fast quick easy direct true fresh clean clear safe simple next
  modern classic capital valley river lake bay harbor harbour park hill bridge field line point stone oak pine eagle
  light bright power energy fleet data cloud office service services solutions industry business market target quota
  legacy heritage award champion victory world`)

/** Words whose ending is no ending. */
export const rootless = list(`
  meeting building closing filing opening offering booking feeling bearing morning evening nothing something anything
  everything during this his its yours ours theirs business always yes thus bus gas plus glass class less need seed bed
  red led fed speed indeed feed breed weed hundred thing string spring king ring bring wing being during ceiling
  wedding pricing heating lighting training parking shipping packaging marketing staffing scheduling accounting
  roofing flooring plumbing printing engineering manufacturing`)

/** Word sets that patterns name with `@`. */
const wordSets: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    me: 'i we <rep> <me>',
    us: 'me us <rep>',
    my: 'my our',
    you: 'you yourself <you>',
    your: 'your yours',
    would: 'would should could might will',
    det: 'a an the some any this that these those one my our your',
    block: 'i we he she they you not never no nobody nothing without who <rep> <you>',
    wideblock:
      'i we he she they not never no nobody nothing without who <rep> so but if when because unless and send email text give share post mail forward pass offer read tell point warn flag lend explain save spare which that',
    opener:
      'and but so well okay ok anyway hi hello hey hiya good morning afternoon evening there <you> look listen now plus also again <me> oh right yes because cos as since mr mrs ms dr sir madam',
    number:
      'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred couple few several dozen many half',
    ordinal: 'second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 8th',

    want: 'want love like prefer need wish hope long aim look die itch keen eager anxious desperate excited excite thrilled thrill relish enjoy yearn desire plan crave interested ache fancy tickled chuffed delighted honored privileged stoked pumped buzzing',
    contact:
      'speak talk chat discuss connect meet converse catch hear arrange schedule organize organise book liaise explore holler blether natter yarn confab network interact reconnect conversate',
    chat: 'chat call word talk conversation minute minutes moment appointment meeting callback coffee lunch blether natter yarn chinwag catch-up time slot hello sitdown discussion session',
    reply:
      'reply response answer callback call ring decision commitment signature word yes confirmation feedback text email acknowledgement',
    callback:
      'call ring phone give text reply return email drop pick buzz respond get contact revert reach meet chat talk speak find spare let consider make take have squeeze',
    good: 'great good lovely nice grand brilliant wonderful fantastic super smashing ideal helpful handy class deadly mighty pleasure privilege honor marvelous marvellous excellent awesome amazing delight delightful useful swell neat brill perfect magic cracking appreciated welcome wonderful',
    grateful:
      'grateful oblige obliged thankful appreciative indebted honor honored delighted thrilled chuffed blessed humbled',
    give: 'send email text give share post mail forward pass offer read tell point mention let say congratulate thank warn flag bring lend return explain make save spare put leave drop apologize hand fax whatsapp ship',

    strongrole: 'rep reps representative bdm bdr sdr ae csm liaison',
    rolenoun:
      'manager executive exec director handler consultant person officer lead specialist advisor adviser representative rep partner head agent associate engineer coordinator supervisor',
    rolekind:
      'account sales territory area regional relationship business development client customer key national district field commercial success channel zonal zone divisional circle',
    weakrole:
      'manager director consultant specialist advisor adviser agent broker owner founder president partner vp executive coordinator supervisor',
    patch:
      'account accounts area patch territory region postcode county district zone city town county state beat route book portfolio file customers clients zip side',
    place:
      'north south east west midlands borders highlands scotland england ireland wales ulster coast valley corridor metro',

    product:
      'product products service services solution solutions offering offerings range catalog catalogue portfolio platform software package packages system app tool toolkit program programme line lineup suite version model technology machine device scheme plan product-line',
    generic:
      'product products solution solutions offering offerings portfolio platform catalog catalogue brochure',
    deliverable:
      'form list sheet report reading readings number map drawing photo photos rule article guide checklist page table chart log figure figures study survey finding note copy record file schedule rota letter address office phone colleague idea angle customer client baby grandchild kid job one hire hires starter lad',
    launch: 'launch release unveil introduce debut',
    servicecompound:
      'manager team desk van record engineer department center centre call history level contract visit bay entrance road charge agreement interval ticket',
    meetword: 'meet meeting appointment visit demo demonstration presentation walkthrough zoom sitdown',
    treat:
      'coffee lunch breakfast beer pint drink drinks dinner bite cuppa tea brew barbecue bbq latte meal brunch round',
    sense:
      'spec specs specification limit deadline code demand standard target need needs requirement rule budget quota criteria regulation goal threshold minimum schedule order orders cost costs expectation expectations end ends challenge load tolerance grade obligation commitment payroll',
    supplier:
      'supplier vendor partner provider people folks guys crew team lot man woman shop outfit source contractor agency roofer plumber electrician printer caterer broker insurer firm company go-to',
    trial: 'try go shot chance trial whirl crack tryout test look bash',
    ringnoun:
      'ring call shout bell buzz tinkle phone text line email message holler callback dingle jingle wee',

    deal: 'deal sale order contract agreement business signature paperwork booking policy listing account one',
    goalnoun: 'number numbers target targets quota figures goal goals plan budget kpi kpis',
    period: 'month quarter year week season half period',
    boss: 'boss manager director gaffer supervisor vp ceo higher-ups bosses office superior superiors lead leader president owner head management chief',
    due: 'by before until till tonight today tomorrow eod monday tuesday wednesday thursday friday saturday sunday weekend asap noon',
    offer:
      'offer deal price pricing discount promotion promo special quote sale coupon voucher freebie giveaway bonus trial',
    expire: 'end expire close finish lapse disappear',
    good_until: 'good valid open available live on stand last run hold guaranteed locked fixed',

    best: 'best biggest largest finest top premier foremost leading number-one strongest fastest fastest-growing greatest',
    boastadj:
      'award-winning world-class first-class top-notch top-rated state-of-the-art cutting-edge unrivaled unrivalled unbeatable unmatched unparalleled unsurpassed renowned reputable trusted premier prestigious acclaimed unbeaten industry-leading market-leading highly-rated best-in-class five-star elite superior outstanding exceptional incomparable accredited',
    award: 'award awards trophy trophies prize prizes accolade accolades medal',
    besthing:
      'time number way day bet place route wishes regards fix thing person part of guess case friend interest interests practice result results option answer idea hope chance before by for with if in when',
    field:
      'industry market business trade field sector country county state world region area country nation city town game class continent uk usa us europe scotland ireland england wales australia india province planet',
    bignames:
      'name names brand brands player players company companies firm firms corporation corporations organization organizations organisation organisations client clients customer customers outfit outfits',
    years: 'year years decade decades generation generations',

    respond:
      'return answer call ring phone reply respond revert email text write contact acknowledge get pick come',
    message:
      'message messages call calls voicemail voicemails email emails text texts note notes voice-mail voice-mails letter letters mail mails ring rings phone phones',
    hurt: 'disappointed sad hurt upset frustrated offended gutted annoyed let-down deflated insulted dismayed saddened miffed',
    puzzled: 'surprised puzzled confused shocked baffled bewildered amazed astonished perplexed wondering'
  }).map(([name, words]) => [name, list(words)])
)

/** A named word set; an unknown name is a mistake in a family. */
export const wordSet = (name: string): ReadonlySet<string> => {
  if (name === 'org') return organisations
  const known = Object.hasOwn(wordSets, name) ? wordSets[name] : undefined
  if (known === undefined) throw new Error(`no word set ${name}`)
  return known
}
