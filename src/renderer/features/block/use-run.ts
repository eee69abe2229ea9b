import { useEffect, useEffectEvent, useState } from 'react'
import type { Block, BlockStep, TryGiven } from '../../../shared/block.ts'
import type { Failure } from '../../../shared/errors.ts'
import { failureOf, invoke } from '../../bridge.ts'
import { ticked, useBlockClock } from './block-clock.ts'
import { useWays, wayOf } from './way.ts'

const tickMs = 250
/** A kill takes back no more of the clocks. */
const storeMs = 2_000
/** A block that was run for this long was left and is come back to. */
const begunMs = 500

/** A running block: its clocks, and its steps, each stored before it is shown. */
export const useRun = (block: Block, onChange: (block: Block) => void) => {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isPaused = useBlockClock((clock) => clock.isPaused)
  const prospectId = block.current?.prospectId ?? ''
  const step = block.current?.step

  const store = useEffectEvent((change: { isPaused?: boolean } = {}) => {
    if (prospectId === '') return
    const clock = { ...useBlockClock.getState(), ...change }
    // The next writing makes up for one that failed.
    invoke('blocks:clocks', { blockId: block.id, prospectId, ...clock }).catch(() => undefined)
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the clocks are taken over once, when the block comes on the screen.
  useEffect(() => {
    const isResumed = block.isPaused || block.runMs > begunMs
    useBlockClock.setState({
      runMs: block.runMs,
      reviewedMs: block.current?.reviewedMs ?? 0,
      isPaused: isResumed
    })
    const way = wayOf(block)
    if (way !== null) useWays.setState({ way })
    return () => store({ isPaused: true })
  }, [block.id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each prospect has a minute of their own.
  useEffect(() => {
    useBlockClock.setState({ reviewedMs: block.current?.reviewedMs ?? 0 })
  }, [prospectId])

  useEffect(() => {
    let last = performance.now()
    const tick = setInterval(() => {
      const now = performance.now()
      useBlockClock.setState((clock) => ticked(clock, now - last, step === 'card'))
      last = now
    }, tickMs)
    const storing = setInterval(store, storeMs)
    return () => {
      clearInterval(tick)
      clearInterval(storing)
    }
  }, [step])

  const act = async (ask: () => Promise<Block>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    try {
      onChange(await ask())
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  const { id: blockId } = block

  return {
    failure,
    isPaused,
    pause: () => {
      useBlockClock.setState({ isPaused: true })
      store()
    },
    /** Goes on exactly where it stands, which the pause may have changed: a recording or half a sentence is there now. */
    goOn: async () => {
      await act(async () => (await invoke('blocks:newest')) ?? block)
      useBlockClock.setState({ isPaused: false })
      store()
    },
    go: (to: BlockStep) => {
      store()
      return act(() => invoke('blocks:step', { blockId, prospectId, step: to }))
    },
    keep: (given: TryGiven) => act(() => invoke('blocks:keepTry', { blockId, prospectId, given })),
    next: (state: 'done' | 'skipped') => {
      store()
      return act(() => invoke('blocks:next', { blockId, prospectId, state }))
    },
    end: () => act(() => invoke('blocks:end', { blockId }))
  }
}
