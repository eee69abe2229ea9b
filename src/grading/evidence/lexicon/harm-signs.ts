import { words } from './words.ts'

/** What a cost does when it hurts. */
export const rises = words(`
rise climb jump double treble triple soar rocket spike increase balloon creep shoot grow swell
`)

/** What a good thing does when it hurts. */
export const falls = words(`
fall drop dip slide sink shrink slump slip decline halve dry decrease plummet cut lose tumble dwindle
`)

/** Verbs that take time or money away. */
export const drains = words(`
cost eat take waste spend chew burn lose swallow pay pour tie wait need
`)

/** Rules, papers and dates that can bite. */
export const ruleNouns = words(`
rule rules law deadline regulation regulations filing permit licence license ban act directive tariff
quota standard code certificate certification inspection audit levy inspector council ordinance mandate
notice renewal
`)

/** What a rule or a date does when it bites. */
export const ruleVerbs = words(`
change bite kick come start move tighten begin apply land hit expire lapse end double ban forbid require
fall run catch cover affect touch switch close reach
`)

/** People whose leaving hurts. */
export const people = words(`
nurse driver junior senior fitter chef cook waiter guard carer teacher staff worker employee people crew
hand apprentice technician engineer manager partner vet doctor gp cleaner picker packer operator tenant
client customer member patient donor supplier guest resident parent passenger visitor rider reader shopper diner pupil player fan
`)

/** Harm verbs that are as often harmless nouns or adjectives: in their bare form only after a subject or an auxiliary. */
export const bareUnsafe = words(`
fine short blow pack drift walk stack trail fold trip fault flag hit sting pinch squeeze mount dump bin
crack burn block smell stink fret dread lag shut slump rust rot mould mold leak crash fail bounce scrap
delay damage stall jam void stack pile scald drain choke freeze stain
`)
