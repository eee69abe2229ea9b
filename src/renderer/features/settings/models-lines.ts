import type { DownloadState, InstalledModel, ModelTest, SuggestedModel } from '../../../shared/model.ts'
import { sizeText } from '../../recordings/size-text.ts'

const layoutNames: Record<NonNullable<InstalledModel['layout']>, string> = {
  moonshine: 'Moonshine',
  'moonshine-2': 'Moonshine 2',
  whisper: 'Whisper',
  zipformer: 'Zipformer',
  'parakeet-transducer': 'Parakeet',
  'parakeet-ctc': 'Parakeet CTC'
}

/** "Whisper layout, 99 MB", or why it cannot be used. */
export const installedNote = ({ layout, broken, bytes }: InstalledModel): string =>
  layout === null
    ? `Cannot be used. ${broken ?? ''} ${sizeText(bytes)}.`
    : `${layoutNames[layout]} layout, ${sizeText(bytes)}.`

/** Size, licence and speed of a suggestion, in one line. */
export const suggestionFacts = (model: SuggestedModel): string => {
  const { language, archiveBytes, licence, speed } = model
  const pace = speed.rtf === null ? '' : `: ${speed.rtf.toFixed(2)} s of work per second of speech`
  return [
    language,
    sizeText(archiveBytes),
    `licence ${licence}`,
    `speed ${speed.word}${pace} (${speed.measured})`
  ].join(' · ')
}

/** "40 s", "3 min": rough on purpose. */
export const leftText = (seconds: number): string =>
  seconds < 60 ? `${Math.max(1, Math.round(seconds / 5) * 5)} s` : `${Math.round(seconds / 60)} min`

/** How far a download is, in words. */
export const downloadLine = (download: DownloadState): string => {
  if (download.state === 'unpacking') return `Unpacking, ${Math.round(download.share * 100)} %`
  const amount = `${sizeText(download.fetchedBytes)} of ${sizeText(download.totalBytes)}`
  if (download.state !== 'downloading') return `${amount} fetched`
  const { bytesPerS, leftS } = download
  const rate = bytesPerS === null ? '' : `, ${sizeText(bytesPerS)}/s`
  const left = leftS === null ? '' : `, about ${leftText(leftS)} left`
  return `${amount}${rate}${left}`
}

/** 0..1 of what a download or import is doing now. */
export const shareOf = (download: DownloadState): number =>
  download.state === 'unpacking'
    ? download.share
    : download.totalBytes === 0
      ? 0
      : download.fetchedBytes / download.totalBytes

/** "5.2 s of speech took 0.4 s: 13 times as fast as you talk." */
export const testSpeed = ({ audioMs, tookMs }: ModelTest): string => {
  const work = tookMs < 100 ? 'less than 0.1 s' : `${(tookMs / 1_000).toFixed(1)} s`
  const took = `${(audioMs / 1_000).toFixed(1)} s of speech took ${work} on this computer`
  const times = audioMs / Math.max(tookMs, 1)
  return times >= 1.5
    ? `${took}: ${Math.round(times)} times as fast as you talk.`
    : `${took}: too slow for comfort. Choose a smaller model.`
}
