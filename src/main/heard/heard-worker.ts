import { parentPort, workerData } from 'node:worker_threads'
import { type HeardRequest, renderHeard } from './heard-file.ts'

await renderHeard(workerData as HeardRequest)
parentPort?.postMessage(null)
