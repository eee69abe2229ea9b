/** Names that are everyday words as well: without a capital or a cue they say nothing. */
const everydayWords: ReadonlySet<string> = new Set(
  `gill bee con den deep guru sol dick wills mel val pip fin rocky stew foster abbot al amber an angel angle apple april art auburn august autumn baker ban banks baron basil bass bay
  bean bell berry best bill bin bishop black blue blythe bo bolt bond brandy bright brook brooks brown
  buck buckle bud bull bush byrd can candy carter case cash castle chance chapel charity chase chastity
  cherry chip christian chuck church clay clement cliff cloud colt constant cook cooper corn count crane
  crew cross crystal daisy dale darling dash dawn day deacon dean dear dell destiny di do dollar dot drake
  drew duke dusty eagle earl early earnest east easter ember ernest fair faith fern field fields finch
  fish fisher ford forest fox frank friday friend gardener gay gem gene genesis ginger glen glenn go
  golden good grace grant gray green grey guy ha hall hang happy hardy harmony hawk hazel heath heather
  herb hill hills ho holt honey honor honour hope house hung hunter in iris ivy jack jade january jay
  jewel joy judge june junior justice king kip knight lake lam lamb lan lance lane late laurel light lily
  ling little long lot love lucky mai major mala man march marina mark marsh martin mason mat max may
  melody men mercy merry might miles miller mina minor misty mo modesty money monk moon moor must my
  myrtle nam nick nickel no noble noel norm north olive page pan pansy park pat patience patty pea peach
  pearl peg penny pike ping plum pope poppy port porter power precious price priest primrose prince
  prudence race rain ram ray red reed rex rice rich river rivers rob robin rock rocky rose rosemary royal
  ruby ruddy rush rusty sage said salmon sandy sang say see senior sergeant sharp sherry short silver
  simple skip sky small so son song sonny south squire star sterling stone stormy story street strong sue
  summer sun sunday sunny swan sweet swift tad tan teal temperance temple than tin trey trinity trip
  tuesday unique van victor victory violet wade ward west white will willow wise wolf wood woods wren
  young`.split(/\s+/)
)

/** Whether a lower-case name is also an ordinary word, a place or a month. */
export const isEverydayWord = (word: string): boolean => everydayWords.has(word)
