import { words } from './words.ts'

/** Subjects that say nothing: what every caller says a call is about. */
export const emptyTopics = words(`
opportunity opportunities something thing things matter matters question questions idea ideas proposal proposition need needs business
call calls callback message messages email emails voicemail note conversation chat meeting appointment time minute minutes moment
service services product products solution solutions offering offerings company companies way ways option options deal deals offer offers
information details feature features number platform tool tools partnership relationship future goal goals project projects situation account stuff rest people person team voicemails third ninth first second fourth fifth sixth seventh eighth tenth week month day morning email
monday tuesday wednesday thursday friday saturday sunday today tomorrow news step steps chance synergy thought thoughts phone landline mobile cell extension
`)

/** Words that open a stated purpose. */
export const purposeWords = words(
  'about regarding concerning concerns re on for over around discuss anent apropos'
)
