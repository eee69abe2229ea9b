import { parentPort, workerData } from 'node:worker_threads'
import { measureTake } from '../../speech/measure.ts'
import { measureFile } from './measure-file.ts'
import type { MeasureJob } from './measurer.ts'

const job = workerData as MeasureJob
if ('path' in job) {
  const measured = await measureFile(job.path)
  parentPort?.postMessage(measured, [measured.peaks.buffer])
} else parentPort?.postMessage(measureTake(job.samples, job.sampleRate))
