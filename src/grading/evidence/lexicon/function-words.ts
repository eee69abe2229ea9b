/** Hesitations: never content, counted as fillers. */
export const hesitations: ReadonlySet<string> = new Set(
  'um uh er erm ah eh hmm hm mm mmm uhm umm uhh ehm uh-huh'.split(' ')
)

/** Verbs that open a plain request on a telephone. */
export const imperativeVerbs: ReadonlySet<string> = new Set(
  'call ring phone text email e-mail drop buzz ping dial hit reply shoot give send get come try press pick let do be take have say leave use check go ask tell just please kindly message whatsapp'.split(
    ' '
  )
)

/** Lemmas that carry no topic of their own. */
export const stopLemmas: ReadonlySet<string> = new Set(
  `a an the and or but so if then than that this these those there here it he she they we i you me us him her them
  my our your his its their mine ours yours theirs who whom whose which what when where why how
  be am is are was were been being have has had having do does did doing done will would shall should can could may might must ought
  not no n't 's 'll 'd 're 've 'm to of in on at by for from with without about into onto over under up down out off as like
  just also too very really quite rather still yet already again even ever never always often sometimes only
  get got go went come came make made let say said tell told know think see look want need try take give put
  thing stuff lot bit way kind sort one ones some any all both each every other another much many more most few less least such same own
  now today back well okay ok yes yeah right please thank thanks hi hello hey good
  because while whilst though although until till unless once since before after during between among through per via
  maybe perhaps probably actually basically simply literally anyway`.split(/\s+/)
)

/** Words that mark running English and hardly another language. */
export const englishMarkers: ReadonlySet<string> = new Set(
  `the of and to you your is it that for with this my i we be have at are from but if or will about would can how what
  they their our not do when there he she his was were been has had us get call so by up out its i'm it's an on one two three four five six seven eight nine ten back line take after over who
  which now today number hour minute week month year day hi hello thanks please here last next into than them us ring give good
  more half because before where`.split(/\s+/)
)
