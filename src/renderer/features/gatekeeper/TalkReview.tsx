import { useState } from 'react'
import type { GatekeeperFinding } from '../../../shared/gatekeeper.ts'
import type { RuleSummary } from '../../../shared/grade.ts'
import type { Talk } from '../../../shared/talk.ts'
import { useKeys } from '../../app/keys.ts'
import { goBack, navigate } from '../../app/navigation.ts'
import { FindingsPane } from '../../findings/FindingsPane.tsx'
import { useWalk } from '../../findings/use-walk.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { MovesDialog } from './MovesDialog.tsx'
import { TalkHeader } from './TalkHeader.tsx'
import styles from './TalkReview.module.css'
import { TalkVerdict } from './TalkVerdict.tsx'
import { TurnItem } from './TurnItem.tsx'
import { TurnWords } from './TurnWords.tsx'
import { callAgain, goOn, setTurn } from './talk-changes.ts'
import { gradeOfTalk, turnsOf } from './talk-grade.ts'
import { shownKeys, talkKeys } from './talk-keys.ts'
import { useTurnSound } from './use-turn-sound.ts'

type TalkReviewProps = {
  talk: Talk
  rules: readonly RuleSummary[]
  /** A newer state of the talk, to be shown from now on. */
  onTalk: (talk: Talk) => void
}

const noAnswer = () => undefined

export const TalkReview = ({ talk, rules, onTalk }: TalkReviewProps) => {
  const { turns } = talk
  const isThrough = talk.ending === 'transfer'
  const graded = gradeOfTalk(talk)
  const walk = useWalk(graded?.grade ?? null)
  const sound = useTurnSound()
  const [current, setCurrent] = useState<number | null>(null)
  const [doing, setDoing] = useState<'words' | 'moves' | null>(null)
  const turn = turns.find((one) => one.turn === current)

  /** Looks at a turn; from nowhere, down enters at the first and up at the last. */
  const step = (by: 1 | -1): void => {
    const at = turns.findIndex((one) => one.turn === current)
    const next = at === -1 ? (by === 1 ? 0 : turns.length - 1) : at + by
    setCurrent(turns[Math.min(turns.length - 1, Math.max(0, next))]?.turn ?? null)
    setDoing(null)
  }
  /** Does something with the turn that is looked at, else with the first. */
  const doWith = (what: 'words' | 'moves') => (): void => {
    setCurrent(turn?.turn ?? turns[0]?.turn ?? null)
    setDoing(what)
  }
  const store = async (change: Pick<Parameters<typeof setTurn>[0], 'words' | 'moves'>): Promise<void> => {
    if (turn === undefined) return
    setDoing(null)
    const changed = await setTurn({ talkId: talk.id, turn: turn.turn, ...change })
    if (changed) onTalk(changed)
  }
  const keys = talkKeys({
    talk,
    turn,
    isTyping: doing === 'words',
    step,
    play: sound.toggle,
    words: doWith('words'),
    moves: doWith('moves'),
    back: () => (turn === undefined ? goBack() : setCurrent(null))
  })
  useKeys('Talk', keys)

  return (
    <div className={styles['screen']}>
      <TalkHeader talk={talk} onMoves={turns.length === 0 ? null : doWith('moves')} />
      {turns.length === 0 ? (
        <EmptyState title="You left before a word">
          That happens. The next call begins with who you are and whom you would like to speak to.
        </EmptyState>
      ) : (
        <>
          <TalkVerdict talk={talk} grade={graded?.grade ?? null} rules={rules} current={current} />
          <div className={styles['panes']}>
            <section data-pane tabIndex={-1} className={styles['dialogue']} aria-label="What was said">
              <ol>
                {turns.map((one) => (
                  <TurnItem
                    key={one.turn}
                    turn={one}
                    isCurrent={one.turn === current}
                    isPlaying={one.turn === sound.playing}
                    onLook={() => {
                      if (one.turn !== current) setDoing(null)
                      setCurrent(one.turn)
                    }}
                    onPlay={() => void sound.toggle(one)}
                    editor={
                      one === turn && doing === 'words' ? (
                        <TurnWords
                          words={one.words ?? ''}
                          onSave={(words) => void store({ words: words || null, moves: null })}
                          onCancel={() => setDoing(null)}
                        />
                      ) : null
                    }
                  />
                ))}
              </ol>
              {talk.lastLine !== '' && (
                <p className={styles['last']} dir="auto">
                  {talk.lastLine}
                </p>
              )}
            </section>
            {graded !== null && (
              <FindingsPane
                text={graded.text}
                grade={graded.grade}
                rules={rules}
                subject="talk"
                player={null}
                walk={walk}
                onAnswer={noAnswer}
                more={({ ruleId }) => (
                  <TurnLinks
                    finding={talk.grade?.findings.find((finding) => finding.ruleId === ruleId)}
                    onTurn={setCurrent}
                  />
                )}
              />
            )}
          </div>
        </>
      )}
      <footer className={styles['footer']}>
        <KeyRow keys={doing === 'words' ? [] : shownKeys(keys)} />
        <div className={styles['ways']}>
          {talk.voicemailTakeId !== null && (
            <Button
              look="quiet"
              hint="v"
              onClick={() =>
                talk.voicemailTakeId !== null && navigate({ screen: 'review', takeId: talk.voicemailTakeId })
              }
            >
              The voicemail
            </Button>
          )}
          <Button look={isThrough ? 'quiet' : 'primary'} hint="r" onClick={() => callAgain(talk)}>
            Again
          </Button>
          {isThrough && (
            <Button look="primary" hint="o" onClick={() => void goOn(talk)}>
              They pick up: go on
            </Button>
          )}
        </div>
      </footer>
      {doing === 'moves' && turn !== undefined && (
        <MovesDialog
          turn={turn}
          onSave={(moves) => void store({ words: turn.words, moves })}
          onClose={() => setDoing(null)}
        />
      )}
    </div>
  )
}

/** The ways from a finding to the turns that it speaks of. */
const TurnLinks = ({
  finding,
  onTurn
}: {
  finding: GatekeeperFinding | undefined
  onTurn: (turn: number) => void
}) => {
  const found = finding === undefined ? [] : turnsOf(finding)
  if (found.length === 0) return null
  return (
    <p className={styles['links']}>
      {found.map((turn) => (
        <Button key={turn} look="quiet" onClick={() => onTurn(turn)}>
          Turn {turn + 1}
        </Button>
      ))}
    </p>
  )
}
