import type { Wordings } from './wordings.ts'

/**
 * What somebody says who answers the own telephone and cannot decide. Slots as a gatekeeper's, but {first} and {last}
 * name the speaker, {decider} is whoever decides, {where} where they sit, and {sound} how that name is said.
 */
export const influencerWordings: Wordings = {
  answer: [
    '{first} {last}.',
    '{first} speaking.',
    'Hello, {first} here.',
    '{company}, {first} speaking.',
    'Hello, this is {first}.',
    'Yes, {first} {last} speaking.'
  ],
  who: [
    'Sorry, who is this?',
    'Who am I talking to?',
    'And you are?',
    'Do I know you?',
    'Who’s calling?',
    'Sorry, I didn’t catch your name.'
  ],
  'who-again': [
    'And where are you calling from?',
    'Sorry, which company is that?',
    'From where, did you say?',
    'I still don’t know who I’m speaking to.',
    'Your name and your company, please?',
    'I’d like to know who’s calling before we go on.'
  ],
  what: [
    'What’s it about?',
    'What can I do for you?',
    'All right. What is this regarding?',
    'And why are you ringing me?',
    'Okay. What’s this in connection with?',
    'I’ve got a minute. What’s it about?'
  ],
  'what-again': [
    'I’m sorry, but what is it about?',
    'I still don’t see why you’re ringing.',
    'Could you put it in one sentence?',
    'And the reason for your call is?',
    'What exactly is this about?',
    'Before you ask me anything: what is it about?'
  ],
  email: [
    'Can you put that in an e-mail?',
    'Send me something and I’ll pass it on.',
    'It’s best if you e-mail me that.',
    'Drop me an e-mail with the details.',
    'Send it over and I’ll have a look.',
    'Could you e-mail that, please?'
  ],
  'not-mine': [
    'That matters here, but I don’t decide that.',
    'We do talk about that. It isn’t my decision, though.',
    'You have a point. I’m not the one who decides it.',
    'That’s real enough. I don’t have the say in it.',
    'I know the problem. Somebody else decides about it.',
    'That would help us. It’s just not up to me.'
  ],
  refuse: [
    'I don’t think I can help you.',
    'Thanks, but that’s not for us.',
    'I’d rather not go into that.',
    'That’s nothing I can talk about.',
    'No, we won’t be needing that.',
    'I have to get back to work, I’m afraid.'
  ],
  message: [
    'Shall I pass something on?',
    'Is there something I should tell them?',
    'Do you want me to mention it?',
    'What should I say it was about?',
    'I can leave a note for them, if that helps.',
    'Anything you’d like me to pass along?'
  ],
  person: [
    'That would be {decider}, {where}.',
    '{decider} decides that, {where}.',
    'You want {decider}, {where}.',
    'It’s {decider} you should ask for, {where}.',
    'That’s with {decider}, {where}.',
    '{decider} has the last word there, {where}.'
  ],
  way: [
    'Your best way in is {decider}’s direct line, through the front desk.',
    'Ask the front desk for {decider}, and say that you spoke with me.',
    'Ring the main number and ask for {decider}.',
    'Leave {decider} a voicemail, short ones do get answered.',
    'Ring {decider} directly. You may say that I sent you.',
    'Try {decider} on the main number. The desk will put you through.'
  ],
  time: [
    'You’ll catch {decider} best {time}.',
    '{time} is usually good.',
    'I’d try {time}.',
    '{decider} is around {time}, most days.',
    'Try {time}, before it gets busy.',
    'Honestly, {time} is your best chance.'
  ],
  sound: [
    'You say it {sound}.',
    'It’s said {sound}.',
    'We all say {sound}.',
    '{sound}. Most people get it wrong.',
    'It’s {sound}, and thanks for asking.',
    'Say {sound}, and you’ll be fine.'
  ],
  more: [
    'I’ll look out for it. Anything else?',
    'All right. Was there something more?',
    'Sure. Anything else I can tell you?',
    'I’ve got that. Anything more?',
    'Okay. What else?',
    'That’s fine. Is there anything else?'
  ],
  goodbye: [
    'You’re welcome. Bye.',
    'Good luck with it. Bye now.',
    'No problem. Goodbye.',
    'All right, have a good day.',
    'Thanks for ringing. Bye.',
    'Fine. Goodbye.'
  ],
  'cut-off': [
    'I’m going to hang up now. Goodbye.',
    'I have somebody at my desk. Goodbye.',
    'I’ve said what I can. Goodbye.',
    'That’s enough. Goodbye.',
    'I have to go now. Goodbye.',
    'Please don’t ring me again. Goodbye.'
  ]
}

/** Who decides, where they sit, and how the name is said. The people are invented. */
export const deciders = [
  { name: 'Siobhan Keane', where: 'in finance', sound: 'shiv-AWN KEEN' },
  { name: 'Ngaire Coull', where: 'in operations', sound: 'NYE-ree COOL' },
  { name: 'Joaquin Brough', where: 'who runs the site', sound: 'wah-KEEN BRUFF' },
  { name: 'Anneke Schouten', where: 'in purchasing', sound: 'AN-eh-keh SKOW-ten' },
  { name: 'Xavi Leigh', where: 'upstairs', sound: 'SHAH-vee LEE' },
  { name: 'Aoife Menzies', where: 'at head office', sound: 'EE-fa MING-iss' }
] as const
