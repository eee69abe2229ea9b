import { expect, test, vi } from 'vitest'
import { microphoneFailure, openMicrophone } from './microphone.ts'

const refusal = (name: string) => Object.assign(new Error(`because ${name}`), { name })
const streamAt = (sampleRate: number) =>
  ({ getAudioTracks: () => [{ getSettings: () => ({ sampleRate }) }] }) as unknown as MediaStream

test.each([
  ['NotAllowedError', 'mic-denied'],
  ['SecurityError', 'mic-denied'],
  ['NotFoundError', 'mic-absent'],
  ['OverconstrainedError', 'mic-absent'],
  ['NotReadableError', 'mic-busy'],
  ['AbortError', 'mic-busy'],
  ['TypeError', 'internal']
])('%s is told as %s', (name, code) => {
  expect(microphoneFailure(refusal(name))).toMatchObject({ code, message: `because ${name}` })
})

test('the default microphone is opened untreated, at its own rate', async () => {
  const getUserMedia = vi.fn(async () => streamAt(44_100))
  const opened = await openMicrophone({ getUserMedia }, null)
  expect(opened).toMatchObject({ sampleRate: 44_100, isFallback: false })
  expect(getUserMedia).toHaveBeenCalledExactlyOnceWith({
    audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1 }
  })
})

test('a chosen microphone that is not there gives way to the default, and says so', async () => {
  const getUserMedia = vi.fn(async ({ audio }: MediaStreamConstraints) => {
    if (typeof audio === 'object' && audio.deviceId !== undefined) throw refusal('OverconstrainedError')
    return streamAt(48_000)
  })
  await expect(openMicrophone({ getUserMedia }, 'headset')).resolves.toMatchObject({ isFallback: true })
})

test('a chosen microphone that may not be used does not', async () => {
  const getUserMedia = vi.fn(async () => Promise.reject(refusal('NotAllowedError')))
  await expect(openMicrophone({ getUserMedia }, 'headset')).rejects.toMatchObject({ code: 'mic-denied' })
  expect(getUserMedia).toHaveBeenCalledOnce()
})

test('a window without audio devices has no microphone', async () => {
  await expect(openMicrophone(undefined, null)).rejects.toMatchObject({ code: 'mic-absent' })
})
