import { isFirstName } from './first-names.ts'

/** A full name and its short forms, one family a line. */
const families = `
gary gaz gazza
barry baz bazza
sharon shaz shazza
darren daz dazza
karen kaz
jeremy jez jem
lorraine loz lori
warren waz wazza
callum cal
murray muz
kieran kez
jasmin jaz
derek del
terence tez
abigail abby abbie gail
abraham abe bram
adelaide addie adele
adrian ade
agnes aggie nessie
albert al bert bertie
alexander alex al lex sandy xander sasha alec alasdair
alexandra alex lexi lexie sandra sandy sasha alix
alfred alf alfie fred freddie al
alison ali allie
allan al
alistair al ali alasdair
amanda mandy
amelia amy millie mel
andrew andy drew dandy
angela angie ange
anna annie ann
anne annie nan nancy
annabel bel bella anna
anthony tony ant anton
antonio tony toni tonio
archibald archie baldie
arthur art artie
augustus gus augie
barbara barb babs barbie
barnabas barney
bartholomew bart
beatrice bea bee trixie
benedict ben
benjamin ben benny benji
bernadette bernie detta
bernard bernie
bradley brad
brendan bren
bridget biddy bridie bridey
caroline carol caz carrie
cassandra cass cassie sandra
catherine cathy cath kate katie kitty cat katy kathy kay
cecilia cece celia cissy
charles charlie chuck chas chaz charley
charlotte charlie lottie char
chester chet
christian chris
christina chris tina chrissy christy
christine chris chrissy tina christy
christopher chris kit topher kris
clarence clancy
clifford cliff
clinton clint
conrad con
constance connie
cornelius con neil
cynthia cindy
daniel dan danny
danielle dani
david dave davey davy davie dai dewi taffy dafydd
deborah deb debbie debs
dennis den denny
dermot derm
dominic dom nick
donald don donnie donny
dorothy dot dottie dolly dory
douglas doug dougie
duncan dunc
edward ed eddie ted teddy ned eddy
edwin ed eddie win
edmund ed eddie ned
eleanor ellie nell nellie nora ella
elizabeth liz lizzie beth betty eliza bess bessie betsy libby lisa elsie lisbeth lilibet liza betts
emily em emmy millie
emma em emmy
ernest ernie
eugene gene
evelyn evie eve
ezekiel zeke
felicity flick fliss
florence flo flossie
frances fran frankie fanny
francis frank fran frankie
francisco paco pancho frank cisco kiko
franklin frank
frederick fred freddie rick freddy
gabriel gabe
gabrielle gabby gabi
geoffrey geoff
georgina georgie gina
gerald gerry jerry ged
gerard gerry ger ged jerry
gilbert gil bert
gillian gill jill gilly
gordon gordy
graham gray
gregory greg gregg
guadalupe lupe lupita
guillermo memo
gwendolyn gwen
hamish hame
hannah han
harold harry hal
harriet hattie harry
harrison harry
helen nell nellie
henry harry hank hal
herbert herb bert bertie
howard howie
hugh hughie shug
ignatius iggy
isaac ike zac
isabel izzy bella belle issy
isabella izzy bella belle
jacob jake jay
jacqueline jackie jacqui
james jim jimmy jamie jem jimbo
jane janie jenny
janet jan
jasmine jas jazz
jason jay jase
javier javi
jeffrey jeff
jennifer jen jenny jenn jenna
jeremiah jerry jem
jeremy jem jezz jerry
jerome jerry
jessica jess jessie
jesus chuy
joan joanie
joanna jo joanne
joanne jo
john jack johnny jock ian
jonathan jon jonny jono johnny
jose pepe joe
josefina pepa fina
joseph joe joey jo
josephine jo josie
joshua josh
judith judy jude
julia jules julie
julian jules
karl kal
katherine kathy kath kate katie kit kitty kat kay katy
kathleen kath kathy kate katie kay
kenneth ken kenny
kevin kev
kimberly kim kimmy
laura laurie lolly
laurence larry laurie loz
lawrence larry laurie lars loz
leonard len lenny leo
leroy lee roy
leslie les
lewis lew lewie
lillian lily lil
louis lou lewis
louise lou
lucille lucy lou
luis lucho
madeleine maddie maddy
magdalena lena magda
malcolm mal malky
manuel manny manolo
marcus marc mark
margaret maggie meg peggy peg madge marge margie greta daisy mags rita margo
maria mia mitzi
marilyn mary lyn
martha marty mattie patty
martin marty
mary molly polly may mamie
matilda tilly mattie
matthew matt matty
maureen mo
maurice mo morrie
maximilian max
maxwell max
megan meg
melanie mel
melissa mel missy lissa
mercedes mercy
michael mike mick mickey mikey mitch
michelle shelly mich chelle
miguel mike
mildred millie
minerva minnie
miranda mandy randy
miriam mim
mohammed mo mohammad
morgan mo
nancy nan
natalie nat
nathan nate nat
nathaniel nate nat nathan
nicholas nick nicky nico klaus
nicole nicky nikki
nigel nige
norman norm
oliver ollie olly
olivia liv livvy ollie
oscar ozzie
oswald oz ozzie
owen owie
pamela pam
patricia pat patty trish tricia patsy trisha
patrick pat paddy patty rick
paul pauly
paula polly
penelope penny nell
percival percy
peter pete
philip phil pip
phillip phil pip
philippa pip pippa
phyllis phyl
priscilla cilla prissy
rachel rach ray
rafael rafa rafe
ramon moncho ray
randall randy
raymond ray
rebecca becky becca bec
regina gina
reginald reg reggie
ricardo rick ricky rico
richard rick dick rich richie ricky dickie
robert bob rob bobby robbie bert robby rab
roberta bobbie bob
roberto bob beto rob
roderick rod rory
rodney rod
roger rodge
roland rollie
ronald ron ronnie
rosemary rose rosie romy
rosalind roz ros
rosario charo
roxanne roxy
rudolph rudy
rupert rupe
russell russ rusty
ruth ruthie
salvatore sal
samantha sam sammy
samuel sam sammy
santiago santi
sandra sandy
sarah sally sadie
sebastian seb bas
seymour sy
sheila shell
shirley shirl
siobhan shiv
solomon sol
sophia sophie
sophie soph
stanley stan
stephanie steph stevie
stephen steve stevie ste
steven steve stevie
stuart stu
susan sue susie suzy suzie
susannah sue susie suzy
sydney syd
sylvia syl
tabitha tabby
terence terry tel
teresa terry tess tessa tracy
thaddeus thad tad
theodora theo dora thea
theodore ted teddy theo
theresa terry tess tessa tracy
thomas tom tommy tam
timothy tim timmy
tobias toby
tristan tris
ulysses uly
ursula ursie
valentina val tina
valerie val
vanessa ness nessa
veronica ronnie roni vera
victor vic
victoria vicky vic tori vicki vikki
vincent vince vinny vinnie
virginia ginny ginger
vivian viv
wallace wally
walter walt wally wat
warren wozza
wilfred wilf fred
wilhelmina mina billie willa
william bill will billy willie liam wills willy
winifred winnie freda
winston win
woodrow woody
yolanda yoli
zachary zach zack zak
zachariah zach zack
alejandro alex jandro
alejandra alex ale
eduardo eddie lalo edu
enrique rick kike quique
ernesto ernie neto
fernando nando fer
gerardo gerry lalo
gonzalo gonza
ignacio nacho
jaime jimmy
joaquin quino
leticia letty
luisa lulu
maricela mari
mariana mari
roberta robbie
rodolfo rudy fito
rosalba rosa
sergio checo
vicente chente vince
abdullah abdul
abhishek abhi
aditya adi
aishwarya aish
akshay aksh
ananthakrishnan ananth
anandita anu
anuradha anu radha
bhavesh bhav
chandrasekhar chandra shekhar
deepak deep
dhananjay dhanu jay
gopalakrishnan gopal
gurpreet guru preet
harpreet harry preet
jaswinder jas jass
jitendra jitu jeet
karthik karthi
krishnamurthy krishna
kuldeep deep
lakshmi luxmi
mahendra mahi
manpreet mani preet
parminder parm
prabhakar prabhu
pradeep deep
priyanka priya pri
rajendra raj raju
rajesh raj raju
rajinder raj
rajkumar raj
ramakrishnan ram rama
ramachandran ram
ravindra ravi
sachidananda sachin
sandeep sandy deep
sanjeev sanju
satyanarayan satya
siddharth sid
srinivas srini vas
subramaniam subbu mani
sukhwinder sukh sukhi
venkatesh venky venkat
venkataraman venkat venky raman
vikram vik vicky
vishwanath vishu
vivekananda vivek
oluwaseun seun
oluwafemi femi
babatunde tunde baba
olufunmilayo funmi
adebayo bayo ade
chukwuemeka emeka
ngozichukwu ngozi
temitope tope temi
ayodele ayo dele
aleksandr sasha alex
dmitri dima
ekaterina katya kate
mikhail misha mike
nikolai kolya nick
sergei seryozha serge
vladimir vlad volodya
yekaterina katya
katarzyna kasia kate
malgorzata gosia
krzysztof kris krzys
stanislaw stan stas
wojciech wojtek
giuseppe joe beppe pino
giovanni gianni
salvador sal chava
vincenzo vince enzo
francesca fran franca
alessandro alex sandro ale
konstantinos costas kostas dinos gus
dimitrios jimmy dimitri mitch
eleftherios terry lefteris
panagiotis pete panos takis
evangelos angelo vangelis
siobhan shiv
caoimhe keeva
padraig pat paddy podge
seamus shay shea
eamonn ed ned
sinead shinny
diarmuid dermot
catriona trina cat tri
mairead mags
fionnuala nuala fin
padraig paudie
geoffrey jeff
aleksandra ola ala
yevgeny zhenya
dmitri dima mitya
dimitri dima mitya
krishnamurthy krish
alasdair ally
andrew dru
emmanuel emma manny
natasha tasha
gertrude trudy gert gertie
henrietta hattie etta hetty
martha patsy mattie marty
margaret maisie mamie
susan sukie
frederick fritz
reginald rex reggie
rudolf rudy
rudolph rudy
peregrine perry
prudence prue
theresa terri tess tessa
violet vi
alberta bertie
antonia toni tonia
bridget breda biddy
christine chrissie chris tina
deirdre dee
elspeth elsie elsa
esther essie hettie
hannah nan
ingrid inga
isobel belle izzy ishbel
ivan vanya van
jocelyn joss
lachlan lochie lachie
lucinda cindy lucy
luigi gigi
marguerite daisy
marianne mari
maxine max
mehmet memo
millicent millie
nadezhda nadia
nanette nan
ophelia phil
randolph randy
spencer spence
tatiana tanya tania
ulrich uli
viktor vic
victor vic
vladimir vova volodya
yvonne von
zoltan zoli
zuzana zuzka zuza
agnieszka aga
malgorzata gosia
ekaterina katya
anastasia nastya stacy
sergei seryozha
mikhail misha
giuseppe beppe pino
giovanni gianni nanni
francisco paco pancho
ignacio nacho
guadalupe lupe lupita
rosario charo
concepcion concha conchita
gwendolen gwen
ifeoma ify
olumide olu
babatunde tunde
temitope temi tope
oluwaseyi seyi
chidiebere chidi
ngozichukwu ngozi
`

