export interface Codec {
  /** Throws "An object could not be cloned." on what structured clone refuses, too. */
  encode(value: unknown): string
  decode(text: string): unknown
}

/**
 * JSON with the structured-clone types that cross Electron's IPC; cycles and shared references are not kept. The page
 * gets this function as text, so it reaches nothing outside itself.
 */
export function makeCodec(): Codec {
  type View = new (buffer: ArrayBuffer) => unknown
  const native = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }
  const toText = (bytes: Uint8Array): string => {
    const own = bytes as unknown as { toBase64?: () => string }
    return own.toBase64
      ? own.toBase64()
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  }
  const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
    native.fromBase64 ? native.fromBase64(text) : new Uint8Array(Buffer.from(text, 'base64'))
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  const entries = (value: object): [string, unknown][] => Object.entries(value).map(([k, v]) => [k, pack(v)])

  const packObject = (value: object): unknown => {
    if (ArrayBuffer.isView(value)) {
      const name = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
      return {
        $: 'view',
        t: name,
        d: toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      }
    }
    if (value instanceof ArrayBuffer) return { $: 'buffer', d: toText(new Uint8Array(value)) }
    if (value instanceof Date) return { $: 'date', d: pack(value.getTime()) }
    if (value instanceof Map) return { $: 'map', d: [...value].map(([k, v]) => [pack(k), pack(v)]) }
    if (value instanceof Set) return { $: 'set', d: [...value].map(pack) }
    if (value instanceof Error) return { $: 'error', t: value.name, d: value.message }
    if (Array.isArray(value)) return value.map(pack)
    if (Object.prototype.toString.call(value) !== '[object Object]') return refuse()
    return { $: 'object', d: entries(value) }
  }
  const pack = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'number') {
      const plain = Number.isFinite(value) && !Object.is(value, -0)
      return plain ? value : { $: 'number', d: Object.is(value, -0) ? '-0' : String(value) }
    }
    if (typeof value === 'bigint') return { $: 'bigint', d: String(value) }
    return typeof value === 'object' ? packObject(value) : refuse()
  }

  const pairs = (packed: unknown): [unknown, unknown][] => packed as [unknown, unknown][]
  const unpack = (packed: unknown): unknown => {
    if (packed === null || typeof packed !== 'object') return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    const { $: tag, t: name, d: body } = packed as { $: string; t?: string; d?: unknown }
    switch (tag) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(body)
      case 'bigint':
        return BigInt(body as string)
      case 'view': {
        const bytes = toBytes(body as string)
        const constructors = globalThis as unknown as Record<string, View>
        return new (constructors[name as string] as View)(bytes.buffer)
      }
      case 'buffer':
        return toBytes(body as string).buffer
      case 'date':
        return new Date(unpack(body) as number)
      case 'map':
        return new Map(pairs(body).map(([k, v]) => [unpack(k), unpack(v)]))
      case 'set':
        return new Set((body as unknown[]).map(unpack))
      case 'error':
        return Object.assign(new Error(body as string), { name })
      default:
        return Object.fromEntries(pairs(body).map(([k, v]) => [k, unpack(v)]))
    }
  }
  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) }
}
