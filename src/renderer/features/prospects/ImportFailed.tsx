import { useState } from 'react'
import { useKeys } from '../../app/keys.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ImportPages, pageLength } from './ImportPages.tsx'
import styles from './ImportScreen.module.css'

/** Rows that cannot be used, each with why, and a way to take them along. */
export const ImportFailed = ({ count }: { count: number }) => {
  const [offset, setOffset] = useState(0)
  const page = useAnswer(`failed ${offset}`, () =>
    invoke('prospects:importFailed', { offset, limit: pageLength })
  )
  const save = async () => {
    try {
      const { path } = await invoke('prospects:importSaveFailed')
      if (path !== null) toast(`Written to ${path.split(/[\\/]/).at(-1)}, with the reasons.`)
    } catch (error) {
      toastFailure(error)
    }
  }
  useKeys('Cannot be used', [{ keys: 'x', label: 'export what cannot be used', run: () => void save() }])
  return (
    <section aria-label="Cannot be used">
      <div className={styles['otherwise']}>
        <h2>Cannot be used</h2>
        <Button hint="x" onClick={() => void save()}>
          Export these with the reasons
        </Button>
      </div>
      {page.state === 'failed' && <Notice failure={page.failure} />}
      <table className={styles['table']}>
        <thead>
          <tr>
            {['Row', 'Why', 'What it says'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(page.state === 'ready' ? page.value : []).map(({ row, text, reason }) => (
            <tr key={row}>
              <td className={styles['number']}>{row}</td>
              <td className={styles['reason']}>{reason}</td>
              <td>
                <bdi>{text}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ImportPages what="Rows" count={count} offset={offset} onOffset={setOffset} />
    </section>
  )
}
