import type { GatekeeperState } from '../../shared/gatekeeper.ts'
import type { Card } from '../../shared/prospect.ts'
import { exampleCard } from '../example-input.ts'
import type { GatekeeperTurn } from './heard.ts'

const card = (
  names: Pick<Card, 'firstName' | 'lastName' | 'company' | 'repName' | 'repCompany'>,
  facts: string[] = []
): Card => ({
  ...exampleCard,
  ...names,
  industry: '',
  facts
})

/** Prospects of several trades, their names easy, hard, and plain words as well. */
export const caseCards = {
  yard: card(
    {
      firstName: 'Tomasz',
      lastName: 'Wieczorek',
      company: 'Keel Street Boatyard',
      repName: 'Bridie Malone',
      repCompany: 'Fenwick Coatings'
    },
    ['hull blisters on three charter boats', 'slipway closed in March']
  ),
  school: card(
    {
      firstName: 'Grace',
      lastName: 'Adeyemi',
      company: 'Hollins Primary',
      repName: 'Sam Patel',
      repCompany: 'Bright Kitchens'
    },
    ['dishwasher broke twice in October']
  ),
  fleet: card(
    {
      firstName: 'Will',
      lastName: 'Stott',
      company: 'Stott Haulage',
      repName: 'Ngozi Eze',
      repCompany: 'TyreTrack'
    },
    ['two trucks off the road for tread depth']
  ),
  dental: card({
    firstName: 'Siobhan',
    lastName: 'Nguyen',
    company: 'Elm Road Dental',
    repName: 'Carlos Vega',
    repCompany: 'Recall Desk'
  }),
  hotel: card(
    {
      firstName: 'Xavier',
      lastName: 'Thibodeaux',
      company: 'Bayou Inn',
      repName: 'Dee Watkins',
      repCompany: 'Linen Loop'
    },
    ['towels went missing after the jazz weekend']
  )
} as const

/** One turn with the moves that it makes, comma-separated. */
export type Case = {
  readonly state: GatekeeperState
  readonly gatekeeper: string
  readonly rep: string
  readonly moves: string
  readonly card?: keyof typeof caseCards
  readonly twoWay?: boolean
  readonly voicemails?: number
}
/** A case in one line. */
const row = (
  state: GatekeeperState,
  gatekeeper: string,
  rep: string,
  moves: string,
  more: Partial<Case> = {}
): Case => ({
  state,
  gatekeeper,
  rep,
  moves,
  ...more
})

export const turnOf = ({
  state,
  gatekeeper,
  rep,
  card: key = 'yard',
  twoWay = false,
  voicemails = 0
}: Case): GatekeeperTurn => ({
  state,
  gatekeeper,
  rep,
  card: caseCards[key],
  context: { priorTwoWay: twoWay, priorVoicemails: voicemails }
})

const school = { card: 'school' } as const
const fleet = { card: 'fleet' } as const
const dental = { card: 'dental' } as const
const hotel = { card: 'hotel' } as const

