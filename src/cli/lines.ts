import { StringDecoder } from 'node:string_decoder'

/**
 * Lines of a byte stream, split at line feeds alone: JSON may hold U+2028 and lone carriage returns, at which
 * `node:readline` would cut a record in two.
 */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of bytes) {
    const parts = (rest + decoder.write(chunk)).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield part.replace(/\r$/, '')
  }
  rest += decoder.end()
  if (rest !== '') yield rest.replace(/\r$/, '')
}
