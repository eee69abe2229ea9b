import { useMemo, useState } from 'react'
import type { Group, RuleSummary } from '../../../shared/grade.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate, replacePlace } from '../../app/navigation.ts'
import { FindingsPane, groupHeadingId } from '../../findings/FindingsPane.tsx'
import { firstFixOf, timesOf } from '../../findings/findings-model.ts'
import { ScorePanel } from '../../findings/ScorePanel.tsx'
import { useWalk } from '../../findings/use-walk.ts'
import { createPlayer } from '../../player/player.ts'
import { playerKeys } from '../../player/player-keys.ts'
import { ExportDialog } from '../../recordings/ExportDialog.tsx'
import { NoteDialog } from '../../takes/NoteDialog.tsx'
import { EarlierBeside } from '../../touches/EarlierBeside.tsx'
import { scrollInPane } from '../../ui/scroll-in-pane.ts'
import { DeliveryStrip } from './DeliveryStrip.tsx'
import { EarlierGrades } from './EarlierGrades.tsx'
import { FixFirst } from './FixFirst.tsx'
import { GroupsRow } from './GroupsRow.tsx'
import { HeardLine } from './HeardLine.tsx'
import { ManagerNotes } from './ManagerNotes.tsx'
import { MarkLinks } from './MarkLinks.tsx'
import { ReviewFooter } from './ReviewFooter.tsx'
import { reviewKeys } from './review-keys.ts'
import { TakeHeader } from './TakeHeader.tsx'
import { TakeLogLines } from './TakeLogLines.tsx'
import styles from './TakeReview.module.css'
import { takeChanges } from './take-changes.ts'
import { useDelivery } from './use-delivery.ts'
import { useHeard } from './use-heard.ts'
import { heardKeys, useHeardSound } from './use-heard-sound.ts'
import { useOlderGrade } from './use-older-grade.tsx'
import { useTakeLog } from './use-take-log.ts'
import { noteKeys, useTakeNotes } from './use-take-notes.ts'
import { useWordTimes } from './use-word-times.ts'
import { WavePanel } from './WavePanel.tsx'
import { WordsPane, wordsOf } from './WordsPane.tsx'

export type TakeReviewProps = {
  take: TakeDetail
  /** The rule whose finding is looked at first; null = none. */
  ruleId: string | null
  rules: readonly RuleSummary[]
  /** The message prepared for this prospect; empty when there is none. */
  script: string
  /** A newer state of the take, to be shown from now on. */
  onTake: (take: TakeDetail) => void
}

