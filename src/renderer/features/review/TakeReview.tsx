import { useMemo, useState } from 'react'
import type { Group, RuleSummary } from '../../../shared/grade.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate, replacePlace } from '../../app/navigation.ts'
import { FindingsPane, groupHeadingId } from '../../findings/FindingsPane.tsx'
import { firstFixOf, timesOf } from '../../findings/findings-model.ts'
import type { OnAnswer } from '../../findings/Question.tsx'
import { ScorePanel } from '../../findings/ScorePanel.tsx'
import { useWalk } from '../../findings/use-walk.ts'
import { createPlayer } from '../../player/player.ts'
import { playerKeys } from '../../player/player-keys.ts'
import { ExportDialog } from '../../recordings/ExportDialog.tsx'
import { NoteDialog } from '../../takes/NoteDialog.tsx'
import { annotateTake, regradeTake } from '../../takes/take-actions.ts'
import { EarlierBeside } from '../../touches/EarlierBeside.tsx'
import { noteGraded } from '../../touches/log-changes.ts'
import { scrollInPane } from '../../ui/scroll-in-pane.ts'
import { answerQuestion } from './answer-question.ts'
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
import { useDelivery } from './use-delivery.ts'
import { useHeard } from './use-heard.ts'
import { heardKeys, useHeardSound } from './use-heard-sound.ts'
import { useOlderGrade } from './use-older-grade.tsx'
import { useTakeLog } from './use-take-log.ts'
import { useTakeNotes } from './use-take-notes.ts'
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

  const annotate = async (change: Parameters<typeof annotateTake>[1]) => {
    const annotated = await annotateTake(take.id, change)
    if (annotated) onTake(annotated)
  }
  const loop = () => {
    const times = walk.selected && timesOf(walk.selected)
    if (player.state.getState().loop) player.setLoop(null)
    else player.setLoop(times ?? { startMs: 0, endMs: take.durationMs })
  }
  const older = useOlderGrade(take, onTake)
  const regrade = async () => {
    // A grade of another rulebook is replaced only after a look at what would change.
    if (await older.isOlderNow()) return older.look()
    const graded = await regradeTake(take)
    if (graded) onTake(graded)
  }
  const answer: OnAnswer = async (finding, given) => {
    const graded = await answerQuestion(take.id, finding, given)
    if (!graded) return
    const settled = graded.grade?.findings.find(({ ruleId }) => ruleId === finding.ruleId)
    // What the answer makes a pass goes among the kept ones: it stays in sight there.
    if (settled?.verdict === 'pass') walk.openPasses(finding.group, true)
    walk.select(finding.ruleId)
    noteGraded(take.id)
    onTake(graded)
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
      star: () => void annotate({ favourite: !take.favourite }),
      log: log.ask,
      write: log.write,
      regrade: () => void regrade(),
      exportSound: () => setExporting(true),
      rule: ruleToOpen === null ? null : () => openRule(ruleToOpen),
      answer
    }),
    ...playerKeys(player, take.audioUrl !== null, loop),
    ...heardKeys(sound, take.audioUrl !== null && heard !== null),
    { keys: 'j', label: 'notes from your manager', enabled: notes.list.length > 0, run: notes.toggle },
    {
      keys: 'y',
      label: 'next note, and hear what it is about',
      enabled: notes.list.length > 0,
      run: () => {
        const atMs = notes.next()
        if (atMs !== null && take.audioUrl !== null)
          player.playStretch({ startMs: atMs, endMs: take.durationMs })
      }
    },
    {
      keys: 'Shift+Delete',
      label: 'delete the note',
      enabled: notes.isOpen && notes.current !== undefined,
      run: () => notes.current && notes.remove(notes.current.id)
    }
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
        onStar={() => void annotate({ favourite: !take.favourite })}
        onNote={() => setNoting(true)}
        onRegrade={() => void regrade()}
        onExport={() => setExporting(true)}
      />
      {older.offer}
      <TakeLogLines take={take} log={log} onRegrade={() => void regrade()} />
      <ManagerNotes
        notes={notes}
        player={take.audioUrl === null ? null : player}
        titleOf={(ruleId) => rules.find(({ id }) => id === ruleId)?.title}
      />
      <div className={[styles['verdict'], hasFindings ? styles['graded'] : ''].join(' ')}>
        <ScorePanel grade={take.grade} rules={rules}>
          <EarlierGrades take={take} />
        </ScorePanel>
        <FixFirst take={take} player={player} walk={walk} onRegrade={() => void regrade()} />
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
            onAnswer={answer}
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
      {noting && (
        <NoteDialog
          note={take.note}
          onSave={(note) => void annotate({ note })}
          onClose={() => setNoting(false)}
        />
      )}
    </div>
  )
}
