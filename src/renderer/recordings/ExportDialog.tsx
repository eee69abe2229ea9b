import { useEffect, useState } from 'react'
import type { TakeDetail } from '../../shared/take.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { canCompress, codecRateHz } from './codec.ts'
import styles from './ExportDialog.module.css'
import { exportTake, type SoundFormat } from './export-take.ts'
import { sizeText } from './size-text.ts'

/** Bytes a second of Opus as it is written. */
const opusBytesPerS = 4_000
const wavSampleBytes = 2

const notes: Record<SoundFormat, string> = {
  wav: 'Plays everywhere and can be measured and edited.',
  opus: 'A twentieth of the size, for sending. Plays in browsers, on phones and in VLC.'
}

type ExportDialogProps = { take: TakeDetail; onClose: () => void }

/** In which form a take's recording leaves the library. */
export const ExportDialog = ({ take, onClose }: ExportDialogProps) => {
  const [format, setFormat] = useState<SoundFormat>('wav')
  const [hasOpus, setHasOpus] = useState(take.sound === 'opus')
  useEffect(() => {
    canCompress().then(
      (can) => setHasOpus((has) => has || can),
      () => undefined
    )
  }, [])
  const rateHz = take.sound === 'wav' ? take.sampleRate : codecRateHz
  const perS = format === 'wav' ? rateHz * wavSampleBytes : opusBytesPerS
  const run = () => {
    onClose()
    void exportTake(take, format)
  }
  return (
    <Dialog
      title="Export the recording"
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" hint="Escape" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={run}>
            Choose where
          </Button>
        </>
      }
    >
      <div className={styles['choice']}>
        <Segmented
          label="Form"
          value={format}
          options={[
            { value: 'wav', label: 'WAV' },
            ...(hasOpus ? [{ value: 'opus' as const, label: 'Opus' }] : [])
          ]}
          onChange={setFormat}
        />
        <span className={styles['size']}>about {sizeText((take.durationMs / 1000) * perS)}</span>
      </div>
      <p className={styles['note']}>{notes[format]}</p>
    </Dialog>
  )
}
