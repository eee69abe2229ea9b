import { words } from './words.ts'

/** Verbs with which something is handed over or told. */
export const giveVerbs = words(`
send email e-mail text read tell show walk drop bring post give share run check mark put keep hold introduce explain test inspect measure look
forward pop pass mail fax whatsapp hand ship lend have point talk list print draw sketch map price quote cost work book reserve
leave knock stick fire shoot ping pull dig find name swap throw take
carry go open demonstrate compare calculate review audit assess survey sample fetch deliver fix sort explain describe
prepare make write spell cover waive refund match credit arrange connect
`)

/** What a caller gets nothing from: about the seller, or only more talk. */
export const emptyDeliverables = words(`
information info detail details more brochure brochures catalogue catalog demo demonstration presentation meeting appointment chat conversation
conversations call callback talk discussion lunch coffee dinner breakfast beer pint drink meal drinks golf myself ourselves product products service services
solution solutions offering offerings company companies platform capability capabilities website feature features benefit benefits literature
pitch deck proposal introduction time opportunity visit time slot ring shout bell buzz touch attention business everything anything something
overview word hand courtesy
`)

/** What a quote is when nothing says for what. */
export const quoteWords = words('quote quotation estimate proposal pricing')

/** Words that make a thing available without a promise verb. */
export const freeWords: readonly RegExp[] = [
  /\bfree (?:of charge|trial|sample|samples|check|audit|survey|test|inspection|assessment|report|guide|month|week|fortnight|copy|replacement|loan|place|ticket|tickets|delivery|pallet|visit)\b/,
  /\b(?:at no (?:charge|cost)|on the house|no charge|without charge|on us|on me|for free|for nothing)\b/,
  /\bfree (?:for )?(?:the|your|of|until|till|in)\b/,
  /\b(?:is|are|'s|'re) yours\b/,
  /(?:\b(?:ten|fifteen|twenty|thirty|forty|fifty|\d+) ?(?:percent|per cent|%)|\bhalf price|\bhalf) off (?!work|sick|since|their|our|my|his)\w+/,
  /\byours (?:for the asking|to keep|if you)\b/
]
