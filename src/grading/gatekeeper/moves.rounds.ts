import { gatekeeperStates } from '../../shared/gatekeeper.ts'
import { type Case, caseCards } from './moves.cases.ts'

/** Turns in other words than the first ones, each round heard before it was looked at: card | state | gatekeeper | rep | moves | log. */
const table = `
hotel | answer | Good afternoon, Bayou Inn. | Afternoon! Dee Watkins, Linen Loop. Any chance Xavier can talk for a minute? | identify-full, ask-person
dental | answer | Elm Road Dental, Priti on the desk. | hello priti carlos vega from recall desk here would siobhan have a moment | identify-full, ask-person, use-gk-name
fleet | answer | Stott Haulage, who are you after? | The gaffer, Will Stott, if he’s handy. | ask-person
school | answer | Hollins Primary School office. | I’d like to be put through to Mrs Adeyemi please. | ask-person, gracious
yard | answer | Keel Street. | G’day, could I grab Tomasz for a sec? Bridie Malone, Fenwick Coatings. | identify-full, ask-person
hotel | answer | Bayou Inn, this is Rochelle. | Hey there Rochelle, hoping you can steer me right. I need to find out who buys your bed linen. | use-gk-name, ask-help, ask-right-person
fleet | answer | Stott Haulage. | Not sure if you’re the right person, but who keeps an eye on tyre wear for the trucks? | ask-right-person
dental | answer | Elm Road Dental. | It’s Carlos over at Recall Desk, three of your hygiene chairs sat empty on Friday and I wanted a word with Siobhan about it. | identify-full, ask-person, reason-specific
school | answer | Hollins Primary. | Oh hiya, just wondering if you could do me a wee favour? | ask-help
yard | answer | Keel Street Boatyard. | is he in | ask-person
fleet | who | And who may I say is calling? | You may, it’s Ngozi Eze and I’m with TyreTrack. | identify-full
school | who | Can I get your name? | Certainly. Sam. | identify-partial
dental | who | Name? | carlos vega recall desk | identify-full
hotel | who | Which firm is that? | Linen Loop, ma’am. | identify-partial
hotel | who | Who’s this? | That’s not important right now. | evade-identity
yard | who | Whom shall I announce? | He’d recognise the voice. | evade-identity
school | who | Who’s calling? | I’d sooner tell her myself. | evade-identity
fleet | who | Who’s calling? | why do you need to know | evade-identity
fleet | who | May I know who is on the line? | Myself Ngozi Eze, from TyreTrack only. | identify-full
school | who | And you are? | A friend of the family. | pretext
dental | who | Who’s calling? | I’m her accountant. | pretext
fleet | who | Who’s this? | It’s his brother in law. | pretext
yard | who | Who shall I say? | Bridie Malone. I look after coatings at Fenwick, and thanks for asking. | identify-full, gracious
school | who | Who’s calling? | Nobody she’d know: Sam Patel from Bright Kitchens. | identify-full
dental | who | Who is calling? | She doesn’t know me yet. Carlos Vega at Recall Desk. | identify-full, honest-not-expected
fleet | what | What is it you’re calling about? | The tread on units fourteen and nine. They’d fail at the next roadside check. | reason-specific
yard | what | What’s it in aid of? | There’s a coating that kept the blisters off the Largs ferry, and his charter boats have the same gelcoat. | reason-specific
school | what | Regarding? | Her dishwasher and the two days it was down. | reason-specific
hotel | what | May I ask what it’s in regards to? | yes the towels that walked off after the jazz weekend | reason-specific
dental | what | What shall I tell her? | That eleven hygiene slots went unfilled last week. | reason-specific
school | what | What’s this about then? | Your health inspector’s letter about the extractor fan. | reason-specific
fleet | what | And the reason for the call? | Late deliveries on the Aberdeen run. | reason-specific
hotel | what | What’s it regarding? | Oh, just a quick catch up. | reason-vague
yard | what | What is the call regarding? | I have some exciting news to share with him. | reason-vague
fleet | what | What’s it about? | It’s a business matter. | reason-vague
dental | what | What’s it concerning? | how we could help the practice do better | reason-vague
hotel | what | What’s it about? | Cost savings. | reason-vague
school | what | What does it concern? | I just want to introduce myself. | reason-vague
fleet | what | What’s it about? | Things that would benefit the company going forward. | reason-vague
yard | what | What’s it in connection with? | I’d prefer to keep that between the two of us. | evade-reason
fleet | what | What’s it about? | he’ll understand when i tell him | evade-reason
school | what | Could you tell me what it’s about? | Not really, it’s a bit sensitive. | evade-reason
hotel | what | What’s it regarding? | That’s confidential I’m afraid. | evade-reason
dental | what | What’s it about? | You don’t need to know that. | evade-reason
yard | what | What’s it about? | It’d take too long to explain. | evade-reason
fleet | what | What’s it regarding? | I’m getting back to him. | pretext
hotel | what | What’s it about? | He left me a message yesterday. | pretext
yard | what | What’s it regarding? | We met at the boat show and he told me to ring. | pretext
school | what | What’s it about? | She requested a quote from us. | pretext
dental | what | What’s this regarding? | I’m following up from our meeting. | pretext
yard | what | What’s it about? | We had a chat in spring about the slipway and I promised him a drawing. | reason-specific | two-way
hotel | what | Are you selling something? | No ma’am, this isn’t a sales call. | pretext
fleet | what | Is this a sales call? | Yes, it is, and I’ll keep it short. | honest-not-expected
yard | what | Is it a sales call? | Well, I do sell coatings, so yes, I suppose it is. | honest-not-expected
fleet | known | Is he expecting your call? | Not that I know of. | honest-not-expected
school | known | Does she know you’re calling? | No. It’s the first time I’ve rung. | honest-not-expected
hotel | known | Have you two spoken before? | We haven’t had the pleasure yet. | honest-not-expected
dental | known | Do you have an appointment? | I don’t, no. | honest-not-expected
yard | known | Is he expecting you? | He should be. | pretext
fleet | known | Does he know what this is about? | Yes, we talked it over last month. | pretext
dental | known | Have you spoken with her? | We have, on Tuesday. | - | two-way
school | known | Is she expecting you? | no but she’ll have heard my voicemails from monday and wednesday | honest-not-expected, earlier-messages | voicemails 2
hotel | known | Has he heard from you before? | Only by voicemail, I left one on the third and one on the ninth. | earlier-messages | voicemails 2
yard | answer | Keel Street. | Morning, it’s Bridie Malone from Fenwick Coatings, you might have taken a message or two from me last week. | identify-full, earlier-messages | voicemails 2
yard | what | What’s it about? | It’s about the notes I left him, on the charter hulls. | earlier-messages, reason-specific | voicemails 2
hotel | unavailable | He’s not here. | Would you be able to drop me into his voicemail? | ask-voicemail
school | unavailable | She’s with a class. | Might I leave a wee message on the machine? | ask-voicemail
fleet | unavailable | He’s out in the yard. | any way i could get his voice mail please | ask-voicemail, gracious
dental | unavailable | She’s operating. | Voicemail, if you’d be so kind. | ask-voicemail, gracious
hotel | refuse | He doesn’t take calls. | Of course. Could I leave him thirty seconds on his voicemail instead? | ask-voicemail, gracious
dental | voicemail | I’ll put you through to her voicemail, okay? | Okay, cheers. | accept-voicemail, gracious
yard | voicemail | Shall I transfer you to his voicemail? | Please do. | accept-voicemail
school | voicemail | Would you like to leave a voicemail? | That’d be lovely, ta. | accept-voicemail, gracious
fleet | voicemail | You can have his voicemail. | i’ll take it | accept-voicemail
hotel | voicemail | You want his voicemail? | No. I don’t talk to machines. | pushy
yard | voicemail | I can put you to voicemail. | I’ve left enough of those. Get him for me. | pushy
dental | voicemail | I’ll connect you to the mailbox. | Much appreciated, Fiona. Have a good one. | accept-voicemail, gracious-close, use-gk-name
hotel | email | Would you mind sending an e-mail? | Not at all. What’s the best address for him? | accept-email
fleet | email | Email us the details. | Right you are, it’ll be with you by noon. | accept-email
school | email | Everything has to come by e-mail. | No bother. Whose name should I put at the top? | accept-email, ask-right-person
dental | email | Could you e-mail her instead? | yeah i can do that whats her address | accept-email
yard | email | Please e-mail. | E-mail’s no good to me, I want him on the phone. | pushy
school | email | Send an e-mail to reception. | She’d never see it. Can’t you just put me through? | pushy
yard | email | Put it in an e-mail please. | Sure thing, one page with the hull photos. When does he tend to go through his mail? | accept-email, ask-best-time
hotel | email | Just e-mail it. | Will do, Rochelle. Thank you, and bye for now. | accept-email, use-gk-name, gracious-close
fleet | unavailable | He’s on leave. | When is he due back? | ask-best-time
school | unavailable | She’s in a lesson. | what would be a decent hour to try | ask-best-time
yard | unavailable | He’s gone for the day. | Is he an early bird? Would seven thirty catch him? | ask-best-time
dental | unavailable | She’s not at her desk. | If I rang around four, would I have more luck? | ask-best-time
hotel | unavailable | He’s away. | Does he come in on Saturdays? | ask-best-time
fleet | unavailable | He’s on the phone. | I’ll give it an hour. Thanks so much. | gracious-close
school | unavailable | She’s out. | Not to worry, I’ll ring back when she’s in. | gracious-close
hotel | unavailable | He’s in a meeting. | i’ll try again tomorrow have a good one | gracious-close
yard | unavailable | He’s out at sea. | Could you tell me who covers for him? | ask-right-person
school | refuse | She’s nothing to do with that. | Sorry, my mistake. Who would that be? | ask-right-person, gracious
fleet | refuse | That’s handled by head office. | Do you happen to know who there? | ask-right-person
hotel | refuse | He’s not the buyer. | Could you point me to whoever is? | ask-right-person
yard | unavailable | He’s out. | Quick one before I go: is it Vee-chor-ek or Wee-zorek? | ask-pronunciation
dental | unavailable | She’s busy. | I don’t want to make a hash of her name. How does she say it? | ask-pronunciation
hotel | unavailable | He’s not here. | whats the correct way to say his last name | ask-pronunciation
school | unavailable | She’s out. | How’s Adeyemi pronounced, please? | ask-pronunciation, gracious
dental | refuse | We don’t deal with cold callers. | That’s fair. Thanks for letting me know, and sorry for the bother. | gracious-close
fleet | refuse | We’ve no need of it. | no worries at all ill leave it there | gracious-close
yard | refuse | He said no. | Then that’s that. I wish him well with the slipway. | gracious-close
hotel | refuse | We’re happy with our supplier. | You’re making a mistake, love. | pushy
fleet | refuse | He’s not interested. | How would you know what he’s interested in? | pushy
school | refuse | We don’t take sales calls. | Let me speak to your supervisor. | pushy
yard | refuse | No. | This is ridiculous. Do you know how much money you’re costing him? | pushy
dental | unavailable | She’s with a patient. | I’m not hanging up till I’ve talked to her. | pushy
hotel | unavailable | He’s in a meeting. | Pull him out, it’s urgent. | pushy
fleet | unavailable | He’s busy. | How long can it take? I’ve rung three times already today. | pushy
school | unavailable | She’s busy. | Tell her I’m on the line and she needs to pick up now. | pushy
yard | unavailable | He’s tied up. | I don’t mind waiting a moment if he’s nearly finished. | -
fleet | what | What’s it about? | look just get me will | pushy
hotel | message | Can I pass on a message? | Please. It’s Dee Watkins of Linen Loop, on the missing towels, 504 555 0144. | leave-message, identify-full, reason-specific
yard | message | Shall I take a message? | Ask him to give me a shout. | leave-message-empty
school | message | Would you like me to tell her something? | Only that Sam Patel from Bright Kitchens phoned. | leave-message-empty, identify-full
fleet | message | Message? | tell will the tread on nine is under the limit its ngozi eze at tyretrack | leave-message, identify-full, reason-specific
dental | message | Want me to write something down? | Just my number, 555 0199. | leave-message-empty
dental | message | Can I take a message? | That’s kind, but I’d sooner leave it on her voicemail if I may. | ask-voicemail, gracious
hotel | message | Can I take a message? | No need, thank you. Bye. | gracious-close
fleet | refuse | We already have a tyre man. | We do retreads, fleet checks, alignment, roadside cover and software to track the lot. | pitch-gatekeeper
dental | what | What’s it about? | So we’re the leading recall service, we do texts, calls, emails, and we’ve a special offer on this month. | pitch-gatekeeper
yard | refuse | Not interested. | But we offer hull coatings, deck coatings, tank linings and a free survey! | pitch-gatekeeper
dental | what | What’s it about? | Chairs standing empty on Mondays, Tuesdays and Fridays. | reason-specific
school | answer | Hollins Primary, Denise speaking. | Denise, hello. Sam Patel from Bright Kitchens. I gather Grace handles the kitchen, is that still so? | identify-full, use-gk-name, ask-right-person
fleet | answer | Stott Haulage. | Ngozi Eze, TyreTrack. Good morning to you. Put me on to Will, would you please? | identify-full, ask-person, gracious
dental | answer | Elm Road. | hi there its carlos from recall desk is this a bad time to catch siobhan | identify-full, ask-person
hotel | answer | Bayou Inn, Front desk. | Need to get hold of Xavier Thibodeaux. | ask-person
yard | answer | Keel Street, Angus speaking. | How’s the form, Angus? Is Tomasz knocking about? | use-gk-name, ask-person
yard | answer | Keel Street. | Hello, could I speak with the person in charge of maintenance? | ask-right-person
hotel | answer | Bayou Inn. | Hi, I was wondering whether you could give me a hand with something. | ask-help
dental | answer | Elm Road Dental, Fiona here. | Fiona, you sound busy, I’ll be quick. Who looks after your appointment book? | use-gk-name, ask-right-person
fleet | answer | Stott Haulage. | Sorry to trouble you, is Mr Stott at his desk? | ask-person, gracious
school | answer | Hollins Primary. | I’m after a bit of advice if you’ve a second. | ask-help
hotel | who | Who’s calling please? | Yes, good morning, this is Dee from Linen Loop in Lafayette. | identify-full
school | who | Who shall I say? | Say it’s Sam from Bright Kitchens. | identify-full
dental | who | Your name, sir? | Carlos. | identify-partial
fleet | who | And where are you calling from? | From a company called TyreTrack. | identify-partial
yard | who | Who’s calling? | Bridie Malone. | identify-partial
yard | who | Who’s speaking? | he’ll know who it is when he picks up | evade-identity
hotel | who | Who is this? | Just an interested party. | evade-identity
fleet | who | May I ask who’s calling? | You can tell him it’s someone with good news. | evade-identity
dental | who | Who’s calling? | I’d prefer not to give my name. | evade-identity
school | who | Who’s that? | It’s only me, love. | evade-identity
yard | who | Who’s calling? | Ah now, do you need all that? Just put him on. | pushy
yard | who | Who may I say is calling? | We were at school together, he’ll be delighted. | pretext
dental | who | Who’s calling? | One of her patients. | pretext
dental | who | Who’s calling? | Inspector Holt, from the health department. | pretext
hotel | who | Who is it? | The courier, with a parcel for him. | pretext
hotel | what | What’s it regarding? | The roof leak above the pastry station. | reason-specific
school | what | May I tell her what it’s regarding? | Sure. Her dishwasher failing twice in October. | reason-specific
fleet | what | What’s it about? | Well, three of your drivers were stopped on the A1 last week over bald tyres. | reason-specific
yard | what | What’s it to do with? | gelcoat blisters and why they come back every spring | reason-specific
dental | what | What is it concerning? | It concerns the reminder texts that bounced in September. | reason-specific
hotel | what | Can I ask why you’re calling? | Because two inns on your street had their linen bill go up by a third and I know why. | reason-specific
school | what | What’s this about? | Fryer oil. You’re changing it every four days and you needn’t. | reason-specific
dental | what | What’s it regarding? | I’ve a two-minute fix for the booking page that drops people on phones. | reason-specific
yard | what | And what’s it for? | A date for the slipway survey. | reason-specific
fleet | what | What’s it about? | Sales. | reason-vague
yard | what | What’s it regarding? | I’ve got something that could really help him. | reason-vague
school | what | What’s it about? | I’d like five minutes of her time to discuss how we work with schools. | reason-vague
hotel | what | What’s it regarding? | We have a new product he might like. | reason-vague
fleet | what | May I ask the reason? | Networking, mostly. | reason-vague
yard | what | What’s it in relation to? | Oh this and that. | reason-vague
dental | what | What is it about? | An exciting partnership. | reason-vague
hotel | what | What is this about? | to explore some synergies | reason-vague
school | what | What’s it about? | It’s a private matter between her and me. | evade-reason
fleet | what | What’s it regarding? | He’ll know what it’s regarding. | evade-reason
dental | what | What’s it about? | I really can’t discuss it. | evade-reason
yard | what | What’s it about? | If it’s all the same to you I’ll tell him that myself. | evade-reason
hotel | what | What’s this regarding? | It’s for his ears only. | evade-reason
hotel | what | What’s this about? | That’s not something I share with the front desk. | evade-reason
yard | what | What’s it regarding? | It’s about his mooring fees, he’s expecting my call. | pretext, reason-specific
fleet | what | What’s it about? | I promised him I’d ring today. | pretext
dental | what | What’s it regarding? | We’ve been emailing back and forth. | pretext
hotel | what | What’s it about? | He wanted me to call this morning. | pretext
school | what | What’s it about? | I’m calling back, she tried me earlier. | pretext
dental | refuse | No sales calls please. | Oh, I’m not in sales. | pretext
yard | what | Is this a sales call? | Not at all, I just have some information for him. | pretext
fleet | what | What’s it regarding? | I’m returning his call about the tread report. | reason-specific | two-way
dental | known | Is she expecting you? | She is not. I’m ringing cold, but it’s about Monday’s no-shows. | honest-not-expected, reason-specific
yard | known | Does he know you? | He doesn’t, no, though he might want to. | honest-not-expected
hotel | known | Is he expecting your call? | I wish! No. | honest-not-expected
school | known | Are they expecting your call? | Honestly? No. | honest-not-expected
fleet | known | Is he expecting you? | Sure is. | pretext
hotel | known | Do you know Mr Thibodeaux? | Oh yes, for years. | pretext
school | known | Has she spoken with you before? | No, I’ve only left her two voicemails about the extractor. | honest-not-expected, earlier-messages, reason-specific | voicemails 2
hotel | known | Will he know what it’s about? | He might, I left word on Monday and again on Thursday. | earlier-messages | voicemails 2
yard | what | What’s it about? | You may remember me, I’ve rung a couple of times and left messages. | earlier-messages | voicemails 2
hotel | unavailable | He’s not in. | I left him a message last week, could I add to it on his voicemail? | earlier-messages, ask-voicemail | voicemails 2
dental | unavailable | She’s gone home. | Straight to voicemail is fine, if that’s easier for you. | ask-voicemail
fleet | unavailable | He’s at lunch. | could you send me to his mailbox then | ask-voicemail
yard | unavailable | He’s not picking up. | Would it be all right if I left a voicemail? | ask-voicemail
hotel | voicemail | Voicemail okay? | Sure is, thank you. | accept-voicemail, gracious
school | voicemail | I’ll put you through to her voicemail now. | Brilliant. Thanks, Denise, you’re a star. | accept-voicemail, gracious, use-gk-name
fleet | voicemail | Do you want to leave a voicemail? | I would, yes. | accept-voicemail
yard | voicemail | His voicemail? | no way ive had enough of his voicemail let me talk to him | pushy
dental | voicemail | I can offer voicemail. | I’d rather not, if it’s all the same. When could I catch her live? | ask-best-time
yard | email | Please send an email. | Grand so. I’ll have it over to you in ten minutes. | accept-email
school | email | Can you send it in writing? | Yes indeed. Is it Grace’s own address or the office one? | accept-email
dental | email | Send us your details. | Fine by me. And is there a day she goes through them? | accept-email, ask-best-time
hotel | email | E-mail it to info at bayou inn. | okay info at bayou inn ill send two lines tonight | accept-email
fleet | email | Email is best. | Email is the worst, nobody answers them. Put me through. | pushy
yard | email | Just send an email to the office. | I already sent two. Could you pop me through to his voicemail? | ask-voicemail
school | unavailable | She’s in assembly. | What time does that finish? | ask-best-time
fleet | unavailable | He’s on a job. | Is there a time he’s normally back at base? | ask-best-time
yard | unavailable | He’s in the workshop. | would tomorrow first thing suit him better do you think | ask-best-time
dental | unavailable | She’s off sick. | Ah, I hope she’s better soon. I’ll leave it till next week. | gracious-close
hotel | unavailable | He’s unavailable. | All right, I won’t hold you up. Cheerio. | gracious-close
fleet | unavailable | He’s away till Monday. | Monday it is, then. Thank you! | gracious-close
hotel | refuse | He doesn’t handle purchasing. | Who does the purchasing these days? | ask-right-person
dental | refuse | She’s left the practice. | I’m sorry to hear it. Who took over from her? | ask-right-person, gracious
fleet | refuse | Not his department. | Whose is it? | ask-right-person
school | email | Send it in. | Happy to. To whom should I address it? | accept-email, ask-right-person
yard | unavailable | He’s out. | Do you pronounce the W as a V? | ask-pronunciation
dental | unavailable | She’s in clinic. | Have I been saying Nguyen wrong all this time? | ask-pronunciation
hotel | unavailable | He’s out. | is that tibo doe or thib oh do | ask-pronunciation
fleet | unavailable | He’s away. | Is that Stott with two Ts? | -
yard | refuse | We’re not looking for anything. | Right so. I’ll not trouble you again, thanks for your time. | gracious-close
hotel | refuse | Please take us off your list. | Done. My apologies for the interruption. | gracious-close
fleet | refuse | He’s not interested. | Fine. Goodbye. | gracious-close
school | refuse | No thanks. | Your loss. | pushy
dental | refuse | We don’t accept cold calls. | You’d better put me through if you value your job. | pushy
school | refuse | Not today. | Listen, I’m not asking for the moon, just two minutes. Go and ask her. | pushy
fleet | unavailable | He’s in a meeting. | Meetings end. I’ll stay on. | pushy
dental | unavailable | She’s busy. | She’s always busy when I call. Funny, that. | pushy
hotel | unavailable | He can’t come to the phone. | Can’t or won’t? I want an answer today. | pushy
yard | unavailable | He’s out. | I’ll come down there and wait in reception if I have to. | pushy
hotel | what | What’s it about? | You ask a lot of questions for a receptionist. | pushy
fleet | message | Can I take a message? | If you would. Ngozi Eze, TyreTrack, the tread on fourteen and nine. | leave-message, identify-full, reason-specific, gracious
yard | message | Shall I tell him you called? | Yes, do. | leave-message-empty
school | message | Can I pass something along? | Let her know the gasket part is in stock at the Leeds depot. Sam, Bright Kitchens. | leave-message, identify-full, reason-specific
dental | message | Can I take a message? | Tell her it’s important and to ring me. | leave-message-empty, reason-vague
hotel | message | Do you want to leave a message? | Ask him to ring Dee Watkins at Linen Loop when he’s a minute. | leave-message-empty, identify-full
yard | message | Any message for him? | not today thanks ill catch him friday | gracious-close
yard | unavailable | He’s with a supplier. | Would you tell him Bridie Malone rang, Fenwick Coatings, about the blisters on the charter boats? | leave-message, identify-full, reason-specific
hotel | refuse | We have somebody. | We can do sheets, gowns, uniforms, you name it, and our prices beat everyone’s. | pitch-gatekeeper
school | what | What’s it about? | Our range. Ovens, fridges, dishwashers, coffee machines. | pitch-gatekeeper
fleet | refuse | No thank you. | hear me out we offer gps tracking fuel cards tyre checks and dash cams | pitch-gatekeeper
fleet | answer | Stott Haulage, Pam. | Pam, good to hear you again. It’s Ngozi Eze at TyreTrack, is the boss man around? | identify-full, use-gk-name, ask-person
hotel | answer | Bayou Inn, how may I help you? | Yes, hello, I’m trying to reach Xavier Thibodeaux. | ask-person
school | answer | Hollins Primary, good morning. | Good morning. Would you kindly connect me with Mrs Adeyemi? Sam Patel calling from Bright Kitchens. | identify-full, ask-person, gracious
dental | answer | Elm Road Dental. | yeah hi is siobhan free | ask-person
yard | answer | Keel Street Boatyard. | Maybe you could help me, I’m not sure who I should be talking to about hull work. | ask-help, ask-right-person
hotel | answer | Bayou Inn. | Who would be the one who signs off on your linen contract? | ask-right-person
fleet | answer | Stott Haulage. | Hello, it’s TyreTrack here for Will. | identify-partial
dental | answer | Elm Road Dental, Fiona. | Fiona, it’s Carlos from Recall Desk. You had nine gaps on Monday’s book, can Siobhan spare a second? | identify-full, use-gk-name, reason-specific, ask-person
yard | answer | Keel Street. | Give me Tomasz, now. | pushy
school | answer | Hollins Primary. | could i get through to the head please its grace i want | ask-person, gracious
hotel | who | Who’s calling? | Dee, from Linen Loop. | identify-full
fleet | who | Who shall I say it is? | Would you tell him Ngozi Eze of TyreTrack is on the line? | identify-full
yard | who | May I have your name? | You may not, I’m afraid. | evade-identity
school | who | Who’s calling? | Mr Patel. | identify-partial
school | who | Who’s calling? | It’s regarding the dishwasher. | reason-specific
dental | who | Who is it please? | A caller with something important for her. | evade-identity
hotel | who | Who’s calling? | I work with him. | pretext
fleet | who | Who is this? | I’m with the bank. | pretext
yard | who | Who’s speaking? | speaking is bridie malone of fenwick coatings | identify-full
dental | who | And you’re from? | We’re called Recall Desk, I’m Carlos. | identify-full
school | who | What company did you say? | I didn’t, sorry. Bright Kitchens, and I’m Sam Patel. | identify-full, gracious
hotel | who | Who’s calling? | Nobody important, ha. Put me through, would you? | evade-identity, ask-person
dental | what | What’s this regarding, Mr Vega? | It’s the gap between her recall list and who turns up. | reason-specific
fleet | what | What’s it about? | I noticed your Mobile truck went through two sets of tyres since May. | reason-specific
school | what | What’s it regarding? | A question on the fire door in the kitchen corridor. | reason-specific
hotel | what | What can I tell him it’s about? | Tell him it’s about the missing robes. | reason-specific
yard | what | What is it you want to talk to him about? | Osmosis in the hull of the Kestrel. | reason-specific
fleet | what | What’s it concerning, please? | concerning the insurance excess on his two artics | reason-specific
school | what | What’s the nature of the call? | Parents complaining about cold dinners. | reason-specific
hotel | what | Why are you calling? | Because his laundry van comes three hours after checkout and it needn’t. | reason-specific
yard | what | What’s it about? | It’s a sales matter. | reason-vague
hotel | what | What’s it in reference to? | Just business. | reason-vague
dental | what | What’s it regarding? | I wanted to see if there might be a fit. | reason-vague
fleet | what | Can I ask what about? | We help companies like yours succeed. | reason-vague
school | what | What’s it about? | You’ll want to hear this, trust me. | reason-vague
yard | what | What’s it regarding? | A proposal I think he’d like. | reason-vague
school | what | What’s it about? | some solutions we have for schools | reason-vague
dental | what | What’s this about? | I’d rather not go into it on the phone. | evade-reason
dental | what | What’s it about? | She and I will discuss that. | evade-reason
fleet | what | What’s it regarding? | that’s a matter for mr stott | evade-reason
hotel | what | What’s it about? | It’s nothing you need to worry about. | evade-reason
yard | what | What’s it about? | I’m not able to say. | evade-reason
school | what | And the purpose of your call? | Mm, it’s rather personal. | evade-reason
yard | what | What’s it about? | He asked for some samples. | pretext
hotel | what | What’s it about? | We’re in the middle of a deal together. | pretext
fleet | what | What’s it regarding? | As per our discussion on Friday. | pretext
yard | what | What’s it about? | I owe him a call. | pretext
hotel | what | Is this a sales call? | It’s a courtesy call. | pretext
fleet | what | You’re not selling anything, are you? | I am, yes, but I’ll be brief. | honest-not-expected
school | known | Is she expecting you? | Not today, no. | honest-not-expected
hotel | known | Does he know who you are? | I’d be surprised. | honest-not-expected
yard | known | Is he expecting a call from you? | Can’t say that he is. | honest-not-expected
dental | known | Does she know you? | Not from Adam. | honest-not-expected
fleet | known | Is this expected? | Absolutely. | pretext
hotel | known | Does he know you? | We’ve met, yes. | pretext
school | known | Will she recognise your name? | She might. Two of my messages should be on her machine. | earlier-messages | voicemails 2
hotel | known | Is he expecting you? | he isnt but i did leave him a couple of notes about the towels | honest-not-expected, earlier-messages, reason-specific | voicemails 2
yard | known | Have you called before? | Twice. I got his voicemail both times and left a line. | earlier-messages | voicemails 2
fleet | known | Have you called before? | No, first time. | honest-not-expected
dental | unavailable | She’s not in. | Can I be put through to voicemail, please? | ask-voicemail, gracious
yard | unavailable | He’s in a meeting. | Is there an answering machine I might use? | ask-voicemail
fleet | unavailable | He’s not available. | How about his voicemail? | ask-voicemail
school | unavailable | She’s out. | Did she get my voicemail from Tuesday, do you know? | earlier-messages | voicemails 2
hotel | voicemail | I’ll transfer you to voicemail. | That’s perfect, thanks ever so much. | accept-voicemail, gracious
fleet | voicemail | Shall I put you into his voicemail? | go on then | accept-voicemail
dental | voicemail | You’ll get her voicemail. | Voicemail’s grand. | accept-voicemail
school | voicemail | Do you want the voicemail? | I’d prefer to talk to her. Is she free later? | ask-best-time
yard | voicemail | Do you want his voicemail? | What good is that to me? I said I need him. | pushy
hotel | email | You’ll have to e-mail. | Absolutely, can do. What address? | accept-email
dental | email | Can you e-mail that? | I’ll do it this minute. What’s the neatest way to flag it for her? | accept-email
fleet | email | Just e-mail us. | Done. Thanks for the steer, Pam. | accept-email, gracious, use-gk-name
school | email | Send it by e-mail. | With pleasure. | accept-email
yard | email | Send an e-mail. | No. He’s had three from me and not answered one. | pushy
dental | email | Could you send something over? | Sure, should it go to her or to the practice manager? | accept-email, ask-right-person
hotel | unavailable | He’s in Lafayette till the weekend. | When do you expect him? | ask-best-time
school | unavailable | She’s teaching. | Which day suits her for a short call? | ask-best-time
yard | unavailable | He’s out on the ramp. | whens he normally in for his tea | ask-best-time
fleet | unavailable | He’s driving. | Would he mind if I tried around seven? | ask-best-time
dental | unavailable | She’s with somebody. | No trouble. I’ll leave you to it. | gracious-close
hotel | unavailable | He’s off today. | Thanks, Rochelle. Enjoy your afternoon. | gracious-close, use-gk-name
fleet | unavailable | He’s gone home. | lovely ill catch him in the morning cheers | gracious-close
yard | refuse | He won’t be interested. | You know him best. Thanks for your time. | gracious-close
fleet | refuse | He doesn’t do that anymore. | Oh, I see. Do you know who took that on? | ask-right-person, gracious
school | refuse | It’s not her you need. | Ah. Who do I need, so? | ask-right-person
hotel | refuse | Wrong person. | could you tell me the right one | ask-right-person
yard | unavailable | He’s out. | And his surname, is that said the Polish way? | ask-pronunciation
dental | unavailable | She’s out. | I’ve only seen her name written down. How’s it said? | ask-pronunciation
hotel | answer | Bayou Inn. | May I speak to Mr Thibodeaux? I hope I’m saying that right. | ask-person, ask-pronunciation
yard | refuse | We never take these calls. | Fair play to you. Good luck with the season. | gracious-close
school | refuse | Remove us from your list please. | I will, right away, and I’m sorry for the intrusion. | gracious-close
fleet | refuse | He said no. | He said no or you said no? | pushy
hotel | refuse | No. | Don’t be like that. Just connect me. | pushy
dental | unavailable | She’s in a meeting. | It can’t wait. Slip her a note. | pushy
yard | unavailable | He’s not here. | I don’t believe you. | pushy
hotel | unavailable | He’s busy. | Busy doing what? He owes me a call. | pretext, pushy
school | unavailable | She’s on the phone. | I’ve all day. I’ll wait. | pushy
fleet | refuse | We’re not interested. | I’ll be ringing every morning till you are. | pushy
yard | what | What’s it about? | None of your concern. | evade-reason
yard | message | Can I take a message? | Please say Bridie Malone called about the slipway coating. | leave-message, identify-partial, reason-specific, gracious
dental | message | Can I take a note? | Sure. Carlos, Recall Desk, nine empty slots on Monday, and this number is fine. | leave-message, identify-full, reason-specific
fleet | message | Would you like to leave a message? | Tell Will to phone TyreTrack. | leave-message-empty, identify-partial
school | message | Message for her? | my name and number will do its sam patel bright kitchens | leave-message-empty, identify-full
hotel | message | Any message? | Just that I called again. | leave-message-empty
hotel | unavailable | He’s out. | Could you pass on that Dee Watkins from Linen Loop rang about the missing robes? | leave-message, identify-full, reason-specific
yard | refuse | We’ve a firm for that. | Ah but do they do antifoul, spray rails, teak decks and winter storage like we do? | pitch-gatekeeper
school | what | What’s it about? | we cater provide and service ovens hobs fridges dishwashers and fryers | pitch-gatekeeper
dental | answer | Good morning, Elm Road Dental, Priti speaking. | Morning Priti! Would Siobhan be available for a quick call? It’s Carlos Vega with Recall Desk. | identify-full, use-gk-name, ask-person
fleet | answer | Stott Haulage. | Hi, I’m hoping to speak to Will about the two trucks that are off the road. Ngozi from TyreTrack. | identify-full, ask-person, reason-specific
hotel | answer | Bayou Inn. | Hi there. I’d like to talk to whoever manages housekeeping. | ask-right-person
school | answer | Hollins Primary. | hey um is mrs adeyemi there please | ask-person, gracious
yard | answer | Keel Street. | I hope you can help. I’m looking for Tomasz. | ask-help, ask-person
yard | who | Who’s calling? | Fenwick Coatings. | identify-partial
fleet | who | Who’s this? | Hi, yes, my name is Ngozi and I’m calling from TyreTrack. | identify-full
hotel | who | May I ask who’s speaking? | Oh, he knows me. | evade-identity
dental | who | Who’s calling please? | Is that really necessary? | evade-identity
school | who | Who’s calling? | Tell her it’s a friend. | pretext
school | what | May I ask what this is about? | Sure, it’s about the two days your dishwasher was down in October. | reason-specific
fleet | what | What’s it regarding? | I’d like to discuss your company’s needs. | reason-vague
hotel | what | And what’s this regarding? | We’ve got a solution that could save you a lot of time and money. | reason-vague
yard | what | What is this about? | I’d rather speak to him about that. | evade-reason
dental | what | What is it in reference to? | It’s in reference to her call yesterday. | pretext
fleet | what | What’s it regarding? | He’s expecting me. | pretext
hotel | what | What’s it regarding? | I’m following up on the email I sent him about the towels. | reason-specific
yard | what | What’s it about? | We met last month and I said I’d call back with the coating prices. | reason-specific | two-way
dental | known | Is she expecting your call? | No, she’s not. I just thought I’d try. | honest-not-expected
yard | known | Is he expecting you? | No, but I’ve left him two voicemails about the slipway. | honest-not-expected, earlier-messages, reason-specific | voicemails 2
hotel | known | Is he expecting your call? | Yes, he asked me to call today. | pretext
fleet | unavailable | He’s in a meeting right now. | No problem. What’s the best time to reach him? | ask-best-time, gracious
school | unavailable | She’s not available. | Okay. Could you transfer me to her voicemail? | ask-voicemail
dental | unavailable | She’s in a meeting. | Thanks, Priti. I’ll try again this afternoon. | gracious-close, use-gk-name
hotel | unavailable | He’s out. | I need to talk to him today, it’s urgent. | pushy
yard | unavailable | He’s not in. | Can you just tell me when he’ll be in? | ask-best-time
fleet | unavailable | He’s out of the office. | Do you know if he’ll be in tomorrow? | ask-best-time
dental | unavailable | She’s busy. | That’s fine, I understand. How do you pronounce her last name, by the way? | ask-pronunciation, gracious
school | refuse | We’re not interested. | I understand. Thank you for your time. | gracious-close
hotel | refuse | He doesn’t take unsolicited calls. | I completely understand. Is there someone else I should be talking to? | ask-right-person, gracious
yard | refuse | We’re not interested. | You haven’t even heard what I have to say. | pushy
fleet | refuse | We don’t need anything. | But we’ve got tyres, tracking, fuel cards, and servicing too. | pitch-gatekeeper
dental | email | Can you send an email? | Sure, I’d be happy to. What’s the best email address? | accept-email
hotel | email | Send us an email. | I’ve sent three already and nobody replies. Put me through. | pushy
school | email | You can email her. | I will. Is she the right person for kitchen equipment? | accept-email, ask-right-person
yard | email | Please email. | Thanks, I’ll do that. And could I leave a quick voicemail too? | accept-email, ask-voicemail, gracious
fleet | voicemail | I’ll send you to voicemail. | Thank you so much. | accept-voicemail, gracious
hotel | voicemail | Would you like his voicemail? | No, I want to talk to a human being. | pushy
dental | voicemail | Would you like her voicemail? | Yes, that works. | accept-voicemail
fleet | message | Can I take a message? | Yes, please tell him Ngozi Eze from TyreTrack called about the tread on his trucks. | leave-message, identify-full, reason-specific, gracious
school | message | Would you like to leave a message? | Just have her call me back. | leave-message-empty
hotel | message | Can I take a message? | Just tell him Dee called. | leave-message-empty, identify-partial
dental | answer | Elm Road Dental, how can I help you today? | Hello, I was wondering if I could speak with Dr. Nguyen for a moment? | ask-person
hotel | answer | Thank you for calling Bayou Inn, Rochelle speaking. | Rochelle, you’re just the person. Could you help me figure out who orders linens? | use-gk-name, ask-help, ask-right-person
yard | answer | Keel Street Boatyard. | This is Bridie Malone. Is Mr. Wieczorek available? | identify-partial, ask-person
fleet | answer | Stott Haulage. | will stott please its ngozi from tyretrack | identify-full, gracious
school | answer | Hollins Primary School. | Hello, Sam Patel here, Bright Kitchens. Sorry to bother you, is Grace about? | identify-full, gracious, ask-person
dental | who | And who’s this? | Carlos Vega. I run Recall Desk over in Reno. | identify-full
fleet | who | Who may I say is calling? | Just tell him Ngozi’s on the line. | identify-partial
hotel | who | Who’s calling, please? | Please just put me through, he’ll want to take this. | evade-identity, pushy
school | who | Who’s calling? | An old colleague of hers. | pretext
hotel | who | Can I have a name? | Sure thing, Dee Watkins with Linen Loop out of Baton Rouge. | identify-full
dental | what | What’s the call about? | Her patient recall list, and the forty people who fell off it in June. | reason-specific
yard | what | And this is regarding? | the slipway closure and his april haul outs | reason-specific
hotel | what | What can I say it’s regarding? | Potential ways we could partner together. | reason-vague
fleet | what | What’s it concerning? | It’s about improving his bottom line. | reason-vague
yard | what | May I tell him what it’s about? | It’s a private matter, thank you. | evade-reason, gracious
school | what | What is it regarding? | She’ll understand once I explain it to her. | evade-reason
hotel | what | What’s it about? | I’m a client of his and I have a question about my bill. | pretext
fleet | what | What is this about? | I’m returning a call from Mr Stott. | pretext
dental | what | What’s it about? | It’s just a follow-up to our talk last week. | pretext
yard | known | Does he know you’ll be calling? | He doesn’t. I’m hoping the note I left him on Friday helps. | honest-not-expected, earlier-messages | voicemails 2
dental | known | Is Siobhan expecting to hear from you? | I’d love to say yes, but no. | honest-not-expected
fleet | known | Is he expecting you? | Oh yes, we set this up on Monday. | pretext
school | known | Are you known to Mrs Adeyemi? | Not personally. This would be our first conversation. | honest-not-expected
hotel | unavailable | He’s on another line. | Would after lunch be better, do you think? | ask-best-time
dental | unavailable | She’s not in today. | Could I trouble you for her voicemail? | ask-voicemail
yard | unavailable | He’s in Glasgow till Wednesday. | Wednesday. Got it. I appreciate the help, Angus. | gracious-close, use-gk-name
school | unavailable | She’s in a meeting. | Which is easier for her, mornings or late afternoon? | ask-best-time
fleet | unavailable | He’s busy. | Look, this will take thirty seconds. Just patch me in. | pushy
hotel | unavailable | He’s out. | Who fills in for him when he’s away? | ask-right-person
dental | unavailable | She can’t take calls. | Understood. May I check how she pronounces her surname? | ask-pronunciation, gracious
yard | refuse | We don’t do cold calls. | I hear you, and I won’t keep you. Have a good afternoon. | gracious-close
hotel | refuse | He’s asked not to be disturbed. | I’m sure he’d make an exception if you’d just do your job. | pushy
fleet | refuse | That’s not something Will handles. | Appreciate that. Who would I ask about tread checks? | ask-right-person, gracious
dental | refuse | No thanks, we’re covered. | You’ll be sorry when your system goes down. | pushy
hotel | refuse | We use someone already. | We offer same-day linen, towel rental, uniform cleaning and mat service. | pitch-gatekeeper
school | email | Could you drop us an email? | Yes, of course. Shall I mark it for Grace or for the kitchen lead? | accept-email, ask-right-person
fleet | email | Email works best. | Then email it is. I’ll send it before three. | accept-email
yard | email | Send an email. | Emails get ignored. I’d like to speak with him directly. | pushy
fleet | voicemail | I can put you into his voicemail. | Yes, voicemail would be great, thank you Pam. | accept-voicemail, gracious, use-gk-name
dental | voicemail | Do you want to leave her a voicemail? | I don’t want her voicemail, I want her. | pushy
dental | message | Shall I take a message? | That’d be great. It’s Carlos Vega, Recall Desk, it’s about Monday’s no-shows. | leave-message, identify-full, reason-specific
fleet | message | May I take a message? | Tell him to call Ngozi. | leave-message-empty, identify-partial
yard | message | Do you want to leave a message? | No message, thanks. I’ll try again Friday. | gracious-close
`

const read = (line: string): Case => {
  const [card = '', state = '', gatekeeper = '', rep = '', moves = '', log = ''] = line.split(' | ')
  const known = (Object.keys(caseCards) as (keyof typeof caseCards)[]).find((key) => key === card)
  const stands = gatekeeperStates.find((one) => one === state)
  if (!known || !stands) throw new Error(`no such card or state: ${line}`)
  const voicemails = Number(/voicemails (\d+)/.exec(log)?.[1] ?? 0)
  const twoWay = log.includes('two-way')
  return {
    card: known,
    state: stands,
    gatekeeper,
    rep,
    moves: moves === '-' ? '' : moves,
    twoWay,
    voicemails
  }
}

export const roundCases: readonly Case[] = table.trim().split('\n').map(read)
