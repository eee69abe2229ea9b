import { loadavg } from 'node:os'
import type { CDPSession, Locator, Page } from '@playwright/test'
import { makeBigLibrary } from '../build/big-library.ts'
import { expect, test } from './fixtures.ts'
import { historyRows, onRehearse, openPlace } from './screens.ts'

const heldMs = 3_000
/** As a keyboard repeats a key that is held, or a wheel that is turned goes on. */
const repeatMs = 33

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN

const tell = (what: string, times: readonly number[]): void => {
  const sorted = times.toSorted((a, b) => a - b)
  const [median, p95, longest] = [at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1)]
  console.log(
    `  ${what.padEnd(44)} median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)}, longest ${longest.toFixed(1)} (${times.length})`
  )
}

/** Collects the time from frame to frame until `window.frames` is read. */
const countFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counted = { times: [] as number[], isOn: true }
    Object.assign(window, { counted })
    let before = performance.now()
    const next = (now: number): void => {
      counted.times.push(now - before)
      before = now
      if (counted.isOn) requestAnimationFrame(next)
    }
    requestAnimationFrame((now) => {
      before = now
      requestAnimationFrame(next)
    })
  })

const framesCounted = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const { counted } = window as unknown as { counted: { times: number[]; isOn: boolean } }
    counted.isOn = false
    return counted.times
  })

/** What the page's own thread has worked, in milliseconds of the processor: a busy machine does not change it. */
const workedMs = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

const during = async (page: Page, what: string, again: () => Promise<unknown>): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const workedBefore = await workedMs(session)
  let times = 0
  await countFrames(page)
  const until = performance.now() + heldMs
  while (performance.now() < until) {
    const next = performance.now() + repeatMs
    times += 1
    await again()
    await page.waitForTimeout(Math.max(0, next - performance.now()))
  }
  tell(what, await framesCounted(page))
  const eachMs = (await workedMs(session)) - workedBefore
  console.log(
    `  ${''.padEnd(44)} ${(eachMs / times).toFixed(1)} ms of the page's thread for each of ${times}`
  )
  await session.detach()
}

/** From a key in a field to the first frame after the list has said what came of it; a key and the way back, in turns. */
const toPaintedList = async (page: Page, told: Locator): Promise<number[]> => {
  const times: number[] = []
  for (const key of Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? 'z' : 'Backspace'))) {
    await told.evaluate((element) => {
      const typed = { ms: null as number | null }
      Object.assign(window, { typed })
      const before = element.textContent
      document.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = (): void => {
            const isDone = element.textContent !== '' && element.textContent !== before
            if (!isDone) return void requestAnimationFrame(look)
            requestAnimationFrame(() => {
              typed.ms = performance.now() - timeStamp
            })
          }
          look()
        },
        { once: true, capture: true }
      )
    })
    await page.keyboard.press(key)
    const ms = await page.waitForFunction(
      () => (window as unknown as { typed: { ms: number | null } }).typed.ms
    )
    times.push(Number(await ms.jsonValue()))
  }
  return times
}

test('how smoothly lists of 20,000 takes and 5,000 prospects scroll and filter', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  makeBigLibrary(library)
  const { page } = await launch({ library, microphone: null })
  await onRehearse(page)
  console.log(
    `frame to frame while a key or the wheel is held for ${heldMs / 1_000} s; load ${loadavg()[0]?.toFixed(1)}`
  )

  await openPlace(page, 'History')
  await expect(historyRows(page).first()).toBeVisible()
  await during(page, 'nothing is done, to compare', () => Promise.resolve())
  await historyRows(page).first().hover()
  await during(page, 'takes, the wheel', () => page.mouse.wheel(0, 600))
  await historyRows(page).first().focus()
  await during(page, 'takes, Page Down', () => page.keyboard.press('PageDown'))
  await during(page, 'takes, arrow down', () => page.keyboard.press('ArrowDown'))
  await page.getByRole('searchbox').first().focus()
  const counted = page.getByRole('main').getByRole('status').first()
  tell('takes, a filter key to the painted list', await toPaintedList(page, counted))

  await openPlace(page, 'Prospects')
  const prospects = page.getByRole('region', { name: 'Prospects' })
  await expect(prospects.getByRole('button').first()).toBeVisible()
  await prospects.getByRole('listitem').first().hover()
  await during(page, 'prospects, the wheel', () => page.mouse.wheel(0, 600))
  await during(page, 'prospects, arrow down', () => page.keyboard.press('ArrowDown'))
  await prospects.getByRole('searchbox').focus()
  const shown = prospects.getByRole('status').first()
  tell('prospects, a filter key to the painted list', await toPaintedList(page, shown))
})
