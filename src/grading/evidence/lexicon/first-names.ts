const listed = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

/** First names that are met often and said as they are written; lower case. */
export const everydayFirstNames: ReadonlySet<string> = listed(`
  aaliyah aaron abby abel abena abigail abraham ada adam addison ade adel adele adeline adi adolfo adrian
  adriana adriano adrienne afonso agatha agnes agustin ahmed aidan aiden aileen aimee aisha ajay akash akiko
  akira al alan alana alanna albert alberta alberto alec alejandra alejandro aleksander alessandra
  alessandro alex alexa alexander alexandra alexandria alexei alexis alfonso alfred alfreda alfredo ali
  alice alicia alisha alison alissa alistair allan allegra allen allie allison alma alonso althea alva
  alvaro alvin alyssa ama amalia amanda amara amari amaro amber ambrose amelia amelie amie amina amir amira
  amit amos amy ana anand anastasia anders andie andre andrea andres andrew angel angela angelica angelina
  angelo angie angus anh anil anita anjali ankit ann anna annabel annabelle annalise anne annette annie
  anselmo anthony antoine antoinette anton antonella antonia antonio antwan anu april arabella araceli
  archibald archie ari ariana ariel arjun arlene arline armando arnold aroha arthur arturo arun asha asher
  ashleigh ashley ashok asia asif astrid athena aubrey audra audrey august augusta augusto augustus aurelio
  aurora austin autumn ava avery avi avis axel ayla ayo barb barbara barbie barclay barnaby barney barry
  basil beatrice beatrix beatriz becca becky belinda bella belle ben benito benjamin bennett bernadette
  bernard bernardo bernice bert bertha bertram bess bessie beth bethan bethany bette bettie betty beulah
  beverly beyonce bharat bianca bilal bill billie billy birdie bjorn blaine blair blake blanca blanche
  blythe bob bobbie bobby bogdan bola bonita bonnie boris boyd brad braden bradley brady brandi brandon
  brandy braxton brayden bree brenda brendan brenna brennan brent brett brian briana brianna bridget bridie
  britney brittany brock brody bronwen brooke brooks bruce bruno bryan bryce bryleigh bryony bryson buck bud
  burt byron caden caetano caio caitlin caleb callum calum calvin camden cameron camila camilla camille can
  candace candice candy cara carey carissa carl carla carlene carlo carlos carlton carly carmel carmela
  carmen carol carole carolina caroline carolyn carrie carson carter casey cass cassandra cassidy cassie
  cassius catalina cate cathal catherine cathleen cathy cecelia cecil cecilia cecily cedric celeste celia
  celine celso ceri cesar chad chandler chandra chantal charlene charles charlie charlotte charmaine chase
  chavela chelsea chen cherie cherry cheryl chester cheyenne chidi chioma chip chloe chris chrissy christa
  christian christie christina christine christopher christos christy chuck ciara cindy claire clara clare
  clarence clarice clarissa clark claude claudette claudia claudio clay clayton clementine cleo cliff
  clifford clifton clint clinton clyde cody colby cole colette colin colleen collin colm colten colton
  concepcion concetta connie connor conor conrad constance consuelo cooper cora coral cordelia corey corinne
  cormac cornelia cory costas courtney craig cristian cristiano cristina cristobal cruz crystal curtis
  cynthia cyrus daisy dale dalia dallas dalton damian damien damon dan dana dane danica daniel daniela
  danielle danny dante daphne dario darius darko darla darlene darnell darrell darren darryl dashawn dave
  david davide davis dawn dawson daxton deacon dean deandre deanna deb debbie deborah debra declan dee deepa
  deepak deirdre deja delbert delfina delia delilah della delores delphine demetrius denis denise deniz
  dennis denny denzel derek dermot derrick deshawn desiree desmond destiny dev devi devin devonte dewi
  dexter diana diane dianna dick diego dieter dilip dimitri dina dinah dinesh dirk divya dixie dmitri dolly
  dolores domenico domingo dominic dominick dominique don donal donald donatella donna donnie donovan dontae
  dora doreen doris dorothy dot dottie doug douglas dov drake drew duane duarte dudley dulcie duncan dustin
  dwayne dwight dylan eamon eamonn earl easton ebony eddie edgar edgardo edith edmund edna edson eduardo
  edward edwin edwina effie efrain efua eileen elaine eleanor elena eleni eli elias elif elijah elisa
  elisabeth elise eliza elizabeth ella ellen ellery ellie elliot elliott ellis elmer eloise eloy elsa elsie
  elspeth elva elvira emeka emerson emersyn emery emi emilia emilio emily emma emmeline emmett emre enid
  enoch enrique enzo ephraim eric erica erik erika erin erma ernest ernestine ernesto ernie ervin esme
  esmeralda esperanza essie esteban estela estelle esther ethan ethel etta eudora eugene eugenia eugenio
  eunice eva evan eve evelyn everett everleigh evie ezekiel ezra fabian fabio fabiola fabrice fabrizio
  faisal faith fannie farah farid fatima fatou fay faye federico felicia felicity felipe felix femi fergal
  fergus fermin fern fernanda fernando fidel finley finn fintan fiona flavio fletcher flora florence
  florencia flossie floyd flynn forrest foster fran frances francesca francesco francine francis francisca
  francisco francois frank frankie franklin franz fred freda freddie frederick freeman freya frieda fritz
  gabriel gabriela gabriella gabrielle gage gail gareth garrett garry garth gary gaston gavin gayle gemma
  gena genaro gene genevieve geoff geoffrey george georgette georgia georgie georgina gerald geraldine
  gerard gerardo germaine gerry gertrude gianni gideon gil gilad gilbert gilberto gilda giles gillian gilson
  gina ginger ginny gino giorgio giovanni giselle gita giulia giuliana giuseppe gladys glen glenda glenn
  glenna gloria glynis golda goldie gonzalo gopal goran gordon grace graciela grady graham grant grayson
  graziella greg gregorio gregory greta gretchen gretel greyson griffin guadalupe guido guillermo guinevere
  gus gustav gustavo guy gwen gwendolyn gwyn gwyneth habib hadi hadley hailey hal haley hallie hamid hamish
  han hana hani hank hanna hannah hans hari harlan harley harlow harold harper harriet harris harrison
  harrold harry haruka harvey hassan hattie hayden hayley hazel heath heather hector heidi helen helena
  helga hema hemi henri henrietta henrik henrique henry herb herbert herman hernan hester hettie hilario
  hilary hilda hinemoa hiro hiroshi hisham holden hollie holly homer hone hong honor hope horace hortense
  howard hubert huda hudson hugh hugo humberto humphrey hunter hussein huw iago iain ian ibrahim ichiro ida
  ignacio igor ikaika ilene imani imelda imogen imran ina indah india indira ines inez ingrid innes iona
  ione ira irene irina iris irma irvin irving irwin isaac isabel isabella isabelle isaiah isha isidro isla
  ismael isobel israel ivan ivana ivo ivor ivy jabari jace jacinto jack jackie jackson jacob jacqueline
  jacquelyn jacques jada jade jaden jagger jaime jair jake jalen jamal james jamie jan jana janae jane
  janelle janet janette janice janie janine jared jarrod jarvis jasmine jason jasper javed javier javon
  jaxon jay jaya jayce jayden jaylen jayne jazmine jean jeanette jeanne jeannie jed jedidiah jeff jefferson
  jeffrey jemima jen jenna jennie jennifer jenny jeremiah jeremy jeri jermaine jerome jerry jess jesse
  jessica jessie jesus jethro jewel jill jillian jim jimmy jin jo joan joana joann joanna joanne joao
  joaquin job jocelyn jodie jody joe joel joey johanna john johnny joko jolene jon jonah jonas jonathan
  jordan jorge jose josefina joseph josephine joshua josiah josie joy joyce juan juana juanita judah judd
  jude judi judith judy jules julia julian juliana julie juliet julieta julio julius jun june justin justine
  kadeem kaden kahu kai kaitlyn kamal kamil kapil kara karan kareem karen kari karim karin karina karl karla
  kasey kashif katarina kate katelyn katerina katharine katherine kathleen kathryn kathy katie katrina katy
  kaveh kavita kay kaye kayla kaylee kayleigh kaylin kazuo keegan keenan keiko keir keira keisha keith kekoa
  kelli kelly kelsey kelvin kemal kemi ken kendall kendra kenji kenna kenneth kenny kent kenta keola kerri
  kerry keshawn kevin khalid kiara kiera kieran kim kimberly kinsley kip kiran kirk kirsten kirstie kirsty
  kishore kit kitty klaus knox kobe kofi kojo komal kostas krishna krista kristen kristin kristina kristine
  kristy krystal kumar kurt kwame kyla kyle kyler kylie kyra lacey lachlan laila lakeisha lakisha lakshmi
  lamar lamarcus lamont lan lana lance landon landry lane lani laquan lara larisa larissa larkin larry lars
  lashawn lata latasha latisha latoya latrice laura laurel lauren laurence laurent laurie lavinia lawrence
  layla layne lea leah leandro leann leanne lee leela leif leigh leighton leila leilani leland len lena
  lennon lenny lenora leo leon leona leonard leonardo leonid leonidas leonor leonora leroy leslie lester
  leticia letitia lettie levi lewis lex leyla li liam libby lidia lila lilian lillian lillie lily lin lina
  lincoln linda lindiwe lindsay lindsey ling linh linnea lionel lisa liv liz liza lizzie lloyd logan lois
  lola londyn lonnie loraine lorcan lorena lorenzo loretta lori lorna lorraine losa lottie lou louis louisa
  louise lourdes lowell luana luc luca lucas lucero lucia lucian luciano lucille lucinda lucius lucy luella
  luigi luis luisa luiz luke lulu luther luz lydia lyla lyle lynda lynette lynn lynne mabel mack mackenzie
  macy maddie maddox madeleine madeline madge madhu madison mae maeve magdalena maggie magnus mahesh mai
  mairi maisie makoa malachy malcolm malia malik mallory mamie manaia mandla mandy manish manoj manu manuel
  manuela mara marama marc marcel marcela marcella marcello marcelo marcia marco marcos marcus marek
  margaret margarita margery margie margo margot marguerite mari maria mariah mariama marian mariana
  marianne mariano maribel maricela marie mariko marilyn marina mario marion marisol marissa marit marjorie
  mark marko marla marlena marlene marlon marquis marquise marsha marshall marta martha martin martina marty
  marvin mary maryam maryann maryanne masao mason massimo mateo mateus matheus mathew matilda matt matteo
  matthew mattie maud maude maura maureen maurice mauricio mauro maverick mavis max maxim maximo maxine
  maxwell may maya mckenna mckenzie meena meera meg megan meghan mei mel melanie mele melinda melissa melody
  melvin mendel mercedes mere meredith merle mia micah michael michel michelle michiko midori miguel mikaere
  mike miki miko mila milagros milan miles millicent millie milton mina mindy minerva ming minh minnie mira
  miranda miriam miroslav mitch mitchell mitra moana mohamed mohammed mohan mohit moira moises mollie molly
  mona monet monica monika monique monte morag mordecai morgan morris morton moses moshe muhammad mukesh
  murad muriel murilo murray musa mustafa myles myra myron myrtle nabil nadia nadine nalani naledi nan nancy
  nandi nandini nannie naomi nasser nat natalia natalie natasha nate nathalie nathan nathaniel natividad
  naveed naveen neal ned neda neel neha neil nell nellie nelson nestor nettie nevaeh ngaire ngozi nia niall
  nicholas nichole nick nicky nico nicola nicolas nicole nieves nigel nikau nikhil nikita nikki nikola
  nikolai nikos nils nima nina nisha nita nitin noa noah noam noel noelani noelle nola nolan noor nora
  norbert norberto noreen norma norman norris nuala nuno oakley octavio odette ofelia oksana olaf oleg olena
  olga olive oliver olivia olivier ollie omar omer opal ophelia oren orla orlando orville osama osborne
  oscar oskar osvaldo oswald otavio otis otto owen pablo padma paislee paisley paloma pam pamela pankaj
  pansy paola paolo parker pascal pascual pat patience patrice patricia patricio patrick patsy patti patty
  paul paula pauline paulo pavel pavla paxton pearl pedro peg peggy penelope penny percy perry petar pete
  peter petra petros petunia peyton phil philip philippa philippe phoebe phoenix phyllis pierce piero pierre
  piers pietro pilar piper pooja poppy porter portia pradeep prakash pramod prasad praveen precious prem
  prescott presley preston price primrose priscilla priya prudence putri queenie quentin quincy quinn
  rachael rachel radek raelynn rafael rafaela rahul raimundo raj raja rajesh rajiv raju rakesh ralph ralston
  ram rama ramesh rami ramiro ramon ramona ramsey rana rance randall randolph randy rangi rani rania ranjit
  raquel rashad rasheed rashid ratna raul raven ravi rawiri ray raymond reagan reba rebecca red reena reese
  refugio reggie regina reginald regis rei reid reiko rekha remedios remington renata renato rene renee renu
  reuben rewi rex reyna reza rhett rhian rhiannon rhoda rhonda rhys ricardo rich richard richie rick ricky
  rigoberto riley rima rina rishi rita ritu rob robbie robert roberta roberto robin robyn rocco rochelle
  rocio rocky rod roderick rodney rodolfo rodrigo rogelio roger rogers rohan rohit roland rolando rolf roman
  romeo ron ronald ronaldo ronan ronda ronnie rory rosa rosalie rosalind rosalyn rosamund rosanna rosanne
  rosario roscoe rose roseann rosemarie rosemary rosetta roshan rosie ross rowan rowena rowland roxanne
  roxie roy roya royce ruben ruby rubye ruchi rudolph rudy rufus rui rupert ruslan russ russell rusty ruth
  ryan ryder ryker rylan rylee saba sabrina sachin sade sadie sagar sakura salim sally salma salman salome
  salvador salvatore sam samantha sami samir samira sammy samuel sana sandeep sandi sandra sandro sandy
  sanjay sanjeev santiago santos santosh sara sarah sarita sasha satish satoshi saul savannah sawyer
  scarlett scot scott scotty seamus sean sebastian seema sefa selena selim selina selma serena sergei sergio
  seth shane shanice shaniqua shannon shanti shaquille shari sharlene sharon shaun shauna shawn shawna
  sheena sheila shelby sheldon shelia shelley shelly sheri sherman sherri sherry sheryl shin shira shirin
  shirley shiva shivani shreya sian sid sidney sienna sigrid silas silvana silvia silvio simao simba simon
  simone simran sina sinead sione sipho sita siti skip skye skyler sloane socorro sofia soledad solomon
  sonal sonia sonja sonny sonya sophia sophie sorcha spencer sri sridhar stacey stacy stan stanislav stanley
  stavros stefan stefania stefano stella stephanie stephen sterling steve steven stevie stewart stuart sudha
  sue sumit summer sunil sunita suresh susan susana susanna susannah susanne susie sutton suzanne suzette
  sven svetlana swati sybil sydney sylvester sylvia sylvie tabitha tad tahir tal tali talia tama tamar
  tamara tamati tami tamika tammy tane tania tanisha tanner tanya tara tarek tariq taro tarun tasha tate
  tatiana tatum tavita taylor ted teddy teodoro teresa terrance terrell terrence terry tessa tevita thabo
  thad thaddeus thanos thatcher thea thelma themba theo theodora theodore theresa therese thiago thomas thor
  thornton tiago tiffany tilly tim timothy tina tinsley tipene titus tobias toby todd tola tom tomas tommaso
  tommy toni tony tonya tori toshi tracey tracy travis tremaine trent trevon trevor trey trina trinidad
  trish trisha tristan trixie troy trudy truman tucker tunde turner ty tyler tyree tyrell tyrese tyrone
  tyson uma una unique uri uriah ursula usha usman vadim valentina valentino valeria valerie vance vanessa
  varun vasco vaughn veena velma vera verity vern vernon veronica vi vicente vicki vickie vicky victor
  victoria vijay vikas vikram viktor viliami vinay vince vincent vinod viola violet virgil virginia vishal
  vito vitor vittorio vivek vivian vivien vivienne vlad vladimir wade wagner wallace wally walt walter wanda
  ward warren waylon wayne wei wendell wendy wesley weston whitney wilbur wilfred wilfredo wilhelmina will
  willa willard william willie willow wilma wilson winfield winifred winnie winona winston wiremu wolfgang
  woodrow woody wren wyatt xavier ximena yael yana yanti yash yasmin yasmine yemi yesenia yoko yolanda yoni
  yoshi yossi yuki yulia yumi yuri yusuf yves yvette yvonne zach zachariah zachary zack zahra zaid zain
  zainab zane zanele zara zayden zeke zelda ziad zion zoe zola zoran
`)

