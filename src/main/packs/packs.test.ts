import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { builtInRulebook } from '../../grading/rulebook.ts'
import { writeSetting } from '../db/settings.ts'
import { record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { checkPack, keepPack, readKeptPack, removePack, rulebookInForce, switchPack } from './packs.ts'

const text = readFileSync(new URL('../../../resources/packs/example.yaml', import.meta.url), 'utf8')
const pack = { fileName: 'example.yaml', text, isOn: true }
const identity = { name: 'Larkfield Labs, field team', version: '1.0' }
const words = 'Maya, it is guaranteed. Call me.'

it('grades with the pack that is in use, names it, and leaves the grades that were given', async () => {
  const bench = await startOn(temporaryDataFolder())
  const { write } = bench.library.handles()
  const graded = async () => {
    const { takeId } = await record(bench, 2)
    await bench.takes.finish(takeId, 'stopped')
    return bench.takes.setTranscript(takeId, words, 'typed')
  }
  const plain = await graded()
  expect(plain.grade?.pack).toBeNull()

  keepPack(write, pack)
  const packed = await graded()
  expect(packed.grade?.pack).toEqual(identity)
  expect(packed.grade?.findings.find(({ ruleId }) => ruleId === 'pack/no-certainty')?.verdict).toBe('fail')
  expect((await bench.takes.read(plain.id)).grade).toEqual(plain.grade)

  switchPack(write, false)
  expect((await graded()).grade?.pack).toBeNull()
  expect((await bench.takes.read(packed.id)).grade).toEqual(packed.grade)
})

it('survives a restart, switched off as it was, and is gone when it is removed', async () => {
  const folder = temporaryDataFolder()
  const first = await startOn(folder)
  keepPack(first.library.handles().write, pack)
  switchPack(first.library.handles().write, false)
  first.library.close()
  const { write } = (await startOn(folder)).library.handles()
  expect(readKeptPack(write)).toMatchObject({
    fileName: 'example.yaml',
    isOn: false,
    check: { ok: true, ...identity }
  })
  expect(rulebookInForce(write)).toBe(builtInRulebook)
  switchPack(write, true)
  expect(rulebookInForce(write).pack).toEqual(identity)
  removePack(write)
  expect(readKeptPack(write)).toBeNull()
  expect(rulebookInForce(write)).toBe(builtInRulebook)
  expect(() => switchPack(write, true)).toThrow(expect.objectContaining({ code: 'pack-missing' }))
})

it('refuses a pack that is wrong and keeps the one before', async () => {
  const { write } = (await startOn(temporaryDataFolder())).library.handles()
  keepPack(write, pack)
  const wrong = 'name: Wrong\nversion: 1\n'
  expect(checkPack(wrong)).toMatchObject({ ok: false, problems: [{ line: 2, path: 'version' }] })
  expect(() => keepPack(write, { ...pack, text: wrong })).toThrow(
    expect.objectContaining({ code: 'pack-refused', message: expect.stringContaining('Line 2') })
  )
  expect(readKeptPack(write)?.text).toBe(text)
})

it('grades with the built-in rulebook when a kept pack can be read no more, and says why', async () => {
  const { write } = (await startOn(temporaryDataFolder())).library.handles()
  writeSetting(write, 'pack', { ...pack, text: `${text}\ncolour: red\n` })
  expect(rulebookInForce(write)).toBe(builtInRulebook)
  expect(readKeptPack(write)).toMatchObject({
    isOn: true,
    check: { ok: false, problems: [{ path: 'colour' }] }
  })
  writeSetting(write, 'pack', { fileName: 3 })
  expect(readKeptPack(write)).toBeNull()
})
