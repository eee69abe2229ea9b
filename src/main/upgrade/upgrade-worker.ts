import { parentPort, workerData } from 'node:worker_threads'
import { type UpgradeJob, upgradeLibrary } from './upgrade.ts'

upgradeLibrary(workerData as UpgradeJob)
parentPort?.postMessage('upgraded')
