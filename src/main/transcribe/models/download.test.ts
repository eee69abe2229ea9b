import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { type ModelDisk, realModelDisk } from './disk.ts'
import { downloadArchive, keptBytes, type Network, releasesOnly } from './download.ts'

const content = Buffer.from(Float64Array.from({ length: 60_000 }, (_, at) => Math.sin(at)).buffer)
const sha256 = createHash('sha256').update(content).digest('hex')
const etag = '"the-first"'

type Asked = { path: string; range: string | undefined; ifRange: string | undefined }
type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on the loopback that answers as the test says and counts what it sent. */
const serve = async (answer: Answer) => {
  const asked: Asked[] = []
  let sentBytes = 0
  const server = http.createServer((request, response) => {
    asked.push({
      path: request.url ?? '',
      range: request.headers.range,
      ifRange: request.headers['if-range'] as string | undefined
    })
    const write = response.write.bind(response) as (...given: unknown[]) => boolean
    const end = response.end.bind(response) as (piece?: Buffer) => ServerResponse
    Object.assign(response, {
      write: (...given: [Buffer, ...unknown[]]) => {
        sentBytes += given[0].length
        return write(...given)
      },
      end: (piece?: Buffer) => {
        sentBytes += piece?.length ?? 0
        return end(piece)
      }
    })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  const network: Network = { allows: (url) => url.host === host, idleMs: 10_000, proxyEnv: {} }
  return { url: `http://${host}/model.tar.bz2`, host, network, asked, sent: () => sentBytes }
}

/** Answers as GitHub's storage does: whole, or the range that is asked for while its name is the same. */
const withRanges =
  (of = content, name = etag): Answer =>
  ({ headers }, response) => {
    const start = headers['if-range'] === name ? Number(/\d+/.exec(headers.range ?? '')?.[0] ?? 0) : 0
    const rest = of.subarray(start)
    response.writeHead(start > 0 ? 206 : 200, {
      etag: name,
      'content-length': rest.length,
      ...(start > 0 ? { 'content-range': `bytes ${start}-${of.length - 1}/${of.length}` } : {})
    })
    response.end(rest)
  }

/** The connection that is to break, once so many bytes lie on the disk. */
let breaking: { atBytes: number; response: ServerResponse } | null = null

/** Sends so many bytes of the whole and hangs up when they have arrived. */
const brokenAfter =
  (bytes: number): Answer =>
  (_request, response) => {
    breaking = { atBytes: bytes, response }
    response.writeHead(200, { etag, 'content-length': content.length })
    response.write(content.subarray(0, bytes))
  }

const firstThen =
  (first: Answer, then: Answer): Answer =>
  (...given) => {
    const answer = first
    first = then
    answer(...given)
  }

type Server = Awaited<ReturnType<typeof serve>>
const fetchFrom = (
  server: Server,
  folder: string,
  change: Partial<Parameters<typeof downloadArchive>[0]> = {}
) => {
  const seen: number[] = []
  const done = downloadArchive({
    archive: { url: server.url, bytes: content.length, sha256 },
    folder,
    network: server.network,
    disk: realModelDisk,
    signal: new AbortController().signal,
    onBytes: (bytes) => {
      seen.push(bytes)
      if (bytes === breaking?.atBytes) breaking.response.destroy()
    },
    ...change
  })
  return { done, seen }
}

const newPlace = (): string => join(temporaryFolder(), 'one')

describe('a download', () => {
  it('brings the whole archive and tells how far it is', async () => {
    const server = await serve(withRanges())
    const { done, seen } = fetchFrom(server, newPlace())
    expect(readFileSync(await done).equals(content)).toBe(true)
    expect(seen[0]).toBe(0)
    expect(seen.at(-1)).toBe(content.length)
    expect(server.asked).toEqual([{ path: '/model.tar.bz2', range: undefined, ifRange: undefined }])
  })

  it('goes on where it broke off: no byte is fetched twice', async () => {
    const server = await serve(firstThen(brokenAfter(200_000), withRanges()))
    const folder = newPlace()
    await expect(fetchFrom(server, folder).done).rejects.toMatchObject({ code: 'download-interrupted' })
    const archive = { url: server.url, bytes: content.length, sha256 }
    expect(await keptBytes(archive, folder)).toBe(200_000)
    const path = await fetchFrom(server, folder).done
    expect(readFileSync(path).equals(content)).toBe(true)
    expect(server.asked[1]).toMatchObject({ range: 'bytes=200000-', ifRange: etag })
    expect(server.sent()).toBe(content.length)
  })

  it('goes on after a pause, from another start of the program', async () => {
    const server = await serve(
      firstThen((_request, response) => {
        response.writeHead(200, { etag, 'content-length': content.length })
        response.write(content.subarray(0, 150_000))
      }, withRanges())
    )
    const folder = newPlace()
    const pause = new AbortController()
    const first = fetchFrom(server, folder, {
      signal: pause.signal,
      onBytes: (bytes) => {
        if (bytes === 150_000) pause.abort(new Error('paused'))
      }
    })
    await expect(first.done).rejects.toThrow('paused')
    const second = fetchFrom(server, folder)
    expect(readFileSync(await second.done).equals(content)).toBe(true)
    expect(second.seen[0]).toBe(150_000)
    expect(server.asked[1]?.range).toBe('bytes=150000-')
  })

  it('begins again where the server knows no ranges, or has another version by now', async () => {
    const whole: Answer = (_request, response) => response.writeHead(200, { etag }).end(content)
    const noRanges = await serve(firstThen(brokenAfter(100_000), whole))
    const folder = newPlace()
    await expect(fetchFrom(noRanges, folder).done).rejects.toMatchObject({ code: 'download-interrupted' })
    expect(readFileSync(await fetchFrom(noRanges, folder).done).equals(content)).toBe(true)

    const renewed = await serve(firstThen(brokenAfter(100_000), withRanges(content, '"the-second"')))
    const other = newPlace()
    await expect(fetchFrom(renewed, other).done).rejects.toMatchObject({ code: 'download-interrupted' })
    expect(readFileSync(await fetchFrom(renewed, other).done).equals(content)).toBe(true)
  })

  it.each([
    [
      'another range than asked for',
      206,
      { 'content-range': `bytes 7-${content.length - 1}/${content.length}` }
    ],
    ['no range at all', 416, {}]
  ])('begins again once when the server answers with %s', async (_what, status, headers) => {
    const strange: Answer = (_request, response) =>
      response.writeHead(status, headers).end(content.subarray(7))
    const server = await serve(firstThen(brokenAfter(100_000), firstThen(strange, withRanges())))
    const folder = newPlace()
    await expect(fetchFrom(server, folder).done).rejects.toMatchObject({ code: 'download-interrupted' })
    expect(readFileSync(await fetchFrom(server, folder).done).equals(content)).toBe(true)
    expect(server.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=100000-', undefined])
  })

  it('deletes a file whose checksum or length is wrong, and says which', async () => {
    const bent = Buffer.from(content)
    bent[1_000] = (bent[1_000] ?? 0) ^ 1
    const folder = newPlace()
    const wrong = fetchFrom(await serve(withRanges(bent)), folder).done
    await expect(wrong).rejects.toMatchObject({ code: 'download-checksum' })
    await expect(wrong).rejects.toThrow(sha256)
    expect(existsSync(folder)).toBe(false)

    const short = fetchFrom(await serve(withRanges(content.subarray(1))), folder).done
    await expect(short).rejects.toThrow(`has ${content.length - 1} bytes, not ${content.length}`)
    const endless: Answer = (_request, response) => {
      response.writeHead(200)
      const more = (): void => {
        if (!response.destroyed) response.write(content, () => setImmediate(more))
      }
      more()
    }
    await expect(fetchFrom(await serve(endless), folder).done).rejects.toThrow('longer')
    expect(existsSync(folder)).toBe(false)
  })

  it('gives up on a server that goes silent, and keeps what came', async () => {
    const silent: Answer = (_request, response) => {
      response.writeHead(200, { etag, 'content-length': content.length })
      response.write(content.subarray(0, 50_000))
    }
    const server = await serve(silent)
    const folder = newPlace()
    const network = { ...server.network, idleMs: 1_000 }
    await expect(fetchFrom(server, folder, { network }).done).rejects.toMatchObject({
      code: 'download-interrupted'
    })
    expect(await keptBytes({ url: server.url, bytes: content.length, sha256 }, folder)).toBe(50_000)
  })

  it('says what a server answers that has no such file', async () => {
    const server = await serve((_request, response) => response.writeHead(404).end())
    const refused = fetchFrom(server, newPlace()).done
    await expect(refused).rejects.toMatchObject({ code: 'download-refused' })
    await expect(refused).rejects.toThrow('404')
  })

  it('follows a redirect among its hosts and none to elsewhere', async () => {
    const to =
      (location: string): Answer =>
      (request, response) =>
        request.url === '/model.tar.bz2'
          ? response.writeHead(302, { location }).end()
          : withRanges()(request, response)
    const near = await serve(to('/storage/model'))
    expect(readFileSync(await fetchFrom(near, newPlace()).done).equals(content)).toBe(true)
    const elsewhere = await serve(withRanges())
    const far = await serve(to(elsewhere.url))
    await expect(fetchFrom(far, newPlace()).done).rejects.toMatchObject({ code: 'download-refused' })
    expect(elsewhere.asked).toEqual([])
    const circle = await serve(to('/model.tar.bz2'))
    await expect(fetchFrom(circle, newPlace()).done).rejects.toThrow('on and on')
  })

  it('lets go of everything when the disk is full', async () => {
    const filling = (file: FileHandle): FileHandle => {
      const append = file.appendFile.bind(file)
      let written = 0
      return Object.assign(file, {
        appendFile: async (piece: Buffer) => {
          written += piece.length
          if (written > 100_000) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
          return append(piece)
        }
      })
    }
    const disk: ModelDisk = { ...realModelDisk, open: async (...given) => filling(await open(...given)) }
    const server = await serve(withRanges())
    const folder = newPlace()
    await expect(fetchFrom(server, folder, { disk }).done).rejects.toMatchObject({ code: 'model-disk-full' })
    expect(existsSync(folder)).toBe(false)
  })
})

it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'a disk that is really full is given back what was fetched',
  async () => {
    const root = temporaryFolder()
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', root])
    expect(mounted.status).toBe(0)
    onTestFinished(() => void spawnSync('umount', ['-l', root]))
    const server = await serve(withRanges())
    const folder = join(root, 'one')
    await expect(fetchFrom(server, folder).done).rejects.toMatchObject({ code: 'model-disk-full' })
    expect(readdirSync(root)).toEqual([])
    expect(await realModelDisk.freeBytes(root)).toBe(262_144)
  }
)

describe('the hosts', () => {
  it.each([
    ['https://github.com/k2-fsa/sherpa-onnx/releases/download/asr-models/x.tar.bz2', true],
    ['https://release-assets.githubusercontent.com/x?sig=1', true],
    ['http://github.com/x', false],
    ['https://github.com:8443/x', false],
    ['https://github.com.example.org/x', false],
    ['https://example.org/github.com', false],
    ['file:///etc/passwd', false]
  ])('%s: %s', (url, isAllowed) => {
    expect(releasesOnly.allows(new URL(url))).toBe(isAllowed)
  })
})
