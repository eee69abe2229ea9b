import type { Clause, TextSpan } from './evidence.ts'
import { offsetIn, type Reading, said } from './value-reading.ts'

const weather =
  /\b(?:weather|raining|snowing|lashing|pouring|humidity|heatwave|drizzl\w+)\b|\b(?:it's|it is|it was|its|it's been|it has been|been|bit|quite|rather) (?:been )?(?:a |so |bit |very |pretty |awful |right |real )*(?:wet|hot|cold|freezing|damp|windy|mild|warm|chilly|boiling|roasting|bitter|lovely|nice|miserable|soggy)(?: one| out\w*| today| day| week)?\b|\b(?:water|sea|wind|rain|snow|sun) (?:was|is|has|'s)\b/
const weatherWords =
  /\b(?:rain|snow|hail|weather|storm|flood|wind|cold|freez|frost|heat|ice|icy|water|wet|damp|humid)/

/** How near to a span the weather must be spoken of, in letters: the talk of a clause without marks runs on. */
const near = 30

/** Whether a span only passes the time of day: the weather, where nothing on the card depends on it. */
const onWeather = (reading: Reading, clause: Clause, span: TextSpan): boolean => {
  const found = weather.exec(said(reading, clause))
  if (found === null) return false
  const { facts, industry } = reading.card
  if (weatherWords.test([...facts, industry].join(' ').toLowerCase())) return false
  const from = offsetIn(reading, clause.start, found.index)
  return from < span.end + near && span.start < from + found[0].length + near
}

/** "I hope you're well and that the drive wasn't too slow": what follows a pleasantry by "and that" is one too. */
const afterPleasantry = (reading: Reading, clause: Clause): boolean => {
  const before = reading.text.clauses[clause.index - 1]
  return (
    before?.role === 'pleasantry' &&
    before.sentence === clause.sentence &&
    /^\W*and (?:that|all|your|the|everyone|you)\b/.test(said(reading, clause))
  )
}

/** Whether what a span says is there to be polite, not to be useful. */
export const isSmallTalk = (reading: Reading, clause: Clause, span: TextSpan): boolean =>
  afterPleasantry(reading, clause) || onWeather(reading, clause, span)
