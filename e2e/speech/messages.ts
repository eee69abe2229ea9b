/** One message that the tests say into the fake microphone; its words are known to the letter. */
type Message = { text: string }

/** What the sample rep says to the sample prospect, Priya Raman of Northgate Haulage. */
export const messages = {
  /** Reason first, one ask with a promise, who it was at the end; about 22 s. */
  good: {
    text:
      'Priya, eleven drivers left your Leeds depot last quarter, and each of them is a night shift that you now buy ' +
      'from an agency. A haulier in Bradford halved that bill by fixing who works weekends. Call me back on this ' +
      "number and I'll send you their rota. This is Dan Whitfield at Corbel Rostering, oh one one three, four nine " +
      'six, oh one four two.'
  },
  /** The stock opener, nothing in it for her, and the caller's own deadline. */
  poor: {
    text:
      'Hello Priya, this is Dan Whitfield from Corbel Rostering. I hope you are having a good week. I am calling to ' +
      'introduce myself and tell you about our new product. I would love to meet you this week, because my quarter ' +
      'ends on Friday. Please call me back at your earliest convenience.'
  },
  /** Long enough to be a take, short enough for a quick test. */
  brief: { text: 'Priya, eleven drivers left your Leeds depot last quarter.' }
} as const satisfies Record<string, Message>

export type MessageName = keyof typeof messages
