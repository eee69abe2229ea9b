import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CodedError } from '../../../shared/errors.ts'
import { type InstalledModel, modelId } from '../../../shared/model.ts'
import { type ModelLayout, readModelFolder } from './layout.ts'

// Where downloads wait, and where models are unpacked; a name with a dot is never a model's.
const partialFolder = (models: string): string => join(models, '.partial')
const unpackingFolder = (models: string): string => join(models, '.unpacking')

/** The folder in which the download of a model waits. */
export const partFolder = (models: string, id: string): string => join(partialFolder(models), id)

/** The folder of an installed model; throws `model-missing` where there is none. */
export const installedFolder = async (models: string, id: string): Promise<string> => {
  const place = join(models, id)
  const isThere = await stat(place).then(
    (found) => found.isDirectory(),
    () => false
  )
  if (!isThere) throw new CodedError('model-missing', id)
  return place
}

const refused = (reason: string): CodedError => new CodedError('model-refused', reason)

export const layoutOf = async (folder: string): Promise<ModelLayout> => {
  const read = await readModelFolder(folder)
  if (!read.ok) throw refused(read.reason)
  return read.layout
}

/** The files of a layout, with their full paths. */
export const filesOf = ({ kind: _, ...files }: ModelLayout): string[] =>
  Object.values(files).filter((path) => path !== null)

const papers = /licen[cs]e|readme|notice|copying/i

/** Puts a model in its place under the models, without what it does not need (test sounds, a second set of weights). */
const settle = async (unpacked: string, models: string, id: string): Promise<void> => {
  const layout = await layoutOf(unpacked)
  const folder = dirname(layout.tokens)
  const needed = new Set(filesOf(layout).map((path) => basename(path)))
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const stays = entry.isFile() && (needed.has(entry.name) || papers.test(entry.name))
    if (!stays) await rm(join(folder, entry.name), { recursive: true, force: true })
  }
  const place = join(models, id)
  await rm(place, { recursive: true, force: true })
  await rename(folder, place)
}

/** Fills a new folder and puts the model that is in it in its place under the models. */
export const installModel = async (
  models: string,
  id: string,
  fill: (into: string) => Promise<void>
): Promise<void> => {
  const into = join(unpackingFolder(models), randomUUID())
  await mkdir(into, { recursive: true })
  try {
    await fill(into)
    await settle(into, models, id)
  } finally {
    await rm(into, { recursive: true, force: true })
  }
}

/** Copies the files that make up a model, and its papers, out of a folder that stays as it is. */
export const copyModel = async (
  from: string,
  into: string,
  onShare: (share: number) => void,
  signal: AbortSignal
): Promise<void> => {
  const layout = await layoutOf(from)
  const folder = dirname(layout.tokens)
  const beside = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && papers.test(entry.name))
    .map(({ name }) => join(folder, name))
  const files = [...new Set([...filesOf(layout), ...beside])]
  const total = await sizeOf(files)
  let copied = 0
  for (const path of files) {
    signal.throwIfAborted()
    await cp(path, join(into, basename(path)))
    copied += await sizeOf([path])
    onShare(copied / total)
  }
}

export const sizeOf = async (files: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

const readInstalled = async (folder: string, id: string, name: string): Promise<InstalledModel> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const bytes = await sizeOf(files)
  const read = await readModelFolder(folder)
  return read.ok
    ? { id, name, layout: read.layout.kind, broken: null, bytes }
    : { id, name, layout: null, broken: read.reason, bytes }
}

/** Every model's folder, by name; one that cannot be used says why. */
export const listInstalled = async (
  models: string,
  nameOf: (id: string) => string
): Promise<InstalledModel[]> => {
  const entries = await readdir(models, { withFileTypes: true }).catch(() => [])
  const ids = entries
    .filter((entry) => entry.isDirectory() && modelId.safeParse(entry.name).success)
    .map(({ name }) => name)
  return Promise.all(ids.toSorted().map((id) => readInstalled(join(models, id), id, nameOf(id))))
}

/** "sherpa-onnx-whisper-tiny.en.tar.bz2" becomes "whisper-tiny.en". */
export const idFrom = (fileName: string): string => {
  const id = fileName
    .toLowerCase()
    .replace(/\.(tar\.bz2|tar\.gz|tgz|tbz2|tar|zip)$/, '')
    .replace(/^sherpa-onnx-/, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 80)
  return id === '' ? 'model' : id
}

/** The same, with a number where that folder is there already. */
export const freeId = async (models: string, wanted: string): Promise<string> => {
  const taken = new Set(await readdir(models))
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  return id
}

/** Lets go of what an end in the middle left: half-unpacked models, and parts of downloads nobody offers any more. */
export const tidyModels = async (models: string, offered: ReadonlySet<string>): Promise<void> => {
  await mkdir(models, { recursive: true })
  await rm(unpackingFolder(models), { recursive: true, force: true })
  const parts = await readdir(partialFolder(models)).catch(() => [])
  for (const part of parts)
    if (!offered.has(part)) await rm(partFolder(models, part), { recursive: true, force: true })
}
