/** Bit-reversed places of 0..size-1; `size` is a power of two. */
const reversedPlaces = (size: number): Uint16Array => {
  const places = new Uint16Array(size)
  for (let place = 1; place < size; place += 1) {
    places[place] = ((places[place >> 1] ?? 0) >> 1) | (place & 1 ? size >> 1 : 0)
  }
  return places
}

/** In-place complex fast Fourier transform (Cooley and Tukey, radix 2) of one fixed size. */
const createTransform = (size: number): ((re: Float64Array, im: Float64Array) => void) => {
  const places = reversedPlaces(size)
  const cosines = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size))
  const sines = Float64Array.from({ length: size / 2 }, (_, k) => -Math.sin((2 * Math.PI * k) / size))
  return (re, im) => {
    for (let from = 0; from < size; from += 1) {
      const to = places[from] as number
      if (to <= from) continue
      const [keptRe, keptIm] = [re[from] as number, im[from] as number]
      re[from] = re[to] as number
      im[from] = im[to] as number
      re[to] = keptRe
      im[to] = keptIm
    }
    for (let half = 1; half < size; half *= 2) {
      const stride = size / (2 * half)
      for (let turn = 0; turn < half; turn += 1) {
        const cosine = cosines[turn * stride] as number
        const sine = sines[turn * stride] as number
        for (let low = turn; low < size; low += 2 * half) {
          const high = low + half
          const turnedRe = (re[high] as number) * cosine - (im[high] as number) * sine
          const turnedIm = (re[high] as number) * sine + (im[high] as number) * cosine
          re[high] = (re[low] as number) - turnedRe
          im[high] = (im[low] as number) - turnedIm
          re[low] = (re[low] as number) + turnedRe
          im[low] = (im[low] as number) + turnedIm
        }
      }
    }
  }
}

/** Writes |X[0..size/2]|² of `size` windowed samples, as many bins as `power` holds. */
export type PowerSpectrum = (samples: Float64Array, power: Float64Array) => void

/** Power spectrum of real samples: as complex numbers they take a transform of half the size. */
export const createPowerSpectrum = (size: number): PowerSpectrum => {
  const half = size / 2
  const transform = createTransform(half)
  const re = new Float64Array(half)
  const im = new Float64Array(half)
  const cosines = Float64Array.from({ length: half + 1 }, (_, k) => Math.cos((2 * Math.PI * k) / size))
  const sines = Float64Array.from({ length: half + 1 }, (_, k) => -Math.sin((2 * Math.PI * k) / size))
  return (samples, power) => {
    for (let at = 0; at < half; at += 1) {
      re[at] = samples[2 * at] as number
      im[at] = samples[2 * at + 1] as number
    }
    transform(re, im)
    const bins = Math.min(power.length, half + 1)
    for (let bin = 0; bin < bins; bin += 1) {
      const mirrored = (half - bin) % half
      const own = bin % half
      const evenRe = ((re[own] as number) + (re[mirrored] as number)) / 2
      const evenIm = ((im[own] as number) - (im[mirrored] as number)) / 2
      const oddRe = ((im[own] as number) + (im[mirrored] as number)) / 2
      const oddIm = ((re[mirrored] as number) - (re[own] as number)) / 2
      const cosine = cosines[bin] as number
      const sine = sines[bin] as number
      const binRe = evenRe + oddRe * cosine - oddIm * sine
      const binIm = evenIm + oddRe * sine + oddIm * cosine
      power[bin] = binRe * binRe + binIm * binIm
    }
  }
}
