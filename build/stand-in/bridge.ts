/** Something that events can be sent through: the window, or a stand-in for it in tests. */
export type EventDesk = Pick<EventTarget, 'addEventListener' | 'dispatchEvent'>

export interface Bridge {
  expose(key: string, api: unknown): void
  /** Hands a plain message to the other half's `heard`. */
  tell(message: unknown): void
}

/**
 * One half of contextBridge: the same code runs in the page's world and in the preload's, and events on the shared
 * window carry the calls, synchronously, because Chromium clones `CustomEvent.detail` from one world to the other. The page gets
 * this function as text, so it reaches nothing outside itself.
 */
export function makeBridge(
  desk: EventDesk,
  token: string,
  here: string,
  there: string,
  exposeOn: object = globalThis,
  heard: (message: unknown) => void = () => {}
): Bridge {
  type Callable = (...args: unknown[]) => unknown
  type Failure = { e: [name: string, message: string] }
  type Wrapped =
    | Failure
    | { f: number }
    | { p: number }
    | { a: Wrapped[] }
    | { o: [string, Wrapped][] }
    | { v: unknown }
  type Outcome = { out: Wrapped } | { bad: Failure }
  type Message =
    | { t: 'call'; id: number; args: Wrapped[] }
    | { t: 'return'; outcome: Outcome }
    | { t: 'settle'; id: number; outcome: Outcome }
    | { t: 'expose'; key: string; api: Wrapped }
    | { t: 'tell'; message: unknown }

  const functions = new Map<number, Callable>()
  const ids = new WeakMap<Callable, number>()
  const waiting = new Map<number, { resolve: (v: unknown) => void; reject: (e: unknown) => void }>()
  let count = 0
  let returned: Outcome | undefined

  const post = (detail: Message): void => {
    desk.dispatchEvent(new CustomEvent(token + there, { detail }))
  }
  const failure = (error: unknown): Failure =>
    error instanceof Error ? { e: [error.name, error.message] } : { e: ['Error', String(error)] }
  const isPlain = (value: object): boolean => {
    const parent = Object.getPrototypeOf(value)
    return parent === null || parent === Object.prototype
  }
  const wrapFunction = (f: Callable): Wrapped => {
    const id = ids.get(f) ?? ++count
    ids.set(f, id)
    functions.set(id, f)
    return { f: id }
  }
  const wrapPromise = (promise: Promise<unknown>): Wrapped => {
    const id = ++count
    promise.then(
      (value) => post({ t: 'settle', id, outcome: { out: wrap(value) } }),
      (error: unknown) => post({ t: 'settle', id, outcome: { bad: failure(error) } })
    )
    return { p: id }
  }
  const wrap = (value: unknown): Wrapped => {
    if (typeof value === 'function') return wrapFunction(value as Callable)
    if (value === null || typeof value !== 'object') return { v: value }
    if (value instanceof Promise) return wrapPromise(value)
    if (value instanceof Error) return failure(value)
    if (Array.isArray(value)) return { a: value.map(wrap) }
    return isPlain(value) ? { o: Object.entries(value).map(([k, v]) => [k, wrap(v)]) } : { v: value }
  }
  const unwrapFunction =
    (id: number): Callable =>
    (...args) => {
      returned = undefined
      post({ t: 'call', id, args: args.map(wrap) })
      const outcome = returned as Outcome | undefined
      returned = undefined
      // No answer at all: the arguments or the result could not be cloned into the other world.
      if (!outcome) throw new Error('An object could not be cloned.')
      if ('bad' in outcome) throw unwrap(outcome.bad)
      return unwrap(outcome.out)
    }
  const unwrap = (wrapped: Wrapped): unknown => {
    if ('f' in wrapped) return unwrapFunction(wrapped.f)
    if ('p' in wrapped) return new Promise((resolve, reject) => waiting.set(wrapped.p, { resolve, reject }))
    if ('e' in wrapped) return Object.assign(new Error(wrapped.e[1]), { name: wrapped.e[0] })
    if ('a' in wrapped) return wrapped.a.map(unwrap)
    if ('o' in wrapped) return Object.fromEntries(wrapped.o.map(([k, v]) => [k, unwrap(v)]))
    return wrapped.v
  }
  const freeze = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
    Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  const call = (id: number, args: Wrapped[]): Outcome => {
    try {
      return { out: wrap((functions.get(id) as Callable)(...args.map(unwrap))) }
    } catch (error) {
      return { bad: failure(error) }
    }
  }
  const settle = (id: number, outcome: Outcome): void => {
    const promise = waiting.get(id)
    waiting.delete(id)
    if ('bad' in outcome) promise?.reject(unwrap(outcome.bad))
    else promise?.resolve(unwrap(outcome.out))
  }
  desk.addEventListener(token + here, (event) => {
    const message = (event as CustomEvent<Message | null>).detail
    if (!message) return
    if (message.t === 'call') post({ t: 'return', outcome: call(message.id, message.args) })
    else if (message.t === 'return') returned = message.outcome
    else if (message.t === 'settle') settle(message.id, message.outcome)
    else if (message.t === 'tell') heard(message.message)
    else
      Object.defineProperty(exposeOn, message.key, { value: freeze(unwrap(message.api)), enumerable: true })
  })
  return {
    expose: (key, api) => post({ t: 'expose', key, api: wrap(api) }),
    tell: (message) => post({ t: 'tell', message })
  }
}
