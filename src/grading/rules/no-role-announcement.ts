import { causes } from '../causes.ts'
import type { TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { othersOwn, ownSure, ownUnsure } from '../turn-off-weighing.ts'
import { quoted } from './phrasing.ts'

const announced = (text: string, spans: readonly [TextSpan, ...TextSpan[]]): Decided => ({
  verdict: 'fail',
  reason: `${quoted(text, spans[0])} is about your job.`,
  advice: 'role',
  slots: { said: quoted(text, spans[0]) },
  spans,
  cause: causes.ownRole
})

export const noRoleAnnouncement = defineRule({
  id: 'no-role-announcement',
  group: 'them',
  title: { pass: 'Your title stays out of it', fail: 'You announce your role' },
  statement: 'It does not announce your role, your patch or that you are new.',
  why: 'Who now looks after the account is news to you, not to them.',
  sources: [{ seed: '003_b942076dc7c1b7f2.txt', item: '2, it is not about them' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'turnOffs'],
  evaluate: ({ text, turnOffs }) => {
    const [said, ...more] = ownSure(turnOffs, 'role')
    if (said) return announced(text.text, [said, ...more])
    const theirs = othersOwn(turnOffs, 'role')
    const clean: Decided = {
      verdict: 'pass',
      reason: theirs ? `${quoted(text.text, theirs)} is not your role.` : 'No title and no “I’m new”.'
    }
    const perhaps = ownUnsure(turnOffs, 'role')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Is ${quoted(text.text, perhaps)} there to tell them your position?`,
        spans: [perhaps],
        ask: { yes: announced(text.text, [perhaps]), no: clean }
      }
    }
    return clean
  },
  advice: { role: 'Cut {said}. Start with what changes for them.' },
  examples: [
    {
      name: 'a new account manager',
      given: {
        transcript: 'Hi Maya, it’s Theo, your new account manager at Larkfield Labs. Call me any time.'
      },
      expect: 'fail',
      spans: ['your new account manager']
    },
    {
      name: 'taken over from somebody',
      given: { transcript: 'Maya, I’ve taken over from Rita, so call me if you need anything. Theo Grant.' },
      expect: 'fail',
      spans: ['taken over from Rita']
    },
    {
      name: 'a patch, in machine style',
      given: { transcript: 'hi maya its theo im the new rep for your area call me on this number' },
      expect: 'fail'
    },
    {
      name: 'an account handed over',
      given: { transcript: 'Hello Maya, your account has been passed to me. Theo Grant, Larkfield Labs.' },
      expect: 'fail'
    },
    {
      name: 'a title after the name',
      given: { transcript: 'Maya, Theo Grant here, regional sales manager at Larkfield Labs. Call me back.' },
      expect: 'fail'
    },
    {
      name: 'Indian English',
      given: {
        transcript: 'Good afternoon Maya, I am handling your region from this month. Kindly call Theo.'
      },
      expect: 'fail'
    },
    {
      name: 'the owner of the firm, said in passing',
      given: {
        transcript: 'Maya, I’m the owner of a lab in Salem. The swab queue is on page two. Theo Grant.'
      },
      expect: 'needs-input'
    },
    {
      name: 'a role that they are hiring for',
      given: {
        transcript: 'Maya, you’re hiring a regional sales manager, so line two has no cover. Call me. Theo.'
      },
      expect: 'pass'
    },
    {
      name: 'their own new manager',
      given: {
        transcript: 'Maya, your new production manager told the paper that swabs cost an hour. Call me. Theo.'
      },
      expect: 'pass'
    },
    {
      name: 'they took over',
      given: {
        transcript: 'Maya, you took over the second bakery in March, swabs and all. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'taking readings is taking over nothing',
      given: {
        transcript: 'Maya, we took over four hundred swabs at a bakery in Eugene. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a peer’s manager',
      given: {
        transcript: 'Maya, a plant manager in Eugene got it down to twelve minutes. Call me. Theo Grant.'
      },
      expect: 'pass'
    }
  ]
})
