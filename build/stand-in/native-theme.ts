import { EventEmitter } from 'node:events'
import { debug, guard } from './events.ts'
import { runtime } from './runtime.ts'

type ThemeSource = 'system' | 'light' | 'dark'

/** The system's own theme always counts as light. */
export class NativeTheme extends EventEmitter {
  private source: ThemeSource = 'system'

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
  get themeSource(): ThemeSource {
    return this.source
  }
  set themeSource(source: ThemeSource) {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError(`Error processing argument: ${source}`)
    const wasDark = this.shouldUseDarkColors
    this.source = source
    for (const { webContents } of runtime.windows.values())
      webContents.emulateTheme().catch((error: unknown) => debug(error))
    if (wasDark !== this.shouldUseDarkColors) this.emit('updated')
  }
}

guard('nativeTheme', NativeTheme.prototype)
export const nativeTheme = new NativeTheme()

/** What the page's media queries are told; for 'system' nothing, so that the browser's own setting counts. */
export function mediaFeatures(): { name: string; value: string }[] {
  const { themeSource } = nativeTheme
  return themeSource === 'system' ? [] : [{ name: 'prefers-color-scheme', value: themeSource }]
}
