import { kept } from '../kept.ts'

/** Irregular verbs: base, then every form that differs from base + s / ed / ing. */
const irregular = `
lose lost
win won
fall fell fallen
find found
leave left
keep kept
hold held
break broke broken
drive drove driven
rise rose risen
grow grew grown
go went gone goes going goin
get got gotten gettin
have had has
do did done does doin
be was were is are am been being
come came comin
make made makin
take took taken takin
give gave given gie
pay paid payin
say said
tell told
sell sold
send sent
spend spent
build built
buy bought
bring brought
catch caught
teach taught
think thought
know knew known
see saw seen
hear heard
feel felt
meet met
lead led
run ran runnin
begin began begun
stand stood
understand understood
sit sat
sink sank sunk
shrink shrank shrunk
steal stole stolen
freeze froze frozen
throw threw thrown
tear tore torn
wear wore worn
write wrote written
eat ate eaten eatin
choose chose chosen
speak spoke spoken
wake woke woken
stick stuck
strike struck
swing swung
hang hung
dig dug
slide slid
hide hid hidden
bite bit bitten
forget forgot forgotten
withdraw withdrew withdrawn
overpay overpaid
undercut
cost
cut cuttin
hit
put
let
shut
split
quit
burst
spread
beat beaten
rid
knock
stop stopped stopping
drop dropped dropping
slip slipped slipping
trim trimmed trimming
rot rotted rotting
jam jammed jamming
clog clogged clogging
scrap scrapped scrapping
skip skipped skipping
swap swapped swapping
plug plugged plugging
flag flagged flagging
ship shipped shipping
chop chopped chopping
cancel cancelled canceled cancelling
die died dying
tie tied tying
show showed shown
prove proved proven
burn burnt burned
spoil spoilt spoiled
learn learnt learned
sort
fix fixed
halve halved halving
save saved saving savin
slash
fail failed failing
`
/** Form to base, whatever tag the form was given. */
export const irregularBase: ReadonlyMap<string, string> = new Map(
  irregular
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ')
      return [base, ...forms].map((form): [string, string] => [form, base])
    })
)

const basesOf = (norm: string): readonly string[] => {
  if (/(ing|in')$/.test(norm)) {
    const root = norm.replace(/(ing|in')$/, '')
    return root.length < 2 ? [norm] : [root, `${root}e`, root.replace(/(.)\1$/, '$1')]
  }
  if (norm.endsWith('ied')) return [`${norm.slice(0, -3)}y`]
  if (norm.endsWith('ed'))
    return [norm.slice(0, -2), norm.slice(0, -1), norm.slice(0, -2).replace(/(.)\1$/, '$1')]
  if (norm.endsWith('ies')) return [`${norm.slice(0, -3)}y`]
  if (/(sses|xes|ches|shes|zes|oes)$/.test(norm)) return [norm.slice(0, -2), norm.slice(0, -1)]
  if (norm.endsWith('s') && !norm.endsWith('ss')) return [norm.slice(0, -1)]
  return [norm]
}

/** Base forms that a regular form may go back to, the likelier first. */
export const regularBases = kept(basesOf)
