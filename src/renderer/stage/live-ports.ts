import type { LiveMeter } from '../delivery/speech-thread.ts'
import type { CallPorts } from './call/call-plan.ts'

/**
 * A call's ports with somebody who listens along: each piece on its way to the disk is handed on, nothing waits for it.
 * Begun with the take's spool, ended with the take.
 */
export const withListener = (
  ports: CallPorts,
  createMeter: (sampleRate: number) => LiveMeter
): { ports: CallPorts; read: LiveMeter['read']; close: () => void } => {
  let meter: LiveMeter | null = null
  const close = (): void => {
    meter?.close()
    meter = null
  }
  return {
    ports: {
      ...ports,
      begin: (input) => {
        meter = createMeter(input.sampleRate)
        return ports.begin(input)
      },
      append: (input) => {
        meter?.push(input.samples)
        return ports.append(input)
      },
      finish: (input) => {
        close()
        return ports.finish(input)
      },
      cancel: (input) => {
        close()
        return ports.cancel(input)
      }
    },
    read: () => meter?.read() ?? null,
    close
  }
}
