const { STAND_IN_DEBUG } = process.env

/** Whether the stand-in tells on stderr what it does; otherwise it stays quiet. */
const debugging = STAND_IN_DEBUG !== undefined && STAND_IN_DEBUG !== '' && STAND_IN_DEBUG !== '0'

/** Whether Chromium's own, many, lines come through as well. */
export const showsChromium = STAND_IN_DEBUG === 'chromium'

export function debug(...what: unknown[]): void {
  if (debugging) console.error('[stand-in]', ...what)
}

export interface Cancelable {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

/** An event that a listener may cancel, with its details on it as Electron has them. */
export function cancelable<T extends object>(details: T): Cancelable & T {
  let prevented = false
  const event = {
    preventDefault: () => {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    }
  }
  return Object.assign(event, details)
}

/** Names that JavaScript itself asks of any object, e.g. when it is awaited or printed. */
const ASKED_BY_LANGUAGE = new Set(['then', 'toJSON'])

/**
 * Ends the prototype chain of `owner` in a proxy, so that a member that the stand-in lacks fails by name at its first
 * use while identity, `this` and `instanceof` stay what they were.
 */
export function guard<T extends object>(name: string, owner: T): T {
  const end = new Proxy(beforeParent(Object.getPrototypeOf(owner) as object), {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || ASKED_BY_LANGUAGE.has(key))
        return Reflect.get(target, key, receiver)
      throw new Error(`the Electron stand-in has no ${name}.${key}`)
    }
  })
  return Object.setPrototypeOf(owner, end) as T
}

/** An empty link ahead of `parent`: a class where `super()` has to reach one. */
function beforeParent(parent: object): object {
  const isClass = typeof parent === 'function' && parent !== Function.prototype
  return isClass ? class extends (parent as new () => object) {} : Object.create(parent)
}
