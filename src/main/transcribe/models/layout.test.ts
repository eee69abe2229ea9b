import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { readModelFolder } from './layout.ts'

const tinyModels = fileURLToPath(new URL('../../../../build/tiny-models', import.meta.url))

const entry = (field: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([field * 8 + 2, content.length]), content])
/** As much of an ONNX file as a layout is told from: a graph, and this metadata. */
const onnx = (metadata: Record<string, string> = {}): Buffer =>
  Buffer.concat([
    entry(7, Buffer.from('graph')),
    ...Object.entries(metadata).map(([key, value]) =>
      entry(14, Buffer.concat([entry(1, Buffer.from(key)), entry(2, Buffer.from(value))]))
    )
  ])

const folderOf = (files: Record<string, Buffer | string>): string => {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
const reasonOf = async (folder: string): Promise<string> => {
  const read = await readModelFolder(folder)
  return read.ok ? `recognised as ${read.layout.kind}` : read.reason
}
const nemo = onnx({ model_type: 'EncDecCTCModelBPE' })

it.each([
  ['zipformer-transducer', 'zipformer'],
  ['whisper', 'whisper'],
  ['moonshine', 'moonshine'],
  ['moonshine-v2', 'moonshine-2'],
  ['parakeet-transducer', 'parakeet-transducer']
])('the folder %s is a %s model', async (folder, kind) => {
  expect(await readModelFolder(join(tinyModels, folder))).toMatchObject({ ok: true, layout: { kind } })
})

it('the names that sherpa-onnx publishes are known, the small files first', async () => {
  const read = await readModelFolder(
    folderOf({ 'model.onnx': nemo, 'model.int8.onnx': nemo, 'tokens.txt': 'a 0' })
  )
  expect(read).toMatchObject({
    layout: { kind: 'parakeet-ctc', model: expect.stringMatching(/model\.int8\.onnx$/) }
  })
  const whisper = folderOf({
    'tiny.en-encoder.int8.onnx': onnx(),
    'tiny.en-decoder.int8.onnx': onnx(),
    'tiny.en-tokens.txt': 'a 0'
  })
  expect(await reasonOf(whisper)).toBe('recognised as whisper')
})

it('a model one folder deeper is found', async () => {
  const folder = folderOf({
    'inner/model.onnx': nemo,
    'inner/tokens.txt': 'a 0',
    'inner/test_wavs/0.wav': ''
  })
  expect(await reasonOf(folder)).toBe('recognised as parakeet-ctc')
})

it('half a folder is refused with the name of the missing file', async () => {
  const folder = temporaryFolder()
  cpSync(join(tinyModels, 'moonshine'), folder, { recursive: true })
  rmSync(join(folder, 'cached_decode.int8.onnx'))
  expect(await reasonOf(folder)).toBe('The file cached_decode.onnx is missing.')
  expect(await reasonOf(folderOf({ 'model.onnx': nemo }))).toBe('The file tokens.txt is missing.')
})

it('a file that was cut short, or is something else, is named', async () => {
  const cut = folderOf({ 'model.onnx': nemo.subarray(0, -3), 'tokens.txt': 'a 0' })
  expect(await reasonOf(cut)).toMatch(/^The file model\.onnx is damaged/)
  const pointer = folderOf({
    'model.onnx': 'version https://git-lfs.github.com/spec/v1',
    'tokens.txt': 'a 0'
  })
  expect(await reasonOf(pointer)).toMatch(/^The file model\.onnx is damaged/)
})

it('models for live captions and of other kinds are refused by name', async () => {
  const live = folderOf({
    'encoder-epoch-99-avg-1-chunk-16-left-128.onnx': onnx({
      model_type: 'zipformer2',
      decode_chunk_len: '32'
    }),
    'decoder-epoch-99-avg-1-chunk-16-left-128.onnx': onnx(),
    'joiner-epoch-99-avg-1-chunk-16-left-128.onnx': onnx(),
    'tokens.txt': 'a 0'
  })
  expect(await reasonOf(live)).toMatch(/live captions/)
  const other = folderOf({ 'model.onnx': onnx({ model_type: 'sense_voice_ctc' }), 'tokens.txt': 'a 0' })
  expect(await reasonOf(other)).toMatch(/“sense_voice_ctc”/)
  expect(await reasonOf(folderOf({ 'notes.txt': '' }))).toMatch(/no speech model/)
})
