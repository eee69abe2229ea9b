import { describe, expect, it } from 'vitest'
import { isSure } from '../weighing.ts'
import { deriveExchange } from './exchange.ts'
import { deriveText } from './text.ts'

const asks = (text: string): string[] =>
  deriveExchange(deriveText(text))
    .asks.filter(isSure)
    .map(({ action, conditional }) => (conditional ? `${action} if` : action))
const promises = (text: string): number => deriveExchange(deriveText(text)).promises.length

describe('what is asked', () => {
  it.each([
    ['Call me and I’ll read it to you.', ['call']],
    ['kindly return my call', ['call']],
    ['Give us a wee ring.', ['call']],
    ['so if you call me i’ll give you the name', ['call if']],
    ['If you could please, um, give us a ring back', ['call if']],
    ['you’d be doing me a favour if you gave me a quick ring', ['call if']],
    ['When you’ve a minute, bell me.', ['call if']],
    ['Call me the moment you hear this.', ['call']],
    ['Please ring Jasper at Medilogic on 0121 496 0655.', ['call']],
    ['Feel free to ring the yard before six.', ['call']],
    ['Don’t hesitate to call.', ['call']],
    ['Holler and I’ll tell you.', ['reply']],
    ['Gies a phone.', ['call']],
    ['You can reach me at 555 0123.', ['call']],
    ['Only worth a call if you still ship by road.', ['call if']],
    ['Could you point me in the right direction?', ['other if']],
    ['text this number back', ['text']],
    ['Pop me a text.', ['text']],
    ['shoot me an email', ['email']],
    ['Kindly revert at the earliest.', ['reply']],
    ['If you give me two minutes, I’ll tell you.', ['other if']],
    ['It’s not cheap, so call me.', ['call']],
    ['they haven’t missed one since if you call me i’ll tell you', ['call if']],
    ['see how we could work together give me a ring', ['call']],
    ['If you’ll holler back, I’ll tell you.', ['reply if']],
    ['If you phone I’ll send you the part number.', ['call if']],
    ['Call 416 555 0111 and I’ll send it.', ['call']],
    ['Please call to me.', ['call']],
    ['when you get a tick, give me a call back', ['call if']],
    ['Drop me a message or a call.', ['text', 'call']],
    [
      'give us a ring, or text, or e-mail me, or pop your address in the form on the website',
      ['call', 'text', 'email', 'form']
    ],
    ['i dont want to give it all away on a voicemail so just call me back', ['call']],
    ['call me or text me or drop me an email', ['call', 'text', 'email']],
    ['there is one timer setting that stops that call me on oh one six three', ['call']],
    ['and lost one day all told ring me on oh two nine', ['call']],
    ['he fixed it call back on this line', ['call']],
    ['it was the valve ring oh one four one four nine six', ['call']],
    ['Do telephone on 01632 960 508, and I shall post a copy.', ['call']],
    ['Have your foreman call me on this number.', ['call']],
    ['so if somebody could call me back today', ['call if']],
    ['Hit me back on 07700 900 556.', ['call']],
    ['Sing out if you’re keen.', ['reply if']],
    ['gonnae gie me a phone back', ['call']],
    ['Give the yard a ring.', ['call']],
    ['try my mobile on 07700 900 112', ['call']],
    ['If that rings true, call.', ['call if']],
    ['It’s worth two minutes of your time to ring.', ['call if']],
    ['One ring and the drawing’s yours.', ['call if']],
    ['A text will do it.', ['text if']],
    ['All it takes is a call.', ['call if']],
    ['If you’d text your fax number to 785 555 0106, it’ll be on your machine tonight.', ['text if']],
    ['Send the word yes to this number.', ['text']],
    ['Shoot me a call or an email.', ['call', 'email']],
    ['Ring me, text me, or leave word with the office.', ['call', 'text', 'leave-word']],
    ['Would you be free for a quick chat?', ['meet if']],
    ['Are you around next week so I can stop by?', ['meet']],
    ['Could I grab five minutes of your time?', ['meet if']],
    ['What does Thursday look like?', ['meet']],
    ['Have you got five minutes this week?', ['other']],
    ['Name a day and I’ll bring it.', ['other']],
    ['Could you pass this on to your foreman?', ['other if']],
    ['so if you’re ever stuck give me a tinkle', ['call if']],
    ['Could you get them to ring me?', ['call if']],
    ['they only changed the oil call please four four one six three two', ['call']],
    ['if you could place an order by Friday you’d be a lifesaver', ['other if']],
    ['Please flash me on this line.', ['call']],
    ['they found it in five minutes call or text five five nine five five five', ['call', 'text']],
    ['Do you have fifteen minutes Thursday?', ['other']],
    ['When the fan quit they lost a day, so call me.', ['call']]
  ])('%s', (text, expected) => {
    expect(asks(text)).toEqual(expected)
  })

  it.each([
    'I’m on 0121 496 0655 all day.',
    'My number is 602 555 0133.',
    'No need to ring back.',
    'I’ll call you Thursday. I’ll give you a ring.',
    'They told their customers to call us.',
    'You called us in May.',
    'Your call centre lost its Sunday team off the ring road.',
    'That was my last call to the depot.',
    'I’d love to come by and show you what we do.',
    'I wanted to see if we could come by and show you our range.',
    'Your owners meet on the third.',
    'You find the time to do it on a Sunday.',
    'Do customers still call twice to get through?',
    'Have you got time to wash both tanks between batches?',
    'When is the best drying day?',
    'Your crew have to call the office from the ridge.',
    'A probe rings a phone when the oxygen drops.',
    'Your night staff ring the on-call plumber twice a week.',
    'Patients leave a message and ring again at nine.',
    'It isn’t worth a call.',
    'The county will get back to you in March.',
    'You text your own customers from a personal phone.'
  ])('nothing: %s', (text) => {
    expect(asks(text)).toEqual([])
  })
})

