import { expect, test } from './fixtures.ts'
import { onRehearse, openPlace, saveWords, stop, talk } from './screens.ts'

test('nothing goes over the network, from the first screen to a graded take', async ({ launch }) => {
  const { app, page } = await launch({ microphone: 'brief.wav' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await app.evaluate(() => {
    const { Socket } = process.getBuiltinModule('node:net')
    const connect = Socket.prototype.connect
    const reached: unknown[] = []
    Object.assign(globalThis, { reached })
    Socket.prototype.connect = function (this: typeof Socket.prototype, ...args: unknown[]) {
      reached.push(args[0])
      return Reflect.apply(connect, this, args)
    } as typeof connect
  })
  // A reload that overtakes the first load is aborted.
  await onRehearse(page)
  await page.reload()
  await onRehearse(page)
  await talk(page, 3)
  await stop(page)
  await saveWords(page, 'Priya, eleven drivers left your Leeds depot last quarter.')
  for (const place of ['Prospects', 'History', 'Settings', 'Rehearse'] as const) await openPlace(page, place)

  expect(asked.length).toBeGreaterThan(5)
  const outside = asked.filter(
    (url) => !/^(app:\/\/ringback\/|http:\/\/ringback\.app\.localhost\/|blob:)/.test(url)
  )
  expect(outside).toEqual([])
  expect(await app.evaluate(() => Reflect.get(globalThis, 'reached'))).toEqual([])
  const refused = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused'
    )
  )
  expect(refused).toBe('refused')
})
