import { ListChecks, Trash2, Voicemail } from 'lucide-react'
import type { Talk } from '../../../shared/talk.ts'
import { navigate } from '../../app/navigation.ts'
import { Chip } from '../../ui/Chip.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { PersonHeader } from '../../ui/PersonHeader.tsx'
import { whenText } from '../../ui/time-text.ts'
import { removeTalk } from './talk-changes.ts'
import { endingWords } from './talk-words.ts'

type TalkHeaderProps = { talk: Talk; onMoves: (() => void) | null }

/** Who was called, when and how it ended, and what can be done with the talk. */
export const TalkHeader = ({ talk, onMoves }: TalkHeaderProps) => {
  const { voicemailTakeId, turns } = talk
  const count = turns.length === 1 ? '1 turn' : `${turns.length} turns`
  return (
    <PersonHeader
      name={talk.prospectName}
      company={talk.company}
      facts={
        <>
          <span>
            {talk.scenarioName} · {whenText(talk.startedAt, { now: new Date() })} · {count}
          </span>
          {talk.ending !== null && <Chip>{endingWords[talk.ending]}</Chip>}
        </>
      }
    >
      {voicemailTakeId !== null && (
        <IconButton
          label="The voicemail it led to"
          hint="v"
          icon={Voicemail}
          onClick={() => navigate({ screen: 'review', takeId: voicemailTakeId })}
        />
      )}
      {onMoves !== null && (
        <IconButton label="Correct the moves" hint="m" icon={ListChecks} onClick={onMoves} />
      )}
      <IconButton label="Delete" hint="Delete" icon={Trash2} onClick={() => void removeTalk(talk)} />
    </PersonHeader>
  )
}
