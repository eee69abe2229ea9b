import { checkPack, keepPack, readKeptPack, removePack, switchPack } from '../packs/packs.ts'
import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

/** The library's rule pack. A change of it rewrites no grade. */
export const packHandlers = ({ library }: Services): HandlersOf<'packs'> => ({
  'packs:read': () => readKeptPack(library.handles().read),
  'packs:check': ({ text }) => checkPack(text),
  'packs:keep': (pack) => keepPack(library.handles().write, pack),
  'packs:switch': ({ isOn }) => switchPack(library.handles().write, isOn),
  'packs:remove': () => {
    removePack(library.handles().write)
    return undefined
  }
})
