import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'

export const showFile = (): void => void invoke('reports:show').catch(toastFailure)
export const stopWriting = (): void => void invoke('reports:stop').catch(toastFailure)
