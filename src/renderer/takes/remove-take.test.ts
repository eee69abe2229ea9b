import { expect, test, vi } from 'vitest'
import { useToasts } from '../app/toasts.ts'
import { invoke } from '../bridge.ts'
import { removeTake } from './take-actions.ts'

vi.mock('../bridge.ts', async (original) => ({
  ...(await original<typeof import('../bridge.ts')>()),
  invoke: vi.fn(async () => undefined)
}))

test('a take that is being deleted is not deleted again, and is told of once', async () => {
  const take = { id: 'take', prospectName: 'Priya' }
  const gone = await Promise.all([removeTake(take, vi.fn()), removeTake(take, vi.fn())])
  expect(gone).toEqual([true, false])
  expect(invoke).toHaveBeenCalledOnce()
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Take to Priya deleted.'])
})