export const TakeReview = ({ take, ruleId, rules, script, onTake }: TakeReviewProps) => {
  const player = useMemo(() => createPlayer(take.durationMs), [take.durationMs])
  const walk = useWalk(take.grade, ruleId)
  const delivery = useDelivery(take)
  const heard = useHeard(take)
  const sound = useHeardSound(take.id, heard?.attention?.deletedAtMs ?? null, player)
  const log = useTakeLog(take)
  const notes = useTakeNotes(take.id)
  const [editing, setEditing] = useState(false)
  const [noting, setNoting] = useState(false)
  useWordTimes(take, !editing, onTake)
  const [exporting, setExporting] = useState(false)

  const older = useOlderGrade(take, onTake)
  const changes = takeChanges({ take, walk, older, onTake })

  const loop = () => {
    const times = walk.selected && timesOf(walk.selected)
    if (player.state.getState().loop) player.setLoop(null)
    else player.setLoop(times ?? { startMs: 0, endMs: take.durationMs })
  }
  const lead = take.grade && firstFixOf(take.grade)?.lead.ruleId
  const ruleToOpen = walk.selected?.ruleId ?? lead ?? null
  const openRule = (ruleId: string) => {
    // So that the way back ends where it began.
    replacePlace({ screen: 'review', takeId: take.id, ruleId })
    navigate({ screen: 'rulebook', ruleId })
  }
  const openGroup = (group: Group) => {
    walk.openPasses(group, true)
    scrollInPane(document.getElementById(groupHeadingId(group)), 'start')
  }
  const keys = [
    ...reviewKeys({
      take,
      player,
      walk,
      edit: () => setEditing(true),
      note: () => setNoting(true),
      star: changes.star,
      log: log.ask,
      write: log.write,
      regrade: changes.regrade,
      exportSound: () => setExporting(true),
      rule: ruleToOpen === null ? null : () => openRule(ruleToOpen),
      answer: changes.answer
    }),
    ...playerKeys(player, take.audioUrl !== null, loop),
    ...heardKeys(sound, take.audioUrl !== null && heard !== null),
    ...noteKeys(notes, take.audioUrl === null ? null : player)
  ]
  useKeys('Review', keys)

  const hasFindings = (take.grade?.findings.length ?? 0) > 0
  const isFirstWords = editing && take.transcript === null
  const looking = walk.selected === null ? 'take' : walk.selected.question === null ? 'finding' : 'question'
  const mode = isFirstWords ? 'first-words' : editing ? 'editing' : looking

  return (
    <div className={styles['screen']}>
      <TakeHeader
        take={take}
        touch={log.own}
        onLog={log.ask}
        onWrite={log.write}
        onStar={changes.star}
        onNote={() => setNoting(true)}
        onRegrade={changes.regrade}
        onExport={() => setExporting(true)}
      />
      {older.offer}
      <TakeLogLines take={take} log={log} onRegrade={changes.regrade} />
      <ManagerNotes
        notes={notes}
        player={take.audioUrl === null ? null : player}
        titleOf={(ruleId) => rules.find(({ id }) => id === ruleId)?.title}
      />
      <div className={[styles['verdict'], hasFindings ? styles['graded'] : ''].join(' ')}>
        <ScorePanel grade={take.grade} rules={rules}>
          <EarlierGrades take={take} />
        </ScorePanel>
        <FixFirst take={take} player={player} walk={walk} onRegrade={changes.regrade} />
      </div>
      <WavePanel
        take={take}
        player={player}
        walk={walk}
        marks={delivery.marks}
        attention={heard?.attention ?? null}
        heardMs={sound.positionMs}
      />
      {heard !== null && <HeardLine take={take} heard={heard} sound={sound} playKey="h" />}
      <DeliveryStrip take={take} delivery={delivery} player={player} walk={walk} />
      <GroupsRow
        grade={take.grade}
        hasSeries={walk.sections.some(({ group }) => group === 'campaign')}
        onOpen={openGroup}
      />
      <div className={[styles['panes'], hasFindings ? '' : styles['single']].join(' ')}>
        <WordsPane
          take={take}
          script={script}
          player={player}
          walk={walk}
          editing={editing}
          onEditing={setEditing}
          onTake={onTake}
        >
          <EarlierBeside take={take} touches={log.touches} words={wordsOf(take)} />
        </WordsPane>
        {take.grade !== null && hasFindings && (
          <FindingsPane
            text={wordsOf(take)}
            grade={take.grade}
            rules={rules}
            player={take.audioUrl === null ? null : player}
            walk={walk}
            onAnswer={changes.answer}
            onRule={openRule}
            more={({ ruleId }) => (
              <MarkLinks
                marks={delivery.marks.filter((mark) => mark.ruleId === ruleId)}
                player={player}
                canPlay={take.audioUrl !== null}
              />
            )}
            onCard={() => navigate({ screen: 'prospects', prospectId: take.prospectId })}
          />
        )}
      </div>
      <ReviewFooter take={take} keys={keys} mode={mode} />
      {older.dialog}
      {exporting && <ExportDialog take={take} onClose={() => setExporting(false)} />}
      {noting && <NoteDialog note={take.note} onSave={changes.writeNote} onClose={() => setNoting(false)} />}
    </div>
  )
}
