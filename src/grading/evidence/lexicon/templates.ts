/** Stock sales messages, in words of our own, with what changes from call to call left out. */
export const salesTemplates: readonly string[] = [
  'hi this is calling from i was hoping to speak with you about your needs please give me a call back at your earliest convenience',
  'hello my name is and i am with we help businesses like yours save time and money i would love to set up a quick call',
  'i am just calling to follow up on the email i sent you last week to see if you had a chance to look at it',
  'i wanted to reach out and introduce myself as your new account manager please call me back when you get a chance',
  'we are a leading provider of solutions and we work with companies of all sizes i would like to schedule a short meeting',
  'i would appreciate it if you could give me a call back my number is again that number is thank you and have a great day',
  'i have an exciting opportunity that could really benefit your business call me as soon as you get this message',
  'i was just touching base to see how things are going and if there is anything we can help you with',
  'we have a special offer this month on our products and services so call me today to learn more about how we can help you',
  'i am trying to reach the person in charge of could you please have them call me back at this number',
  'i would love to come by and show you what we do and see if there is a fit do you have fifteen minutes this week',
  'we can help you take your business to the next level and improve your bottom line let me know a good time to connect',
  'i just wanted to check in and see if you are still interested in moving forward please let me know either way',
  'hope you are doing well i am reaching out because we offer a full range of services and i would like to give you a free quote'
]
