import type { Bridge } from '../src/shared/contract.ts'

declare global {
  interface Window {
    readonly ringback?: Bridge
  }
}
