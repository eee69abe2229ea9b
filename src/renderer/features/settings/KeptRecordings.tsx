import { useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { sizeText } from '../../recordings/size-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { SettingRow } from './SettingRow.tsx'

const spans = [
  { value: 'ever', label: 'For ever' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '180', label: 'Half a year' },
  { value: '365', label: 'A year' }
] as const

const textOf = (days: number | null): string => (days === null ? 'ever' : String(days))
const countText = (recordings: number): string =>
  recordings === 1 ? 'One recording' : `${recordings} recordings`

type Offer = Output<'retention:preview'> & { days: number }

/** How long recordings are kept; what would go is told before it goes. */
export const KeptRecordings = () => {
  const kept = useSettings((settings) => settings.keepAudioDays)
  const [offer, setOffer] = useState<Offer | null>(null)
  const tried = (work: () => Promise<void>) => void work().catch(toastFailure)

  const set = async (keepAudioDays: number | null) => {
    await changeSettings({ keepAudioDays })
    const { recordings } = await invoke('retention:apply')
    if (recordings > 0) toast(`${countText(recordings)} let go. Words and grades are kept.`)
  }
  const choose = (value: string) =>
    tried(async () => {
      if (value === 'ever') return set(null)
      const days = Number(value)
      const found = await invoke('retention:preview', { days })
      if (found.recordings === 0) await set(days)
      else setOffer({ ...found, days })
    })
  const known = spans.some(({ value }) => value === textOf(kept))
  const options = known ? spans : [...spans, { value: textOf(kept), label: `${kept} days` }]

  return (
    <>
      <SettingRow
        name="Keep recordings"
        note="Favourites are kept for ever, and so are the words and grades of every take."
      >
        <Select
          label="Keep recordings"
          labelHidden
          value={textOf(kept)}
          options={options}
          onChange={choose}
        />
      </SettingRow>
      {offer !== null && (
        <Dialog
          title={`Let go of ${countText(offer.recordings).toLowerCase()}?`}
          onClose={() => setOffer(null)}
          actions={
            <>
              <Button onClick={() => setOffer(null)}>Keep them</Button>
              <Button
                look="danger"
                onClick={() => {
                  setOffer(null)
                  tried(() => set(offer.days))
                }}
              >
                Let them go
              </Button>
            </>
          }
        >
          <p>
            {countText(offer.recordings)} older than {offer.days} days would be deleted now,{' '}
            {sizeText(offer.bytes)} in all, and others as they grow older. It cannot be taken back. Their
            words and grades stay.
          </p>
        </Dialog>
      )}
    </>
  )
}
