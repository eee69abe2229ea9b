import { parentPort, workerData } from 'node:worker_threads'
import { makeReport, type ReportJob, type ReportText } from './make-report.ts'
import { TooMuchAudio } from './with-audio.ts'

/** What the thread answers: the text, or why there are too many recordings for one file. */
export type ReportReply = ReportText | { tooMuchAudio: string }

const reply = async (): Promise<ReportReply> => {
  try {
    return await makeReport(workerData as ReportJob)
  } catch (error) {
    if (error instanceof TooMuchAudio) return { tooMuchAudio: error.message }
    throw error
  }
}

parentPort?.postMessage(await reply())
