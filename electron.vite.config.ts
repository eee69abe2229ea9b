import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: { rolldownOptions: { input: 'src/main/index.ts' } }
  },
  preload: {
    // A sandboxed preload can load nothing but Electron: everything it uses is in its one file.
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      rolldownOptions: { input: 'src/renderer/index.html' },
      // The content policy refuses data: URLs, so that every asset must be a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false }
    }
  }
})
