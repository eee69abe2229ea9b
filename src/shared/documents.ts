/** A place in what a rule, a drill or a scenario comes from: a document's file name, or `house` for Ringback itself. */
type Source = { seed: string; item: string }

type SourceDocument = {
  /** Who wrote it, or where it stood: short enough for a line of a list. */
  by: string
  /** The same with its title; where it has none, with what it is about. */
  named: string
}

/** The documents that Ringback was built on, by file name. */
export const documents: Readonly<Record<string, SourceDocument>> = {
  '000_9919a87040a35674.txt': {
    by: 'Kyle Reyes',
    named: 'Kyle Reyes, “Why Nobody Is Returning Your Sales Calls”'
  },
  '001_967cde43c4c9c8ca.txt': {
    by: 'From Click to Closed',
    named: 'From Click to Closed, “Do Your Prospects Hate You?”'
  },
  '002_69694fac062adad8.txt': {
    by: 'George Torok',
    named: 'George Torok, “Why Aren’t Prospects Returning Your Call?”'
  },
  '003_b942076dc7c1b7f2.txt': {
    by: 'Art Sobczak',
    named: 'Art Sobczak on calls that are not returned'
  },
  '004_a560dfac6226364c.txt': { by: 'Rule #29', named: 'Rule #29, “Get Them to Call Back”' }
}

/** "item 1, message too long"; a place without a number stands as it is. */
const placeText = (item: string): string => (/^\d+(,|$)/.test(item) ? `item ${item}` : item)

/** "Art Sobczak, item 1": a line of a list. A document of the rep's own goes by its file name. */
export const sourceText = ({ seed, item }: Source): string =>
  `${documents[seed]?.by ?? seed}, ${placeText(item)}`

/** "Rule #29, “Get Them to Call Back”, item 1": where there is room. */
export const titledSource = ({ seed, item }: Source): string =>
  `${documents[seed]?.named ?? seed}, ${placeText(item)}`

/** The same with the file's name behind it. */
export const citation = (source: Source): string =>
  source.seed in documents ? `${titledSource(source)} (${source.seed})` : titledSource(source)