const shortFormsOf = new Map<string, ReadonlySet<string>>()
for (const line of families.trim().split('\n')) {
  const [full = '', ...short] = line.split(' ')
  shortFormsOf.set(full, new Set([...(shortFormsOf.get(full) ?? []), ...short]))
}

const familiesOf = new Map<string, Set<string>>()
for (const [full, shorts] of shortFormsOf) {
  for (const short of shorts) familiesOf.set(short, (familiesOf.get(short) ?? new Set()).add(full))
}

/** Whether a lower-case word is a short form in use, such as Kev. */
export const isShortForm = (word: string): boolean => familiesOf.has(word)

/** Names of their own, whatever longer name they end. */
const ownNames =
  /^(?:anna|anne|annie|mary|lynn|marie|jane|rose|beth|alan|john|mark|paul|dora|lena|nina|tina|rina|lina|gina|dean|lily|ella|elle|line|lisa|liza|ruth|eric|rick|will|bert|fred|ward|mond|liam|else|isha|asha|amir|omar|ines|anya|iana|iano)$/

/** Lando of Orlando, Delia of Cordelia, Bella of Arabella: the end of a longer name. */
const endsIn = (short: string, full: string): boolean =>
  short.length >= 4 &&
  full.length > short.length + 1 &&
  full.endsWith(short) &&
  isFirstName(full) &&
  !ownNames.test(short)

