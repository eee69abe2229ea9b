import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveText } from './text.ts'

const clausesIn = (text: string) =>
  deriveText(text).clauses.map((clause) => ({ ...clause, said: text.slice(clause.start, clause.end) }))

describe('text evidence', () => {
  it('never throws and keeps every span inside the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { tokens, clauses, sentences } = deriveText(text)
        let end = 0
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          end = token.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        for (const span of [...clauses, ...sentences]) {
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('gives every token to exactly one clause', () => {
    const words = fc.constantFrom(
      'so',
      'your',
      'depot',
      'lost',
      'and',
      'I',
      "'ll",
      'send',
      'it',
      ',',
      '.',
      'if',
      'you',
      'call',
      'um',
      '—',
      '?'
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), (list) => {
        const { tokens, clauses } = deriveText(list.join(' '))
        const owners = clauses.flatMap((clause) =>
          tokens.slice(clause.from, clause.to).map((token) => token.index)
        )
        expect(new Set(owners).size).toBe(owners.length)
      })
    )
  })

  it('keeps offsets into the original where the words have curly quotes, emoji and accents', () => {
    const text = 'Zoë 😀, it’s your café’s rota — don’t wait.'
    const { tokens } = deriveText(text)
    expect(tokens.map((token) => text.slice(token.start, token.end)).join('|')).toBe(
      'Zoë|😀|,|it|’s|your|café|’s|rota|—|do|n’t|wait|.'
    )
  })

  it('divides machine text where a clause begins', () => {
    const said = deriveText(
      "so priya your leeds depot lost eleven drivers last quarter and the agency cover isn't cheap um we had a haulier in york with the same hole and they filled it with retired drivers so if you call me i'll send you the rota it's dan whitfield from corbel"
    ).sentences.length
    expect(said).toBeGreaterThanOrEqual(4)
  })

  it('says whose clause it is, its tense and its form', () => {
    const [, loss, , ask, promise] = clausesIn(
      "Priya, your depot lost eleven drivers last quarter. We've seen it before. If you call, I'll send the rota."
    )
    expect(loss).toMatchObject({ owner: 'prospect', tense: 'past', role: 'content' })
    expect(ask).toMatchObject({ conditional: true })
    expect(promise).toMatchObject({ owner: 'rep', tense: 'future', role: 'promise' })
  })

  it('hears a question by its inversion, without a mark', () => {
    expect(clausesIn('how long do you wait for a tech')[0]?.question).toBe(true)
    expect(clausesIn('when you wait for a tech it costs an hour')[0]?.question).toBe(false)
  })

  it('reads contractions that a speech engine printed without their apostrophe', () => {
    const { tokens } = deriveText('ill send it and youre welcome')
    expect(tokens.map((token) => token.lemma).slice(0, 2)).toEqual(['i', 'will'])
  })

  it.each([
    ['', 'empty'],
    ['um, uh', 'fillers'],
    ['Hola Carmen, le llamo porque la fecha de su informe ha cambiado y quiero ayudarle', 'not-english'],
    ['Carmen, your filing is due in March and I have the form.', null]
  ])('%j is unreadable: %s', (text, expected) => {
    expect(deriveText(text).unreadable).toBe(expected)
  })
})
