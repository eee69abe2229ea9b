export const titles = new Set(
  'mr mrs ms miss mister missus dr doctor prof professor sister brother father mother reverend rev pastor rabbi imam deacon chief captain coach judge major colonel sergeant officer councillor councilman councilwoman senator sheikh sir lady dame chef nurse principal director monsieur madame senor senora herr frau shri smt sri master aunty uncle'.split(
    ' '
  )
)
/** Said before the name at the beginning of a message. */
export const salutations = new Set(
  "hi hello hey hiya howdy heya morning afternoon evening good g'day gday day dear greetings namaste hallo hullo aye yo so um uh er erm ah oh yes yeah yep right okay ok well now alright again there for to message this is a quick sorry happy monday tuesday wednesday thursday friday top the".split(
    ' '
  )
)
export const greetings = new Set(
  "hi hello hey hiya howdy heya morning afternoon evening g'day gday day dear greetings namaste hallo hullo there".split(
    ' '
  )
)
/** Follow a greeting without being a name. */
export const notNames = new Set(
  "there folks all everyone everybody team sir madam ma'am mate pal friend guys buddy love dear yall y'all and it's its it this that i i'm im my we you your just calling quick how hope hoping here thanks thank sorry is are was am it'll the a an about if when hi hello again who what where from with at in on to for congratulations congrats look listen listening anyway okay first second last one two three yes no please happy quickly only not so but because since there's here's what's let let's monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter great good nice well hopefully wanted trying regarding re also now today tomorrow before after most some every any another our their his her he she they us me could would can will did do does have has had been being got get give call ring text folks customer manager owner reception office speaking ladies gentlemen doc boss chief".split(
    ' '
  )
)
export const partings = new Set(
  'thanks thank you cheers bye goodbye bye-bye ta later soon care day afternoon evening night weekend week one luck much again then please talk best wishes'.split(
    ' '
  )
)
export const discourse = new Set(
  'so well now look listen anyway and but also please honestly again right okay ok yes'.split(' ')
)
export const introduces = new Set('here from with at calling speaking ringing phoning over'.split(' '))
/** What a sentence about someone else continues with. */
export const appositive = new Set('the a an who our my his her their at from of in your and or'.split(' '))