/** "Lachie" of Lachlan, "Sully" of Sullivan: a stem with an ending that is no name of its own. */
const isPetForm = (short: string, full: string): boolean => {
  if (endsIn(short, full)) return true
  if (short[0] !== full[0] || short[1] === undefined) return false
  if (short.length === 2) return full.length >= 5 && full.startsWith(short)
  const stem = /^(.{3,5}?)(?:ie|y|ey|o|z|zza|s|u|er|ers|bo|ster)$/.exec(short)?.[1]
  if (stem !== undefined && !isFirstName(short)) {
    // Danno, Subbu, Tommo: the last sound doubled, and Thomas said with a plain t.
    const single = stem.replace(/([^aeiou])\1$/, '$1')
    const plain = full.replace(/^th/, 't')
    if (plain.startsWith(stem) || (single.length >= 3 && plain.startsWith(single))) return true
  }
  // Thandi of Thandiwe, but not Paul of Pauline nor Joan of Joanne.
  const rest = short.length >= 3 && full.startsWith(short) ? full.slice(short.length) : ''
  return rest.length >= 2 && !/^(?:ne|na|ine|ina|ena|een|ette|etta|elle|ella|anne|ita|ia|ie)$/.test(rest)
}

/** Whether two lower-case first names are used for one person: Robert and Bob, or Bob and Rob. */
export const areShortForms = (one: string, other: string): boolean => {
  if (shortFormsOf.get(one)?.has(other) || shortFormsOf.get(other)?.has(one)) return true
  if (isPetForm(one, other) || isPetForm(other, one)) return true
  // Stevo is Steve, who is Stephen.
  if ([...(shortFormsOf.get(other) ?? [])].some((short) => isPetForm(one, short))) return true
  const families = familiesOf.get(other)
  return families !== undefined && [...(familiesOf.get(one) ?? [])].some((full) => families.has(full))
}

