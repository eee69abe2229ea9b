import { useState } from 'react'
import { type Block, papers } from '../../../shared/block.ts'
import { useKeys } from '../../app/keys.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { localPaper } from '../../ui/local-paper.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { dayText } from '../../ui/time-text.ts'
import screen from './BlockScreen.module.css'
import { PrintedSheet } from './PrintedSheet.tsx'
import styles from './ReadySheet.module.css'
import { SheetTable } from './SheetTable.tsx'
import { SummaryPane } from './SummaryPane.tsx'
import { sheetText } from './sheet-text.ts'

/** What a block ends on: one line for each prospect, to be taken along, and what became better. */
export const ReadySheet = ({ block, onNew }: { block: Block; onNew: () => void }) => {
  const answer = useAnswer(`sheet ${block.id}`, () => invoke('blocks:sheet', { blockId: block.id }))
  const [paper, setPaper] = useState(localPaper)
  const sheet = answer.state === 'ready' ? answer.value : null
  const isReady = sheet !== null && sheet.lines.length > 0

  const save = async () => {
    try {
      const { path } = await invoke('blocks:pdf', { blockId: block.id, paper })
      if (path !== null) toast(`Saved: ${path}`)
    } catch (error) {
      toastFailure(error)
    }
  }
  const copy = async () => {
    if (sheet === null) return
    try {
      await navigator.clipboard.writeText(sheetText(sheet.lines))
      toast('The ready sheet is copied.')
    } catch (error) {
      toastFailure(error)
    }
  }
  const keys = [
    { keys: '$mod+p', label: 'print', inFields: true, enabled: isReady, run: () => window.print() },
    { keys: 's', label: 'save as PDF', enabled: isReady, run: () => void save() },
    { keys: 'c', label: 'copy as text', enabled: isReady, run: () => void copy() },
    { keys: 'a', label: 'A4 or Letter', run: () => setPaper(paper === 'A4' ? 'Letter' : 'A4') },
    { keys: 'n', label: 'new list', run: onNew }
  ]
  useKeys('Call block', keys)

  return (
    <div className={screen['screen']}>
      <header className={screen['header']}>
        <h1>Ready sheet</h1>
        <span className={`${screen['note']} ${screen['grow']}`}>
          {dayText(`${block.day}T12:00`, { now: new Date() })}
        </span>
        <Segmented
          label="Paper"
          value={paper}
          options={papers.map((one) => ({ value: one, label: one }))}
          onChange={setPaper}
        />
        <Button look="primary" hint="$mod+p" disabled={!isReady} onClick={() => window.print()}>
          Print
        </Button>
        <Button hint="s" disabled={!isReady} onClick={() => void save()}>
          Save as PDF
        </Button>
        <Button hint="c" disabled={!isReady} onClick={() => void copy()}>
          Copy
        </Button>
        <Button look="quiet" hint="n" onClick={onNew}>
          New list
        </Button>
      </header>
      <div className={styles['pane']}>
        {answer.state === 'failed' && (
          <Notice failure={answer.failure}>
            <Button onClick={answer.reload}>Try again</Button>
          </Notice>
        )}
        {sheet !== null && (
          <>
            {sheet.lines.length === 0 ? (
              <p className={screen['note']}>Everybody was skipped: there is nothing to take along.</p>
            ) : (
              <SheetTable blockId={block.id} lines={sheet.lines} onChanged={answer.replace} />
            )}
            <SummaryPane summary={sheet.summary} runMs={block.runMs} />
            <PrintedSheet day={block.day} lines={sheet.lines} />
          </>
        )}
      </div>
      <footer className={screen['footer']}>
        <KeyRow keys={keys.filter(({ enabled }) => enabled !== false)} />
      </footer>
    </div>
  )
}
