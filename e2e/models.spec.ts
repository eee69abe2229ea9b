import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { onRehearse, openPlace } from './screens.ts'

const tinyModel = fileURLToPath(new URL('../build/tiny-models/parakeet-ctc', import.meta.url))

const section = (page: Page): Locator => page.getByRole('region', { name: 'Words', exact: true })
const button = (page: Page, name: string): Locator => section(page).getByRole('button', { name, exact: true })

/** What the rep will choose in the system's own dialog. */
const willChoose = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)

const onSettings = async (page: Page): Promise<void> => {
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await page.keyboard.press('w')
  await expect(section(page)).toBeFocused()
}

test('a model is brought in from an archive, tested, found after a restart, and removed', async ({
  launch,
  newFolder
}) => {
  const files = newFolder()
  cpSync(tinyModel, join(files, 'tiny-ctc'), { recursive: true })
  const archive = join(files, 'tiny-ctc.tar.bz2')
  expect(spawnSync('tar', ['cjf', archive, '-C', files, 'tiny-ctc']).status).toBe(0)
  const library = newFolder()
  const first = await launch({ library })
  const { page } = first
  await onSettings(page)
  await expect(section(page).getByText('It needs a speech model')).toBeVisible()
  await expect(section(page).getByText('Nothing of yours is sent')).toBeVisible()
  await expect(section(page).getByRole('listitem')).toHaveCount(6)

  await willChoose(first.app, archive)
  await page.keyboard.press('i')
  await expect(section(page).getByText('tiny-ctc, in use')).toBeVisible()
  await expect(page.getByText('tiny-ctc is ready: dictation uses it.', { exact: true })).toBeVisible()
  expect(readdirSync(join(library, 'models', 'tiny-ctc')).toSorted()).toEqual([
    'model.int8.onnx',
    'tokens.txt'
  ])

  await button(page, 'Test tiny-ctc').click()
  const result = section(page).getByRole('status')
  await expect(result.getByText('Said:')).toContainText('I am calling about your drivers')
  await expect(result.getByText('Heard:')).toContainText(/calling about your drivers/i)
  await expect(result.getByText(/times as fast as you talk/)).toBeVisible()
  await first.close()

  const second = await launch({ library })
  await onSettings(second.page)
  const model = second.page.getByRole('combobox', { name: 'Dictation model' })
  await expect(model).toHaveValue('tiny-ctc')
  await model.selectOption('Off')
  await expect(section(second.page).getByText('Switched off')).toBeVisible()
  await button(second.page, 'Use tiny-ctc').click()
  await expect(section(second.page).getByText('tiny-ctc, in use')).toBeVisible()
  await button(second.page, 'Remove tiny-ctc').click()
  await second.page.getByRole('button', { name: 'Remove it' }).click()
  await expect(section(second.page).getByText('It needs a speech model')).toBeVisible()
  expect(existsSync(join(library, 'models', 'tiny-ctc'))).toBe(false)
})

test('what is no model is refused with the reason, by key and by button, and axe finds nothing', async ({
  launch,
  newFolder
}) => {
  const { app, page, library } = await launch()
  const files = newFolder()
  mkdirSync(join(files, 'holiday'))
  writeFileSync(join(files, 'holiday', 'photo.jpg'), 'no model')
  cpSync(tinyModel, join(library, 'models', 'by-hand'), { recursive: true })
  mkdirSync(join(library, 'models', 'broken'))
  writeFileSync(join(library, 'models', 'broken', 'encode.onnx'), 'x')
  await onSettings(page)
  await willChoose(app, join(files, 'holiday'))
  await page.keyboard.press('Shift+I')
  const notice = section(page).getByRole('alert')
  await expect(notice).toContainText('This is no speech model that Ringback can use')
  await expect(notice).toContainText('There is no speech model that Ringback knows in this folder.')
  await expect(section(page).getByText(/Cannot be used. The file .* is missing/)).toBeVisible()

  const faults: string[] = []
  for (const theme of ['dark', 'light']) {
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    faults.push(...violations.map(({ id, nodes }) => `${theme} ${id} ${nodes[0]?.target.join(' ')}`))
  }
  expect(faults).toEqual([])
  await notice.getByRole('button', { name: 'Close' }).click()
  await expect(notice).toBeHidden()
  await section(page).getByText('Suggested models').click()
  await expect(button(page, 'Download Moonshine tiny')).toBeVisible()
})