/** Own turns with the moves that a careful reader hears in them; near-misses stand beside the hits. */
export const moveCases: readonly Case[] = [
  // Who is calling
  row(
    'answer',
    'Keel Street Boatyard, good morning.',
    'Morning, Bridie Malone here from Fenwick Coatings. Is Tomasz about?',
    'identify-full, ask-person'
  ),
  row(
    'answer',
    'Stott Haulage.',
    'hi this is ngozi eze with tyretrack can i speak to will',
    'identify-full, ask-person',
    fleet
  ),
  row(
    'answer',
    'Elm Road Dental, Fiona speaking, how can I help?',
    'Hello Fiona, my name is Carlos, I’m with Recall Desk. Could I have a word with Siobhan?',
    'identify-full, ask-person, use-gk-name',
    dental
  ),
  row(
    'who',
    'Can I ask who’s calling?',
    'Sure, it’s Dee Watkins over at Linen Loop.',
    'identify-full',
    hotel
  ),
  row('who', 'Who shall I say is calling?', 'Sam Patel, Bright Kitchens.', 'identify-full', school),
  row('who', 'And which company are you with?', 'Bright Kitchens.', 'identify-partial', school),
  row('who', 'Who is this?', 'My name’s Carlos Vega.', 'identify-partial', dental),
  row('who', 'Who’s calling?', 'its bridie', 'identify-partial'),
  row('who', 'Who’s speaking please?', 'I’m calling from TyreTrack.', 'identify-partial', fleet),
  row(
    'who',
    'May I tell him who’s calling?',
    'Tell him it’s Dee from Linen Loop, if you would.',
    'identify-full, gracious',
    hotel
  ),
  row('who', 'Who’s calling?', 'It’s me. He’ll recognise my voice.', 'evade-identity'),
  row('who', 'May I ask who’s calling?', 'I’d rather not say, thanks.', 'evade-identity, gracious'),
  row('who', 'Who’s calling?', 'Someone he’ll want to talk to.', 'evade-identity'),
  row('who', 'Your name please?', 'does it matter who i am', 'evade-identity', school),
  row('who', 'Who is it?', 'He knows me, just say it’s about the boat.', 'evade-identity, reason-specific'),
  row('who', 'Who’s calling?', 'A business associate.', 'evade-identity', hotel),
  row('who', 'And your name?', 'My name won’t mean anything to her.', 'evade-identity', dental),
  row('who', 'Who’s calling?', 'An old college friend.', 'pretext', dental),
  row('who', 'Who should I say?', 'tell her its her cousin', 'pretext', school),
  row('who', 'Who’s calling?', 'I’m a patient of hers.', 'pretext', dental),
  row('who', 'Who’s calling?', 'We go way back, Xavier and I.', 'pretext', hotel),
  row(
    'who',
    'Where are you calling from?',
    'Fenwick Coatings, up in Leith. Bridie’s the name.',
    'identify-full'
  ),
  row(
    'who',
    'Who’s calling?',
    'You won’t know the name, it’s Ngozi Eze from TyreTrack.',
    'identify-full',
    fleet
  ),
  row('answer', 'Bayou Inn, front desk.', 'Who am I speaking with?', '', hotel),
  row('answer', 'Hollins Primary.', 'is this the school kitchen', '', school),

  // What it is about
  row('what', 'What’s it regarding?', 'The blisters on the three charter hulls.', 'reason-specific'),
  row(
    'what',
    'What’s this about?',
    'its about the two trucks you have off the road for tread',
    'reason-specific',
    fleet
  ),
  row(
    'what',
    'And what is it in connection with?',
    'Her dishwasher. It broke down twice in October and I know which part it is.',
    'reason-specific',
    school
  ),
  row(
    'what',
    'Can I tell him what it’s about?',
    'Towels going missing on festival weekends, and what the Palmetto does about it.',
    'reason-specific',
    hotel
  ),
  row(
    'what',
    'What’s it concerning?',
    'Patients who don’t turn up on a Monday morning.',
    'reason-specific',
    dental
  ),
  row(
    'what',
    'What is the nature of your call?',
    'A recall on the boiler valve fitted in your kitchens.',
    'reason-specific',
    school
  ),
  row(
    'what',
    'What’s it about?',
    'How two yards on the Clyde stopped repainting every second spring.',
    'reason-specific'
  ),
  row(
    'what',
    'What is it regarding, please?',
    'Well, the new driver hours rule that starts in April, and what it means for your night run.',
    'reason-specific',
    fleet
  ),
  row(
    'what',
    'May I ask what it’s about?',
    'His slipway being shut. Thank you for asking.',
    'reason-specific, gracious'
  ),
  row(
    'answer',
    'Elm Road Dental.',
    'Carlos Vega at Recall Desk, I’m ringing about the missed hygiene appointments, is Siobhan free?',
    'identify-full, reason-specific, ask-person',
    dental
  ),
  row('what', 'What’s it regarding?', 'A business opportunity.', 'reason-vague'),
  row('what', 'What’s it about?', 'just wanted to touch base', 'reason-vague', dental),
  row(
    'what',
    'What is this in reference to?',
    'I’d like to introduce our company and see how we can help.',
    'reason-vague',
    hotel
  ),
  row('what', 'What’s it concerning?', 'Ways to save money and improve efficiency.', 'reason-vague', fleet),
  row('what', 'What’s this about?', 'Something he’ll be very interested in.', 'reason-vague', hotel),
  row('what', 'What’s it regarding?', 'His business.', 'reason-vague'),
  row('what', 'What is it about?', 'Our services.', 'reason-vague', school),
  row('what', 'And it’s regarding?', 'um a proposal for her', 'reason-vague', school),
  row('what', 'What’s it regarding?', 'It’s important.', 'reason-vague', fleet),
  row(
    'what',
    'What’s the purpose of your call?',
    'A few ideas to grow the business.',
    'reason-vague',
    dental
  ),
  row('what', 'What’s it regarding?', 'It’s private.', 'evade-reason'),
  row('what', 'What’s it about?', 'I’d rather discuss that with her directly.', 'evade-reason', school),
  row('what', 'What’s this in regard to?', 'she’ll know what its about', 'evade-reason', dental),
  row('what', 'What’s it regarding?', 'It’s complicated, I’ll explain it to him.', 'evade-reason', hotel),
  row('what', 'Can you tell me what it’s about?', 'I can’t go into that with you.', 'evade-reason', fleet),
  row('what', 'What’s it concerning?', 'That’s between me and Mr Wieczorek.', 'evade-reason'),
  row(
    'what',
    'What’s it about?',
    'The private moorings on the east side. Two of the chains have worn through.',
    'reason-specific'
  ),
  row(
    'what',
    'What’s it regarding?',
    'Nothing complicated: the gasket on your dishwasher.',
    'reason-specific',
    school
  ),
  row(
    'what',
    'What’s it regarding?',
    'We do hulls, decks, antifoul, spars and interiors.',
    'pitch-gatekeeper'
  ),
  row(
    'what',
    'What do you want to talk to her about?',
    'we offer reminders online booking payment plans and review collection',
    'pitch-gatekeeper',
    dental
  ),
  row(
    'refuse',
    'We already have a linen supplier.',
    'We provide sheets, towels, robes and table linen, plus we do uniforms too.',
    'pitch-gatekeeper',
    hotel
  ),
  row(
    'what',
    'What’s it about?',
    'Everything we do for schools: ovens, fridges, extraction and servicing.',
    'pitch-gatekeeper',
    school
  ),
  row(
    'what',
    'What’s it about?',
    'The leaks in the galley, the bilge and the aft cabin of the Mary Ann.',
    'reason-specific'
  ),

  // Contact that is claimed
  row('what', 'What’s it regarding?', 'She asked me to call.', 'pretext', school),
  row('what', 'What’s it about?', 'just following up on our conversation last week', 'pretext', hotel),
  row('what', 'What’s it about?', 'He called me earlier, I’m ringing him back.', 'pretext', fleet),
  row('known', 'Is he expecting you?', 'Yes, we have a meeting at two.', 'pretext'),
  row('known', 'Is she expecting your call?', 'yeah', 'pretext', dental),
  row('what', 'Is this a sales call?', 'No, no, it’s not a sales call at all.', 'pretext', school),
  row('refuse', 'We don’t take sales calls.', 'I’m not selling anything.', 'pretext', hotel),
  row('who', 'Who’s calling?', 'This is his bank.', 'pretext', fleet),
  row('who', 'Who’s calling?', 'It’s the council.', 'pretext', school),
  row('what', 'What is it regarding?', 'It’s a family emergency.', 'pretext', hotel),
  row('what', 'What’s it regarding?', 'As we discussed, the paint order.', 'pretext, reason-specific'),
  row(
    'what',
    'What’s it regarding?',
    'We spoke on Monday about the tread on his trailers.',
    'reason-specific',
    { ...fleet, twoWay: true }
  ),
  row('what', 'What’s it regarding?', 'She asked me to ring about the dishwasher.', 'reason-specific', {
    ...school,
    twoWay: true
  }),
  row('known', 'Is she expecting you?', 'No, we haven’t spoken.', 'honest-not-expected', dental),
  row('known', 'Does he know you?', 'Not yet. I’d like him to.', 'honest-not-expected', hotel),
  row('known', 'Is he expecting your call?', 'no hes not', 'honest-not-expected', fleet),
  row(
    'known',
    'Is Grace expecting you?',
    'She isn’t, I’m calling out of the blue.',
    'honest-not-expected',
    school
  ),
  row('known', 'Is he expecting you?', 'I’d be fibbing if I said yes.', 'honest-not-expected'),
  row(
    'known',
    'Is she expecting the call?',
    'To be honest, no, it’s a cold call.',
    'honest-not-expected',
    dental
  ),
  row(
    'known',
    'Does she know what it’s about?',
    'I don’t think so, we’ve never met.',
    'honest-not-expected',
    school
  ),
  row('what', 'Is this a sales call?', 'It is, I won’t pretend otherwise.', 'honest-not-expected', hotel),
  row('unavailable', 'He’s not in.', 'No problem, I’ll ring tomorrow.', 'gracious-close'),
  row(
    'known',
    'Is he expecting you?',
    'No, but I left him two messages about the hull blisters last week.',
    'honest-not-expected, earlier-messages, reason-specific',
    { voicemails: 2 }
  ),
  row(
    'known',
    'Does she know you?',
    'She may know my voice, I’ve left her a couple of voicemails.',
    'earlier-messages',
    { ...dental, voicemails: 2 }
  ),
  row(
    'who',
    'Who’s calling?',
    'Dee Watkins, Linen Loop. My two messages from Tuesday and Friday will be on his machine.',
    'identify-full, earlier-messages',
    { ...hotel, voicemails: 2 }
  ),
  row(
    'answer',
    'Stott Haulage, Pam here.',
    'pam its ngozi eze at tyretrack i left will a message on monday and another thursday',
    'identify-full, use-gk-name, earlier-messages',
    { ...fleet, voicemails: 2 }
  ),
  row(
    'known',
    'Is she expecting you?',
    'Not exactly, though she’s had two short notes from me.',
    'honest-not-expected, earlier-messages',
    { ...school, voicemails: 2 }
  ),
  row('unavailable', 'He’s out on the water.', 'Could I leave him a voicemail then?', 'ask-voicemail'),
  row(
    'unavailable',
    'She’s with a patient.',
    'I haven’t left her a message yet. Could I leave one on her voicemail?',
    'ask-voicemail',
    dental
  ),

  // Voicemail
  row(
    'unavailable',
    'She’s teaching.',
    'Would you mind popping me through to her voicemail?',
    'ask-voicemail, gracious',
    school
  ),
  row(
    'unavailable',
    'He’s driving.',
    'can you stick me through to his answering machine',
    'ask-voicemail',
    fleet
  ),
  row(
    'unavailable',
    'She’s in surgery all day.',
    'Does she have a mailbox I could leave twenty seconds on?',
    'ask-voicemail',
    dental
  ),
  row(
    'email',
    'You’d best send an e-mail.',
    'I can do that. Is there a voicemail I could leave as well, so it makes sense when it lands?',
    'accept-email, ask-voicemail',
    hotel
  ),
  row('voicemail', 'Would you like his voicemail?', 'Yes please, that would be grand.', 'accept-voicemail'),
  row('voicemail', 'Shall I put you through to voicemail?', 'sure go ahead', 'accept-voicemail', fleet),
  row(
    'voicemail',
    'I can pop you into her mailbox.',
    'Perfect, I appreciate it.',
    'accept-voicemail, gracious',
    school
  ),
  row(
    'voicemail',
    'I can only offer you her voicemail.',
    'Voicemail works for me, thanks Fiona.',
    'accept-voicemail, gracious, use-gk-name',
    dental
  ),
  row('voicemail', 'Do you want his voicemail?', 'I don’t do voicemail. Put him on.', 'pushy', hotel),
  row(
    'voicemail',
    'Do you want her voicemail?',
    'What’s the point, she never listens to it.',
    'pushy',
    school
  ),
  row(
    'voicemail',
    'I’ll put you into his voicemail, shall I?',
    'nah forget the voicemail i need to talk to him',
    'pushy',
    fleet
  ),
  row(
    'voicemail',
    'I’ll put you through to his voicemail.',
    'Before you do, how do I say his surname?',
    'ask-pronunciation'
  ),

  // E-mail
  row(
    'email',
    'Could you put it in an e-mail?',
    'Of course. Which address reaches her quickest?',
    'accept-email',
    school
  ),
  row(
    'email',
    'Just send it to the info address.',
    'will do its on its way this afternoon',
    'accept-email',
    hotel
  ),
  row(
    'email',
    'Send us an e-mail.',
    'Sure. Who should I mark it for?',
    'accept-email, ask-right-person',
    fleet
  ),
  row(
    'email',
    'Best thing is to send an e-mail.',
    'Gladly, I’ll keep it to three lines. Thanks for your help.',
    'accept-email, gracious',
    dental
  ),
  row('email', 'E-mail it over.', 'No, e-mails get binned. I want to talk to him.', 'pushy'),
  row('email', 'Send him an e-mail.', 'He never reads them. Just put me through.', 'pushy', hotel),
  row(
    'email',
    'You can always e-mail her.',
    'I could, but she must get hundreds. Could I leave twenty seconds on her voicemail instead?',
    'ask-voicemail',
    dental
  ),
  row(
    'email',
    'Can you e-mail it?',
    'Happily. Have a lovely afternoon.',
    'accept-email, gracious-close',
    school
  ),

  // When, who, how to say it
  row(
    'unavailable',
    'He’s in a meeting.',
    'What time of day do you usually find him at his desk?',
    'ask-best-time',
    hotel
  ),
  row(
    'unavailable',
    'She’s on playground duty.',
    'would i be better ringing after three',
    'ask-best-time',
    school
  ),
  row('unavailable', 'He’s not about.', 'Is he better in the mornings or the afternoons?', 'ask-best-time'),
  row('unavailable', 'She’s not available.', 'When’s a good time to try her again?', 'ask-best-time', dental),
  row(
    'unavailable',
    'He’s on the road.',
    'Any idea when he’ll be back in the office?',
    'ask-best-time',
    fleet
  ),
  row('unavailable', 'She’s away.', 'Is she back on Thursday?', 'ask-best-time', school),
  row(
    'unavailable',
    'He’s tied up.',
    'Grand, I’ll try him again after lunch. Thanks a million.',
    'gracious-close'
  ),
  row('unavailable', 'She’s at lunch.', 'Okay, I’ll call at two then. Bye now.', 'gracious-close', dental),
  row(
    'refuse',
    'He doesn’t deal with that.',
    'Who does, if you don’t mind me asking?',
    'ask-right-person, gracious',
    hotel
  ),
  row(
    'refuse',
    'That’s not his area.',
    'whos the best one to talk to about tyres then',
    'ask-right-person',
    fleet
  ),
  row('answer', 'Hollins Primary.', 'I’m looking for whoever runs the kitchen.', 'ask-right-person', school),
  row(
    'email',
    'Send it to the office.',
    'Is Siobhan the right person for recalls, or is there somebody else who looks after them?',
    'ask-right-person',
    dental
  ),
  row(
    'answer',
    'Bayou Inn, Rochelle speaking.',
    'Rochelle, maybe you can point me in the right direction. Who orders the towels?',
    'use-gk-name, ask-help, ask-right-person',
    hotel
  ),
  row(
    'refuse',
    'She’s not the one for that.',
    'I see. Which department would that be?',
    'ask-right-person, gracious',
    school
  ),
  row(
    'unavailable',
    'He’s out.',
    'How do you pronounce his last name, so I get it right next time?',
    'ask-pronunciation'
  ),
  row('unavailable', 'She’s away today.', 'is it win or new yen', 'ask-pronunciation', dental),
  row('unavailable', 'He’s out.', 'Am I saying Thibodeaux correctly?', 'ask-pronunciation', hotel),
  row(
    'unavailable',
    'He’s out till noon.',
    'Can you tell me how his name is said?',
    'ask-pronunciation',
    hotel
  ),
  row(
    'who',
    'Who’s calling?',
    'Sam Patel, Bright Kitchens. Do I say Adeyemi right, by the way?',
    'identify-full, ask-pronunciation',
    school
  ),
  row('email', 'You can e-mail him.', 'Certainly. How do you spell his surname?', 'accept-email', hotel),

  // Help, name, manners
  row(
    'answer',
    'Stott Haulage, Pam speaking.',
    'Hi Pam, I could do with your help. Is Will in the yard?',
    'use-gk-name, ask-help, ask-person',
    fleet
  ),
  row(
    'answer',
    'Keel Street.',
    'I was hoping you could help me out. Who decides on the paint?',
    'ask-help, ask-right-person'
  ),
  row(
    'answer',
    'Elm Road Dental.',
    'good morning can you help me please im after siobhan',
    'ask-help, gracious, ask-person',
    dental
  ),
  row(
    'what',
    'What’s it about?',
    'We help practices fill cancelled slots on the same day.',
    'reason-specific',
    dental
  ),
  row(
    'unavailable',
    'She’s busy.',
    'Thanks for your help, Maureen. I’ll leave you in peace.',
    'gracious-close, use-gk-name',
    school
  ),
  row(
    'answer',
    'Bayou Inn, this is Rochelle.',
    'Morning Rochelle, may I speak with Mr Thibodeaux, please?',
    'use-gk-name, ask-person, gracious',
    hotel
  ),
  row('answer', 'Keel Street Boatyard, Angus here.', 'Hi, is Tomasz in, please?', 'ask-person, gracious'),
  row(
    'unavailable',
    'He’s not free.',
    'That’s no bother at all. Would tomorrow be any better?',
    'ask-best-time, gracious'
  ),
  row(
    'refuse',
    'We’re not interested.',
    'Fair enough, I’ll take you off the list. All the best.',
    'gracious-close',
    hotel
  ),
  row(
    'refuse',
    'Please don’t call again.',
    'Understood. I won’t. Sorry to have troubled you.',
    'gracious-close',
    school
  ),
  row(
    'refuse',
    'He doesn’t take these calls.',
    'thanks for being straight with me bye',
    'gracious-close',
    fleet
  ),
  row('refuse', 'No thank you.', 'I appreciate you telling me, have a good day.', 'gracious-close', dental),
  row('unavailable', 'He’s out today.', 'Right. I’ll try again Monday.', 'gracious-close'),

  // Pressure
  row('unavailable', 'He’s in a meeting.', 'Then interrupt him. This can’t wait.', 'pushy', fleet),
  row('unavailable', 'She’s busy.', 'I’ll hold.', 'pushy', school),
  row('unavailable', 'He’s busy.', 'I’ll just keep calling until he picks up.', 'pushy', hotel),
  row(
    'refuse',
    'We’re fine, thanks.',
    'You’re just the receptionist, let me talk to someone who matters.',
    'pushy',
    dental
  ),
  row('refuse', 'He’s not interested.', 'That’s not your decision to make.', 'pushy'),
  row('who', 'Who’s calling?', 'never mind that just put me through', 'pushy', fleet),
  row('what', 'What’s it about?', 'You wouldn’t understand. Get me your boss.', 'pushy', hotel),
  row('unavailable', 'She’s not in.', 'I know she’s there, I can hear her.', 'pushy', school),
  row('refuse', 'No.', 'he will not be happy when he hears you turned me away', 'pushy', fleet),
  row(
    'unavailable',
    'He’s on another call.',
    'It’ll only take two minutes, surely you can slip him a note.',
    'pushy'
  ),
  row(
    'unavailable',
    'He’s on another call.',
    'I can hold a minute if he’s nearly done, or shall I ring back?',
    '',
    hotel
  ),
  row(
    'unavailable',
    'She’s on the other line.',
    'No rush at all, whenever suits her.',
    'gracious-close',
    dental
  ),
  row('answer', 'Stott Haulage.', 'I need to speak with Will Stott.', 'ask-person', fleet),
  row('answer', 'Hollins Primary.', 'Can you put me through to Grace Adeyemi?', 'ask-person', school),
  row('answer', 'Elm Road Dental.', 'Siobhan Nguyen, please.', 'ask-person, gracious', dental),
  row('answer', 'Bayou Inn.', 'is mr thibodeaux around today', 'ask-person', hotel),
  row('answer', 'Keel Street.', 'Would himself be in at all?', 'ask-person'),
  row('answer', 'Keel Street.', 'Kindly connect me to Mr Wieczorek.', 'ask-person, gracious'),

  // Messages
  row(
    'message',
    'Can I take a message?',
    'That would be kind. Bridie Malone at Fenwick Coatings, it’s about the blisters on the charter boats.',
    'leave-message, identify-full, reason-specific, gracious'
  ),
  row('message', 'Would you like to leave a message?', 'just say i called', 'leave-message-empty', fleet),
  row(
    'message',
    'Shall I pass on a message?',
    'Tell her Carlos rang.',
    'leave-message-empty, identify-partial',
    dental
  ),
  row(
    'message',
    'Any message?',
    'Yes: Sam Patel, Bright Kitchens, the gasket on the dishwasher is the part that keeps failing.',
    'leave-message, identify-full, reason-specific',
    school
  ),
  row(
    'message',
    'Can I give him a message?',
    'Have him ring me back on this number.',
    'leave-message-empty',
    hotel
  ),
  row('message', 'Can I take a message?', 'No, thanks. I’ll try again tomorrow.', 'gracious-close', hotel),
  row('message', 'Can I take a message?', 'Could I leave it on his voicemail instead?', 'ask-voicemail'),
  row(
    'unavailable',
    'He’s out on site.',
    'Could you let him know Ngozi Eze from TyreTrack rang about the tread on the two trucks?',
    'leave-message, identify-full, reason-specific',
    fleet
  ),
  row(
    'message',
    'I can pop a note on her desk.',
    'lovely its dee watkins linen loop about the missing towels',
    'leave-message, identify-full, reason-specific',
    hotel
  ),
  row(
    'message',
    'Can I take a message?',
    'You can tell her it’s about a great opportunity.',
    'leave-message-empty, reason-vague',
    dental
  )
]
