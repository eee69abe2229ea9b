import WaveSurfer, { type WaveSurferOptions } from 'wavesurfer.js'

/**
 * A wavesurfer inside of `host` that a strict content policy allows: wavesurfer brings its looks as a `<style>`
 * element, which `style-src 'self'` refuses, so it is made unconnected and its sheet is adopted instead.
 * `destroy()` takes it out again.
 */
export const createWave = (host: HTMLElement, options: Omit<WaveSurferOptions, 'container'>): WaveSurfer => {
  const container = document.createElement('div')
  const wave = WaveSurfer.create({ ...options, container })
  const root = wave.getWrapper().getRootNode()
  if (root instanceof ShadowRoot) {
    const own = root.querySelector('style')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(own?.textContent ?? '')
    root.adoptedStyleSheets = [sheet]
    own?.remove()
  }
  host.append(container)
  wave.on('destroy', () => container.remove())
  return wave
}

/** A token's colour as the canvas needs it, resolved for the theme of this moment. */
export const tokenColour = (name: `--${string}`): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim()
