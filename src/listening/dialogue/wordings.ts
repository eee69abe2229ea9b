/** What a gatekeeper may be about to say: a state, or one of the answers that a state can give. */
export type Prompt =
  | 'answer'
  | 'who'
  | 'who-again'
  | 'what'
  | 'what-again'
  | 'known'
  | 'email'
  | 'meeting'
  | 'out'
  | 'refuse'
  | 'message'
  | 'voicemail'
  | 'connect'
  | 'transfer'
  | 'time'
  | 'person'
  | 'sound'
  | 'more'
  | 'goodbye'
  | 'cut-off'
  /** Only who cannot decide says these: that it is not theirs to decide, and how to reach who does. */
  | 'not-mine'
  | 'way'

/** Several wordings of each line that somebody says. */
export type Wordings = Readonly<Partial<Record<Prompt, readonly string[]>>>

/**
 * What a gatekeeper says. Slots: {company}, {name} (the gatekeeper's), {first} and {last} (the prospect's), {they} {them}
 * {their} (the prospect's pronouns) with {is} {has} {does} {knows} to go with them, {time} and {person} (what can be
 * found out), {sound} (how the name is said).
 */
export const gatekeeperWordings: Wordings = {
  answer: [
    '{company}, this is {name}.',
    '{company}, {name} speaking.',
    'Good morning, {company}. {name} here.',
    'Hello, {company}, how can I help?',
    'Thanks for calling {company}, this is {name}.',
    '{company}, front desk.',
    'Hello, you’re through to {name} at {company}.'
  ],
  who: [
    'Who’s calling, please?',
    'May I say who’s calling?',
    'And you are?',
    'Who shall I say it is?',
    'Can I take your name?',
    'And your name and company?',
    'Who am I speaking to?'
  ],
  'who-again': [
    'And where are you calling from?',
    'Sorry, your full name and company?',
    'I’ll need your name and who you’re with.',
    '{they} will ask me who it is. Who shall I say?',
    'I didn’t catch the rest. Who’s calling, and from where?',
    'I do need a name and a company before I go further.'
  ],
  what: [
    'What’s it regarding?',
    'Can I ask what it’s about?',
    'And what is it in connection with?',
    'What shall I tell {them} it’s about?',
    'May I ask the reason for your call?',
    'What’s this concerning?',
    'What would you like to speak with {them} about?'
  ],
  'what-again': [
    'I’m sorry, but I do have to say what it’s about.',
    '{they} will ask me why. What is it about?',
    'Could you give me a word or two on the subject?',
    'I still need the reason for the call.',
    'What exactly is it about?',
    'I can’t put anyone through without a reason. What is it?'
  ],
  known: [
    'Are you expected?',
    'Is {first} expecting your call?',
    'Does {first} know you?',
    'Have you spoken with {them} before?',
    'Is this a call {they} {knows} is coming?',
    'Will {they} know what this is about?'
  ],
  email: [
    'It’s best to send an e-mail.',
    'Could you put that in an e-mail?',
    'Send something over and I’ll see that it gets looked at.',
    'If you e-mail it, {they} can decide.',
    'We ask everyone to e-mail first.',
    'Just send an e-mail with the details.'
  ],
  meeting: [
    '{first} is in a meeting.',
    '{they} {is} with someone just now.',
    'I’m afraid {they} {is} tied up.',
    '{first} is on another call.',
    '{they} {is} not available at the moment.',
    '{they} {has} people in {their} office right now.'
  ],
  out: [
    '{first} is out today.',
    '{they} {is} away until Thursday.',
    'You’ve just missed {them}.',
    '{first} is out of the building.',
    '{they} {is} not in this week.',
    '{first} is travelling.'
  ],
  refuse: [
    'We don’t take sales calls.',
    'We’re not interested, thank you.',
    'We have someone for that already.',
    'I can’t put you through.',
    '{they} {does} not take calls like this.',
    'No, thank you. We’re all set.'
  ],
  message: [
    'Can I take a message?',
    'Shall I leave {them} a note?',
    'Would you like to leave word?',
    'I can pass something on, if you like.',
    'What would you like me to tell {them}?',
    'Do you want me to leave a message on {their} desk?'
  ],
  voicemail: [
    'I’ll put you through to voicemail.',
    'I can give you {their} voicemail.',
    'Let me pass you to {their} voicemail.',
    'The best I can do is {their} voicemail.',
    'I’ll pop you through to the machine, all right?',
    'Would you like {their} voicemail?'
  ],
  connect: [
    'Here it comes.',
    'Connecting you now.',
    'There you go. Wait for the tone.',
    'All right, it’s ringing now.',
    'Of course. One second.',
    'You’re on your way to the machine.'
  ],
  transfer: [
    'One moment, I’ll see if {they} can take it.',
    'Bear with me, I’ll put you through.',
    'Hold on, I’ll get {them} for you.',
    'Putting you through now.',
    'All right, connecting you.',
    'Just a second. Here’s {first} for you.'
  ],
  time: [
    'You’ll catch {them} best {time}.',
    '{time} is usually good.',
    'I’d try {time}.',
    '{they} {is} at {their} desk {time}, most days.',
    'Try {time}, before it gets busy.',
    'Honestly, {time} is your best chance.'
  ],
  person: [
    'That would be {person}.',
    '{person} looks after that.',
    'You want {person} for that.',
    'It’s {person} you should ask for.',
    'That goes to {person} these days.',
    '{person} handles it.'
  ],
  sound: [
    'It’s {sound}.',
    'We say {sound}.',
    '{sound}, and thank you for asking.',
    'You say it {sound}.',
    'Everyone here says {sound}.',
    'It’s said {sound}.'
  ],
  more: [
    'Of course. Anything else?',
    'That’s fine. Was there something more?',
    'All right. Is there anything else I can do?',
    'I’ve got that. Anything more?',
    'Sure. What else can I help with?',
    'Okay. Anything else?'
  ],
  goodbye: [
    'Thanks for calling. Bye now.',
    'You’re welcome. Goodbye.',
    'All right, have a good day.',
    'No problem. Bye.',
    'Thank you. Goodbye.',
    'Good luck. Bye now.'
  ],
  'cut-off': [
    'I’m going to end the call here. Goodbye.',
    'I have another call. Goodbye.',
    'I can’t help you any further. Goodbye.',
    'That’s enough. Goodbye.',
    'I have to go now. Goodbye.',
    'We’re done here. Goodbye.'
  ]
}

/** Wordings of `refuse` that are a no to the offer itself: a caller who heard one does not ring again. */
export const noMeantForGood: ReadonlySet<string> = new Set([
  'We don’t take sales calls.',
  'We’re not interested, thank you.',
  'No, thank you. We’re all set.',
  'Thanks, but that’s not for us.',
  'No, we won’t be needing that.'
])

export const bestTimes = [
  'just after eight',
  'before nine',
  'after four',
  'around half past one',
  'on Thursday mornings',
  'late on Friday'
] as const
export const rightPeople = [
  'Alex in operations',
  'Sam in the office',
  'Jo, who runs the floor',
  'Robin in purchasing',
  'Chris upstairs',
  'Kim on the second line'
] as const
