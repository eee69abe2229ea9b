import { parentPort, workerData } from 'node:worker_threads'
import { type HeardRequest, renderHeard } from './heard-file.ts'

parentPort?.postMessage(await renderHeard(workerData as HeardRequest))
