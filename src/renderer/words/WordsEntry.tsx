import { useState } from 'react'
import type { TakeDetail, TranscriptOrigin } from '../../shared/take.ts'
import { DraftPane } from './DraftPane.tsx'
import { HearingLine } from './HearingLine.tsx'
import { useDraft } from './use-draft.ts'
import { WordsEditor, type WordsPlayback } from './WordsEditor.tsx'
import styles from './WordsEntry.module.css'

type WordsEntryProps = {
  take: TakeDetail
  /** The message prepared for this prospect; empty when there is none. */
  script: string
  /** Absent when the recording's file is gone. */
  playback?: (WordsPlayback & { stretch: (stretch: { startMs: number; endMs: number }) => void }) | undefined
  laterLabel: string
  onStore: (text: string, origin: TranscriptOrigin, engine?: string) => Promise<TakeDetail>
  onSaved: (take: TakeDetail) => void
  onLater: () => void
}

/** The first words of a take: as an engine heard them, to be confirmed, or typed. What is being typed is never replaced. */
export const WordsEntry = ({ take, script, playback, ...rest }: WordsEntryProps) => {
  const { hearing, stop, again } = useDraft(take)
  const [typed, setTyped] = useState<string | null>(null)
  const draft = hearing.state === 'done' && hearing.draft.outcome === 'heard' ? hearing.draft : null
  if (draft !== null && typed === null)
    return <DraftPane draft={draft} onPlay={playback?.stretch} onType={setTyped} {...rest} />
  const isDictating = hearing.state === 'waiting' && hearing.progress?.step === 'dictation'
  return (
    <div
      className={styles['entry']}
      data-hearing={hearing.state}
      onInput={() => setTyped((now) => now ?? '')}
    >
      <HearingLine hearing={hearing} script={script} onStop={stop} onAgain={again} />
      <WordsEditor
        key={typed === null || typed === '' ? 'empty' : 'heard'}
        text={take.transcript?.text ?? typed ?? ''}
        script={script}
        playback={playback}
        stopListening={isDictating ? stop : undefined}
        {...rest}
      />
    </div>
  )
}
