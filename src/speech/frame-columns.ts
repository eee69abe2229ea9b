/** How many bands tell speech from noise. */
export const bandCount = 6
/** Powers of its own for each millisecond of a frame. */
export const slotCount = 10
/** Cepstral coefficients 1 to 8 tell whether a sound changes. */
export const cepstrumSize = 8

/** What is kept of each 10 ms of a take, until it is judged. */
export type FrameColumns = {
  count: number
  /** Mean square of the frame, its own mean taken away so that an offset is not sound. */
  power: Float32Array
  /** The same above 200 Hz, in dBFS. */
  speechDb: Float32Array
  /** Mean squares above 200 Hz of the `slotCount` parts of the frame's own 10 ms. */
  slots: Float32Array
  /** `bandCount` levels for each frame. */
  bandDb: Float32Array
  /** How loud it is where vowels sound, in decibels; only its rise and fall mean something. */
  vowelDb: Float32Array
  /** 0 where no pitch was found. */
  pitchHz: Float32Array
  /** How regular the sound is, 0..1. */
  pitchStrength: Float32Array
  /** `cepstrumSize` values for each frame. */
  cepstra: Float32Array
}

const widths = {
  power: 1,
  speechDb: 1,
  slots: slotCount,
  bandDb: bandCount,
  vowelDb: 1,
  pitchHz: 1,
  pitchStrength: 1,
  cepstra: cepstrumSize
} as const
type ColumnName = keyof typeof widths
const columnNames = Object.keys(widths) as ColumnName[]

const startCapacity = 1_024

export const emptyColumns = (): FrameColumns => ({
  count: 0,
  power: new Float32Array(startCapacity),
  speechDb: new Float32Array(startCapacity),
  slots: new Float32Array(startCapacity * slotCount),
  bandDb: new Float32Array(startCapacity * bandCount),
  vowelDb: new Float32Array(startCapacity),
  pitchHz: new Float32Array(startCapacity),
  pitchStrength: new Float32Array(startCapacity),
  cepstra: new Float32Array(startCapacity * cepstrumSize)
})

/** Makes room for one more frame and answers its place. */
export const addFrame = (columns: FrameColumns): number => {
  if (columns.count === columns.power.length) {
    for (const name of columnNames) {
      const wider = new Float32Array(columns[name].length * 2)
      wider.set(columns[name])
      columns[name] = wider
    }
  }
  columns.count += 1
  return columns.count - 1
}

/** The frames from `from` to `to` alone, without copying them. */
export const framesBetween = (columns: FrameColumns, from: number, to: number): FrameColumns => {
  const part = { ...columns, count: to - from }
  for (const name of columnNames) part[name] = columns[name].subarray(from * widths[name], to * widths[name])
  return part
}

/** Forgets the first frames; the memory is used again. */
export const dropFrames = (columns: FrameColumns, count: number): void => {
  for (const name of columnNames)
    columns[name].copyWithin(0, count * widths[name], columns.count * widths[name])
  columns.count -= count
}
