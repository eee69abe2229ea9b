import { Segmented } from '../../ui/Segmented.tsx'
import { useHistoryView } from './view-store.ts'

const kinds = [
  { value: 'takes', label: 'Takes' },
  { value: 'talks', label: 'Talks' }
] as const

/** Whether History shows the voicemails or the live talks. */
export const HistoryKinds = () => {
  const kind = useHistoryView((view) => view.kind)
  return (
    <Segmented
      label="What History shows"
      value={kind}
      options={kinds}
      onChange={(chosen) => useHistoryView.setState({ kind: chosen })}
    />
  )
}
