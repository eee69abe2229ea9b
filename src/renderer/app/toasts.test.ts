import { beforeEach, expect, test, vi } from 'vitest'
import { CodedError } from '../../shared/errors.ts'
import { dismissToast, toast, toastFailure, undoNewest, useToasts } from './toasts.ts'

const texts = () => useToasts.getState().toasts.map(({ text }) => text)

beforeEach(() => {
  useToasts.setState({ toasts: [], undoable: [] })
})

test('undo takes back the newest thing that can be taken back, once', () => {
  const first = vi.fn()
  const second = vi.fn()
  toast('First deleted.', first)
  toast('Second deleted.', second)
  toast('Card saved.')
  undoNewest()
  undoNewest()
  undoNewest()
  expect(second).toHaveBeenCalledOnce()
  expect(first).toHaveBeenCalledOnce()
  expect(texts()).toEqual(['Card saved.'])
})

test('what was done can be taken back after its note is gone, and is named then', () => {
  const undo = vi.fn()
  toast('Take deleted.', undo)
  dismissToast(useToasts.getState().toasts[0]?.id ?? -1)
  undoNewest()
  undoNewest()
  expect(undo).toHaveBeenCalledOnce()
  expect(texts()).toEqual(['Taken back: Take deleted.'])
})

test('an undo that fails says why', async () => {
  toast('Take deleted.', () => Promise.reject(new CodedError('take-missing')))
  undoNewest()
  await vi.waitFor(() => expect(texts()[0]).toMatch(/no longer in the library/))
})

test('no more than three notes stand at a time', () => {
  for (const text of ['a', 'b', 'c', 'd']) toast(text)
  expect(texts()).toEqual(['b', 'c', 'd'])
})

test('a failure is shown with what to do about it', () => {
  toastFailure(new CodedError('disk-full'))
  expect(texts()[0]).toMatch(/^The disk is full\. .+ Free some space/)
})