/** First names of many languages that a caller may have to ask about before saying them. */
const lessFamiliarFirstNames = listed(`
  aarav aart aarti abbas abdul abdullah abdulrahman abebe abeer abhay abhijit abhinav abhishek abiola
  achieng achim adaeze adalbert adama adanna adebayo adeola aderonke adetokunbo adina aditi aditya adjoa
  adnan adwoa ae-ri afia agnete agnieszka agron agus aharon ahmad ahmet aime aine aisling ajit akhil akihiro
  akinyi akosua akram aksel akshay akua alain alasdair albrecht aleksandra aleksei alemayehu alessia alessio
  alexandre alia alina alka alla alon alphonse amadi amadou amal amar amarjit ambika amin aminata amisha
  amita amitabh amjad amnon amol amr amrita anais analyn anant ananya anas anastasios anat anatoly andi
  andreas andrei andrej andris andrius andrzej angelos anika anja anju anke ankita ankur anne-marie anneke
  annemarie annika anoop anouk anshul antje anuj anup anupam anupama anuradha anushka anwar anwara aoife
  aonghus aparna apinya apostolos arash arben archana arezoo arief arif arik arkady armand arnaud arnav arne
  arpita arshad aruna arvid arvind aryeh asa asad asaf asami asanka ashish ashraf ashwin ashwini asma asuka
  athanasios atsuko atsushi attila atul aurelie aviad avigail avinash aviv avraham aya ayaka ayanda ayelet
  ayesha aylin ayman ayodele ayse ayu ayumi aziah aziz azizah azlan babajide babak babar babatunde bahar
  bahram bairbre balaji balazs balwinder bambang bamidele bandile bao baptiste baris bart bartolomeo bartosz
  bas basel bashir bastien batya bayani beata behnam behrouz bence bengt benigno benny benoit berk bernd
  bernhard bertrand besnik bharati bhaskar bhavesh bhavna bimal bin binh binta birgit birgitta blathnaid bo
  boaz bodil bohdan boonsri borislav boubacar bram branislav branko breda brid brigid brigitte brita britt
  brona bronagh budi bukola burak burkhard bushra byung-ho bärbel caoimhe caolan carsten carys catriona
  cecile cecilio cees cem ceren chai chaim chaiwat chaminda chan-ho chana chang chao chau cheikh cheng
  chetan chiamaka chiara chibuzo chidinma chie chika chike chima chinedu chinonso chinwe chinyere chirag
  chitra chiyo christoph chukwudi chukwuemeka chun cian ciaran cillian cinzia citra claus clemence clodagh
  coen colum conall corazon corentin corrie cosimo cuong cyril daan dafydd dag dagmar dai daiki daire
  daisuke dalisay dalit daljit danilo danish dao daphna dara dariush dariusz darragh darshan daudi deaglan
  dearbhla dedi deep deepika deepti delyth demetrios desi detlef devendra dhananjay dharmesh dhruv dian
  diarmuid didier diep dietmar dikembe dilini dimitra dimitrios dinh divina dmitry dominika dong-hyun
  donnacha dorota dougal dragan duc dumisani dung dusan duy dvora ebele eberhard ebru edouard eero efrat
  efren ehsan eiji eilidh eimear einar eino eitan eithne ejaz eka ekaterina ekene ekow elad elazar
  eleftherios eliana eliezer elikem elin elina elke elodie elzbieta emanuele emiko emil emile emine emmanuel
  emyr enda endang eoghan eoin erdem erkki erlinda ernst erwin esi etienne etsuko ettore eun-ji eun-jung
  eva-lena evangeline evangelos evert evgeny ewa eyal fadi fahad faiza fajar fang fanta farai fares farhad
  farhan faridah faris farooq farzad farzana fatema fatih fatimah fatma fatoumata fawzi federica fei femke
  feng ferenc fereshteh feroz ffion fiachra filip filippo finbar finnian fionn fionnuala fiorella firouz
  fitri floor florante florian florin floris fola folake fotini fraser frederic fredrik frida friedrich
  frits fumiko funke funmilayo gabor gaetano galina galit gamze ganesh gang gaspard gathoni gaurav gayatri
  gediminas geert geeta genadi georg georgios gerda gergely gerhard gerrit gershon gethin ghada gheorghe
  ghulam giacomo giang gianluca giannis gijs gilles giovanna girish gisela giulio godwin gokhan golnaz goro
  govind grainne grazyna grzegorz gráinne guang gudrun gugu guillaume gul gunilla gunnar gunter gunther guo
  gurdeep gurmeet gurpreet gwilym gyorgy ha hadar hadas hadiya hae-won hafiz hafsa hagit hai hakan hala
  halil halimah halina halvard hamza hanan hang hanh hanne hanneke hao harald hardeep harish harjit harpreet
  harsh harsha hartmut haruki haruto hasan hatem hatice hayato heike heinrich heinz helene helge helle
  helmut hemant hendra hendrik henk henryk hermann herve hideki hideo hien hieu hikaru hina hiroko hiromi
  hiroyuki hisashi hitesh hitomi hoa hoang holger horst hossein hua hugues hui humaira hung huong huseyin
  hussain huy huyen hye-jin hyun hyun-woo ibrahima idris iestyn ieuan ife ifeanyi ifeoma iftikhar ike
  ikechukwu ilan ilaria ilker ilse ilya iman imre in-ho inbal indra indu inga inge ingeborg ingvar inna
  intan ioana ioanna ioannis ion irem ireneusz irfan isamu ishaan ismail issa istvan itai itamar itzhak iwan
  iwona jaap jacek jadwiga jae jae-hyun jagdish jagjit jai jakub jalal jamil janis janos janusz jari jarlath
  jarmo jaroslav jasbir jaspreet jaswinder jatin jawad jayant jayesh jaywant jejomar jelani jelena jelle
  jens jeroen jerzy ji-eun ji-ho ji-hoon ji-hye ji-min ji-woo ji-young jia jian jiang jiao jie jignesh
  jin-ho jing jiro jitendra joachim jochen joep johan johann johannes jolanta jomar joo-won joost jorg
  jorgen joris jos josip jovelyn jozef jozsef jukka julien juma jun-ho junaid junichi junko jurgen jurgis
  juris justyna jutta jyoti kaede kagiso kailash kaisa kaito kalpana kamala kamariah kamau kamrul kana
  kanchan kanya kaori karol karsten karthik kartik kartika katalin katarzyna katja kato katrin kazimierz
  kazuki kazuko kees keisuke kelechi kenichi keshav kestutis ketan khadija khaled khalil khanh khaya khoa
  khurram kiarash kieu kirill kirti kittisak kiyoshi kjell kjetil klara knut koen koffi kohei koichi koji
  konrad konstantin konstantinos krishnan kristian kristof krystyna krzysztof ksenia kuldeep kumara kumiko
  kun kunal kwabena kwaku kwasi kweku kyoko kyung kyung-soo ladan lalit lalita lam lama lamia lamin lasantha
  lasse laszlo latha latifa laure lech lei leonie lerato lestari levent lian liang lieke liesel liezl ligaya
  lior liora lito ljubica loan loic long lothar lotte lubna lucie lucien lucio ludwig luka lukas lukasz
  lungile luong lutz luzviminda lyudmila maaike maarten maciej maddalena madhav madhuri mahbub mahdi
  mahendra maher mahmoud mahnoor mahsa mairead maja majid makena maki makoto mala malee malgorzata malin
  malith mamadou mami mamta manabu manan mandeep mandip manfred mangal manisha manjit manjula manmohan manon
  mansour maqsood marcin margaux margriet mariam maricel marieke marija marijke mariska marites marius
  mariusz markku markus marlies martijn marwan maryna masaki masako masashi masato mat mateusz mathias
  mathieu mathilde matthias matthijs matti maxime mayank mayumi mayur mazen maziar mbali meabh meenakshi
  mega megha megumi mehdi mehmet mehran mehul mehwish meiling meir melek menachem mert merve metin mette
  mhairi mi-kyung michal micheal michele mihai mika mikael mikhail mikko miklos milena milica milind milos
  min min-ho min-ji min-jun min-seo minal mindaugas minjun minoru mireille mirek mirella misaki mitsuko
  miyuki mladen mohammad mojgan mordechai moritz mouna moussa mpho mridula mthunzi mubashir muireann mukul
  muneeb munir murat muthoni muthu mwangi my myfanwy mylene myung na naama nada nader nadezhda naeem naftali
  nagesh naim naina najwa nam nana naoki naoko narayan narendra naresh nasim nasreen nasrin natalya natasa
  nattaya navid navin nazia nazli ndidi nebojsa neelam neeraj neeta nenad nenita nga ngan nghia ngoc nguyen
  nhi nhung niamh nida niels nienke nighat nikolaos nilesh niloufar nilufer nimal nimish ning ninoy nir
  nirav nirmal nishant njeri nkechi nkem nkosana nnamdi nneka nobu noemie nok nomsa nomvula nonhlanhla nor
  norhayati noriko nosipho nour ntombi nunzio nura nurul nuwan nyambura nyokabi oanh obi obinna odd odile
  odion ofer ofra ohad oisin ola olabisi oladele olamide olav ole oleksandr olof olufemi olumide oluwaseun
  omari omid omondi onyeka oonagh orit orlaith orly ornella osagie osamu othman otieno ousmane ove oyinkan
  ozge ozlem padraic padraig paivi palesa pallavi panagiotis param parisa parminder parth parul parvati
  parveen parviz pascale pavlos pawan pawel payam peder peeter pekka peng per petro petter phelim phong phuc
  phuong pia piet pieter pim pinar pinchas ping piotr pirjo ploy poonam pouya prabhat prabhu pranav prasert
  prashant pratap pratik predrag preecha preeti priit prithvi priyanka proinsias puja punit purnima putra
  qamar qasim qiang qin qing quan quang quoc quyen quynh rabia radha radoslav radu rafal raffaele rafiq
  rafiqul raghav raghu ragnar rahim rahman rainer rajan rajat rajeev rajendra rajinder rajkumar rajni ralf
  raman ramin ran ranjan raoul rasha rashmi ravindra raz razak razvan reem rehman reijo reinhard remi remy
  ren renate renuka renzo reshma retno rhodri riccardo riddhi rik rika rikke ritesh rivka riyad rizki rizwan
  roald rodel roel rohini roisin romain rommel ronen rong roni rosalinda rosaria roshni rosnah roxana rozita
  ruairi ruaridh rubina rudi rudiger rudolf ruel rumana rune rupa rupal ruud ruwan ryo ryota ryszard ryu
  saad sabine sachiko sadhbh sadia saeed sahil said sajid salah saman sameera sampath sanath sander sandhya
  sandor sandrine sang-hoon sangeeta sanja sanjana saoirse sapir sapna saqib sari saroj sarojini saskia
  satsuki satu satya saurabh savita sayuri sebastien segun seiji sekou selin seo-jun seo-yeon seok sepideh
  serafina serge sergey serkan setsuko seumas seun seung seung-hyun sevgi shabana shabnam shadi shahana
  shahbaz shahid shahin shahram shahzad shai shailesh shakeel shalini shalom shamsul shan shanta sharad
  sharmila shashi shaul shazia sheela sheetal shigeru shilpa shinichi shinji shiori shiv shlomo shmuel sho
  shobha shoshana shota shruti shu shuang shubham shulamit shun shweta sibusiso siddharth siegfried signe
  sigurd sile silke simona sinan siobhan sioned siri siriporn siv sizwe sjaak sjoerd slamet slavko slawomir
  slobodan smita sneha snezana so-young soheil solange somchai somsak son sonam soo-jin soo-min soraya soren
  sorin spyros srinivas stanislaw stein stelios stephane stig stijn struan subhash sudhir suharto sujata
  sukarno suleiman sultan sumaira suman sumon sun-hee sunday sung sung-ho sung-min sunisa supaporn suraj
  surekha surendra surinder sushil sushma susilo susumu suthida svein svend swapna sylvain tadashi tadeusz
  tadhg tae-hyun tafadzwa tahira taiki taiwo takahiro takako takashi takeshi takumi talal tam tamas tamer
  tan tanja tanveer tanvi tanvir tao taras tariro tarja tatjana tatsuya tegan teguh tejas temitope tendai
  teodor tessie tetsuo tetsuya teun thanakorn thandeka thandi thandiwe thanh thao tharindu theodoros thi
  thibault thien thierry thijs thinh tho thora thorsten thu thuan thuy tibor tien tiina till timo tin
  tinashe tineke ting titilayo tjeerd toan tobi tolga tomasz tomer tomoko toomas tope tor torbjorn tore
  torquil torstein torsten toshio tova traian tram trang tri trine trinh trond trong truc trung truong
  trupti trygve tsegaye tsuyoshi tuan tuba tumelo tung tuomas turlough tushar tuyen tuyet tzipora tzvi uche
  uchenna uday udo ufuk ugo ugur ulf ulla ulrich ulrika ulrike umberto umesh umut unathi upul uriel urmila
  urszula usama utami ute utkarsh uwe uyen uzi uzma uzoma vaibhav valentin valery van vandana varsha vasant
  vasile vasiliki vasilis vasily vasudha venkat venkatesh veronika veronique vibha vidar vidya viet viggo
  vimal vimala vineet vinh vipul virendra virgilio virginie vishnu vitaly vittoria vladislav vojtech volkan
  volker volodymyr vu vuk vytautas wael wahyu walid walther wambui wanjiku wanjiru waqar waseem wati wayan
  wen wenjing werner wichai widodo wieslaw wilhelm willem wim witold wladyslaw wojciech woo-jin wouter wulan
  xia xiang xiao xiaoming xin xiu xuan xue yaa yahya yair yakov yan yang yann yannick yannis yara yaron
  yaroslav yasemin yasir yasmeen yassin yasuko yasuo yaw yehuda yelena yen yeon-woo yetunde yevgeny yi
  yiannis yifan yijun yildiz yilmaz yin ying yitzhak yoav yochanan yogesh yogita yoichi yonatan yong yong-ho
  yoon yoona yosef yoshiko yosuke young young-hee young-soo yousef youssef yu yuan yudi yue yui yuka yukiko
  yumiko yun yuna yuni yusuke yuto yuval yuvraj yvon zafar zainal zalman zaynab zbigniew zdenek ze zeeshan
  zehra zeljko zev zeynep zhen zheng zhi zhong zinhle ziva zodwa zofia zoltan zsofia zsolt zubair zul zuzana
`)

/** Whether a lower-case word is a first name in some culture. */
export const isFirstName = (word: string): boolean =>
  everydayFirstNames.has(word) || lessFamiliarFirstNames.has(word)