describe('an ask in speech without marks', () => {
  const before = [
    'a yard in del rio got cleared in a week',
    'and the crew keep losing an hour',
    'nobody has had to touch it since',
    'she told me all about it',
    'because the drivers cannot see them',
    'a mill in paisley they changed one gear',
    'and they lost one day all told',
    'people walk out'
  ]
  const requests = [
    'call me on oh one six three two nine six oh one one two',
    'gie us a ring',
    'drop me a line at dan at pumpline dot com',
    'if you could give me a ring when you have a minute',
    'kindly call back on this number',
    'call four one two five five five oh one five one',
    'get in touch on oh one six three',
    'just ring me',
    'hit me back on this number'
  ]
  it.each(before)('after: %s', (line) => {
    for (const request of requests) expect([request, asks(`${line} ${request}`).length]).toEqual([request, 1])
  })
})

describe('what is promised', () => {
  it.each([
    'I’ll send you the sheet.',
    'ill send you the sheet',
    'Meg’ll read you the three names.',
    'Our fitter can show you the gap.',
    'The photos are yours.',
    'It goes in tonight’s post.',
    'I’ll photo their rota across.',
    'Ring me and you’ll have the drawing by dinnertime.',
    'A quick call gets you the list.',
    'Call me for the parts list.',
    'I’m happy to walk you through the form.',
    'I’ll have two sheets on the bus to you.',
    'I’ll turn it on for you.',
    'I’ll knock the second one off the bill.',
    'I’ll flick you his letter.',
    'gis a ring back and al tell ye what they set it at',
    'I’ll set out what it’d cost on one sheet.',
    'It’ll be on your machine tonight.',
    'I’ll come out and test both tanks.',
    'I’ll sling you the link.',
    'I’ll look up the part number.',
    'I’ll put you on to the man who fixed it.',
    'I’ve set one aside for you.',
    'You’re welcome to a copy.',
    'I’ll post it ye.',
    'i dey send you the list today',
    'Ring and I’ll tell you.',
    'Gimme a holler, I’ll run you out a box.',
    'Call me and you get the name of the charger.',
    'Ring the yard and they’ll read you the figures.',
    'If you text me you’ll see both lines side by side.'
  ])('%s', (text) => {
    expect(promises(text)).toBeGreaterThan(0)
  })

  it.each([
    'I’ll try you again next week.',
    'We’ll take it from there.',
    'I’ll give you a call Thursday.',
    'I’ll talk to you soon.',
    'We’ll talk about what we can do for you.',
    'I won’t send anything.',
    'I have the two page form.',
    'You’ll hear from me.',
    'I’ll text you later.',
    'Mate, want to take the gym to the next level?',
    'Customers can get a better price.',
    'I think you will find it very interesting.',
    'We can save you money.',
    'There are features I’d like to show you.',
    'I would like to take fifteen minutes.',
    'They’d have lost it.',
    'Call me for a chat.',
    'That’ll help me hit my number.',
    'Call me, you won’t regret it.',
    'Ring me and I can stop by.',
    'Call me and I’ll fill you in.',
    'Ring me and I’ll set up a demo.',
    'I’ll drop you a line next week.',
    'I’ll bring lunch.',
    'I’ll give you a great price.',
    'I’ll show you our new range.',
    'I’ll show you how we can help.',
    'I’ll get one more sale.',
    'I can tell you’re busy.',
    'I want to walk you through how we’ve helped outfits like yours.',
    'The inspector will send you a letter.',
    'They’ll send you a bill for it.',
    'You’ll get the same leak next winter.',
    'You can see the rust from the road.',
    'I have some exciting news for you.',
    'We’ll go over your options.',
    'just call me back yall have a blessed day'
  ])('nothing: %s', (text) => {
    expect(promises(text)).toBe(0)
  })
})