/** Spellings of one name that sound alike, one name a line. */
const soundAlikes = `
aaron arron aron
adel
aidan aiden aydan ayden aodhan
aine onya awnya
alan allan allen alun
alastair alistair alasdair alister allister aleister
alicia alisha alysha
alison allison alyson allyson
amy aimee amie
andre
ann anne an
anna ana
annabel annabelle anabel
anthony antony
aoife eefa efa eva eefah aoiffe
aoibhinn evin eevin
ashley ashleigh ashlee ashlie
bernard bernhard
brian bryan brien bryon
bridget brigid brigit bridgette
brittany britney brittney
brooke brook
bronagh brona
cara kara
carl karl
carla karla
carol carole karol caryl
caroline carolyn carolin
carrie karrie
catherine katherine kathryn catharine katharine cathryn katheryn kathrin
cathy kathy cathie kathie
caitlin kaitlyn katelyn caitlyn kaitlin katelin
caoimhe keeva kweeva queeva keva
carys karis
chris kris
christian kristian
christina kristina
christine kristine
christopher kristopher
ciara keera kiera keira kira ceara
ciaran kieran keiran kyran kieron
cian kian keane kean
clair claire clare
clodagh cloda
colin collin
colm collum colum
conor connor conner
cormac cormack
corey cory
craig kraig
cynthia cinthia
dafydd
dara darragh daragh dara
darren darin daren
deborah debra debora
debbie deb debby
deirdre dierdre
dearbhla dervla derbhla
denis dennis
derek derrick deric
dermot diarmuid dermott diarmaid
diane dianne dyan
dylan dillon dillan
eamon eamonn
eilidh aylie ailie ayley
eilis aylish eilish
eimear emer eemer emear
elaine elayne
eleanor elinor ellenor
elizabeth elisabeth
emily emilie
eoin owen eoghan owain
eric erik erick
esther ester
felicity felicitee
fiona phiona
fionn finn fin
francis frances
gareth garreth
garrett garret
gemma jemma
geoffrey jeffrey
geoff jeff
gerry jerry geri jeri
gill jill
gillian jillian
graeme graham graem grahame
grainne gronya grawnya
gwen gwenn
hayley hailey haley
helen hellen
hannah hanna
harry harrie
hugh hew huw
iain ian
ines inez
isabel isabelle isobel ysabel
jacob jakob
jaime
jaclyn jacquelyn jacqueline
jackie jacqui jacky
jasmine jasmin
javier xavier havier
jean gene
jeanette
jenny jennie
jesus hesus
jodie jody jodi
joe jo
joaquin wakeen joachim
joel joell
john jon
jonathan johnathan jonathon
jorge horhay
jose hosay
juan wan
julie jules
karen karin caren
katie katy kati
kayla caila
kelly kelli kellie
kenneth keneth
kerry kerri kerrie
kevin kevan
kirsty kirstie
kristen kristin cristin
kurt curt
kyle kile
lachlan lochlan lauchlan
lakshmi laxmi luxmi
laurence lawrence
laura lora
leah lea leia
lee leigh li
leslie lesley
lewis louis
liam lyam
linda lynda
lindsay lindsey linsey lynsey
lisa leesa liza
lucas lukas
lucy lucie
luke luc
lynn lyn lynne lin
madeleine madeline madelyn
maeve maive meave mave meadhbh meabh
marc mark
marcia marsha
margaret margret
maria
marie mari
marisol marysol
martin martyn
mary mairi
mathew matthew
maura
maureen moreen
megan meghan meagan
melanie melany
michael micheal mikael
michelle michele
miguel megel
mikaela michaela mckayla
mohammed muhammad mohamed mohammad muhammed
molly mollie
monica monika
naomi niomi
natalie nathalie
neil neal neill
niamh neve neeve neave nieve
nicholas nicolas nickolas
nicola nichola
nicole nichole
nicky nikki nicki
nguyen win
nora norah
noreen norine
nuala noola
oisin osheen usheen
oliver
oonagh una oona
orla orlagh orlaith
owen owain
padraig porick paudrig porrick pawdrig pauric padraic
patricia patrisha
paul pol
phil fil
philip phillip filip
pierce piers
rachel rachael
rafael raphael
rebecca rebekah
rene renee
rhys reece rees reese
roger rodger
roisin rosheen rowsheen
ronan
rory ruairi ruaridh ruari rhuari
ross
sara sarah
sandy sandi
saoirse seersha sersha searsha
scot scott
sean shawn shaun shon
seamus shaymus seumas
shannon shanon
sheila sheelagh shelagh sheilagh
siobhan shivaun shevaun chevonne shavonne shivawn
sinead shinade shinaid sinade
sian sharn
sioned shonned
sofia sophia
sophie sofie sophy
sorcha suracha
stacey stacy staci
stephanie stefanie
stephen steven
stuart stewart
susan
susannah suzanna susanna
tadhg tige tyge teig
tara tarah
teri terry terri
teresa theresa therese
thom tom
toby tobie
tony toni
tracy tracey traci
tristan
vicky vicki vikki
vincent vinsent
vivian vivien vivienne
wendy wendi
xiu shoo
xi she
xiaoming showming
yvonne evonne ivonne
yvette evette
zach zack zak zac
zoe zoey zoie
abernathy abernethy
aiken aitken
allen allan
anderson andersen
baker backer
bailey bayley baillie
barclay berkeley barkley
beaumont bomont
brandt brant
brown browne braun
burke burk bourke
byrne burn
campbell camble
clark clarke
cohen cohn coen
cole kohl coal
connolly connelly connolley
cook cooke
cooper couper
davies davis
doherty dougherty
donnelly donnolly
dyer dier
erickson ericsson eriksen erikson ericson
evans evens
fisher fischer
foster forster
fox foxx
fraser frazer frasier frazier
gallagher gallaher galagher
gray grey
greene green
hansen hanson hansson
harris harries
hayes hays haze
hoffman hoffmann
hughes hewes
jansen janssen
johnson jonson johnsen
jones joans
keogh kyoh keough
knight nite night
kelly kelley
larsen larson larsson
leigh lee
lewis louis
lloyd loyd
macdonald mcdonald
mackay mckay
mackenzie mckenzie
maclean mclean mclain mcclain
marsh
meyer mayer meier maier myer
michaels mikels
miller millar
mitchell mitchel
moore more moor
morris maurice
murphy murphey
myers meyers
nielsen nielson
neill neil
nichols nicholls nickels
olsen olson olsson
o'connor oconnor
oneil oneill o'neill
pearce pierce peirce
patel pattel
payne paine pain
petersen peterson pedersen
philips phillips
quinn quin
read reid reed
reilly riley rielly
reyes rays
rodgers rogers
russell russel
ryan rian
schmidt schmitt smit
schneider snyder snider
schultz schulz shultz
shaw
shea shay
sheridan sherridan
simmons symonds simons
singh sing
smith smyth smythe
stephens stevens
stewart stuart
taylor tailor
thompson thomson tomson
turner terner
vaughan vaughn vaughan
wallace wallis
walsh
walters
watts
wayne wain
weber webber
white whyte
whitaker whittaker
williams
wilson willson
wood
wright right rite
wyatt wiatt
young yung
`

const spellings = new Map<string, Set<number>>()
soundAlikes
  .trim()
  .split('\n')
  .forEach((line, family) => {
    for (const name of line.split(' ')) {
      spellings.set(name, (spellings.get(name) ?? new Set()).add(family))
    }
  })

/** Whether two lower-case names are spellings of one sound: Sean and Shawn. */
export const soundAlike = (one: string, other: string): boolean => {
  const families = spellings.get(other)
  return families !== undefined && [...(spellings.get(one) ?? [])].some((family) => families.has(family))
}