/** A server in the test's own process that sends a model's size of zeros, at a pace that can be changed. */
const slowServer = async () => {
  const bytes = 107_600_538
  const pace = { pieceBytes: 400_000 }
  const ranges: (string | undefined)[] = []
  const server = createServer(({ headers }, response) => {
    ranges.push(headers.range)
    const start = Number(/\d+/.exec(headers.range ?? '')?.[0] ?? 0)
    response.writeHead(start > 0 ? 206 : 200, {
      etag: '"one"',
      'content-length': bytes - start,
      ...(start > 0 ? { 'content-range': `bytes ${start}-${bytes - 1}/${bytes}` } : {})
    })
    let sent = start
    const more = (): void => {
      if (response.destroyed) return
      const piece = Buffer.alloc(Math.min(pace.pieceBytes, bytes - sent))
      sent += piece.length
      if (sent === bytes) response.end(piece)
      else response.write(piece, () => setTimeout(more, 20))
    }
    more()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { port: (server.address() as AddressInfo).port, pace, ranges, close }
}

/** Leads what would go to the releases to the test's server, and writes down which address was wanted. */
const divert = (app: ElectronApplication, port: number): Promise<void> =>
  app.evaluate((_electron, port) => {
    const https = process.getBuiltinModule('node:https')
    const http = process.getBuiltinModule('node:http')
    const wanted: string[] = []
    Object.assign(globalThis, { wanted })
    https.get = ((url: URL, { headers, signal }: RequestOptions, then: (answer: IncomingMessage) => void) => {
      wanted.push(String(url))
      return http.get({ host: '127.0.0.1', port, headers, signal }, then)
    }) as typeof https.get
  }, port)

test('a download begins with its button alone, goes on after a restart, and a wrong file is deleted', async ({
  launch,
  newFolder
}) => {
  const server = await slowServer()
  const library = newFolder()
  const first = await launch({ library })
  await divert(first.app, server.port)
  await onSettings(first.page)
  expect(await first.app.evaluate(() => Reflect.get(globalThis, 'wanted'))).toEqual([])

  await button(first.page, 'Download Moonshine tiny').click()
  const model = (page: Page): Locator => section(page).getByRole('listitem', { name: 'Moonshine tiny' })
  await expect(model(first.page).getByRole('progressbar')).toBeVisible()
  await expect(model(first.page).getByText(/MB of 108 MB, .*\/s, about .* left/)).toBeVisible()
  await button(first.page, 'Pause Moonshine tiny').click()
  await expect(model(first.page).getByText(/MB of 108 MB fetched/)).toBeVisible()
  expect(await first.app.evaluate(() => Reflect.get(globalThis, 'wanted'))).toEqual([
    'https://github.com/k2-fsa/sherpa-onnx/releases/download/asr-models/sherpa-onnx-moonshine-tiny-en-int8.tar.bz2'
  ])
  await first.close()

  const second = await launch({ library })
  await divert(second.app, server.port)
  await onSettings(second.page)
  server.pace.pieceBytes = 8_000_000
  await button(second.page, 'Resume Moonshine tiny').click()
  await expect(section(second.page).getByRole('alert')).toContainText('not the right one', {
    timeout: 30_000
  })
  expect(server.ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)])
  expect(existsSync(join(library, 'models', '.partial', 'moonshine-tiny-en-int8'))).toBe(false)
  await button(second.page, 'Cancel Moonshine tiny').click()
  await expect(button(second.page, 'Download Moonshine tiny')).toBeVisible()
  server.close()
})
