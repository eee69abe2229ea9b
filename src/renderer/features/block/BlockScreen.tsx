import { useState } from 'react'
import type { Block } from '../../../shared/block.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './BlockScreen.module.css'
import { ChooseList } from './ChooseList.tsx'
import { ReadySheet } from './ReadySheet.tsx'
import { Run } from './Run.tsx'

/** The warm-up before a call block: choose who, run it, take the ready sheet along. */
export const BlockScreen = () => {
  const [isNew, setNew] = useState(false)
  const answer = useAnswer('block', async () => {
    const [block, { scenarios }] = await Promise.all([invoke('blocks:newest'), invoke('scenarios:list')])
    return { block, scenarios: scenarios.filter(({ kind }) => kind === 'voicemail') }
  })
  if (answer.state === 'waiting') return <h1 className="visually-hidden">Call block</h1>
  if (answer.state === 'failed')
    return (
      <div className={styles['alone']}>
        <h1 className="visually-hidden">Call block</h1>
        <Notice failure={answer.failure}>
          <Button onClick={answer.reload}>Try again</Button>
        </Notice>
      </div>
    )
  const { value, replace, reload } = answer
  const { block, scenarios } = value
  const change = (newer: Block) => replace({ ...value, block: newer })
  const begin = (newer: Block) => {
    setNew(false)
    change(newer)
  }
  if (block !== null && block.endedAt !== null && !isNew)
    return <ReadySheet block={block} onNew={() => setNew(true)} />
  if (block === null || block.startedAt === null || block.endedAt !== null)
    return (
      <ChooseList
        planned={block?.startedAt === null ? block : null}
        scenarios={scenarios}
        onBegin={begin}
        onBack={block === null || block.startedAt === null ? null : () => setNew(false)}
      />
    )
  return <Run block={block} scenarios={scenarios} onChange={change} onLost={reload} />
}
