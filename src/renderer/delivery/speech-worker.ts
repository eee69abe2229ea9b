import { deliveryCurves } from '../../speech/curves.ts'
import { createTakeMeter, type TakeMeter } from '../../speech/take-meter.ts'
import type { SpeechAnswer, SpeechOrder } from './speech-messages.ts'

let meter: TakeMeter | null = null
const answer = (answered: SpeechAnswer): void => self.postMessage(answered)

self.onmessage = ({ data: order }: MessageEvent<SpeechOrder>) => {
  if (order.type === 'curves') {
    answer({ type: 'curves', curves: deliveryCurves(order.samples, order.sampleRate) })
  } else if (order.type === 'follow') {
    meter = createTakeMeter(order.sampleRate)
  } else if (meter !== null) {
    meter.push(order.samples)
    answer({ type: 'live', live: meter.live() })
  }
}
