import { parentPort, workerData } from 'node:worker_threads'
import { measureFile } from './measure-file.ts'

const { path } = workerData as { path: string }
const measured = await measureFile(path)
parentPort?.postMessage(measured, [measured.peaks.buffer])
