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

const missing = refusal('OverconstrainedError')
/** Devices of which only those with the given ids are there. */
const devicesWith = (present: { deviceId: string; label: string }[]) => ({
  getUserMedia: vi.fn(async ({ audio }: MediaStreamConstraints) => {
    const wanted = typeof audio === 'object' ? audio.deviceId : undefined
    const id = typeof wanted === 'object' && 'exact' in wanted ? wanted.exact : undefined
    if (id !== undefined && !present.some(({ deviceId }) => deviceId === id)) throw missing
    return streamAt(44_100)
  }),
  enumerateDevices: vi.fn(async () =>
    present.map((device) => ({ ...device, kind: 'audioinput' }) as MediaDeviceInfo)
  )
})
const untreated = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: 1
}

test('the default microphone is opened untreated, at its own rate', async () => {
  const devices = devicesWith([])
  const opened = await openMicrophone(devices, { id: null, label: null })
  expect(opened).toMatchObject({ sampleRate: 44_100, isFallback: false })
  expect(devices.getUserMedia).toHaveBeenCalledExactlyOnceWith({ audio: untreated })
})

test('a chosen microphone that has another id by now is found by its name', async () => {
  const devices = devicesWith([
    { deviceId: 'desk', label: 'Desk microphone' },
    { deviceId: 'new', label: 'Headset' }
  ])
  const opened = await openMicrophone(devices, { id: 'old', label: 'Headset' })
  expect(opened.isFallback).toBe(false)
  expect(devices.getUserMedia).toHaveBeenLastCalledWith({
    audio: { ...untreated, deviceId: { exact: 'new' } }
  })
})

test('a chosen microphone that is not there gives way to the default, and says so', async () => {
  const devices = devicesWith([{ deviceId: 'desk', label: 'Desk microphone' }])
  await expect(openMicrophone(devices, { id: 'old', label: 'Headset' })).resolves.toMatchObject({
    isFallback: true
  })
  expect(devices.getUserMedia).toHaveBeenLastCalledWith({ audio: untreated })
})

test('a chosen microphone that may not be used does not', async () => {
  const devices = devicesWith([])
  devices.getUserMedia.mockRejectedValue(refusal('NotAllowedError'))
  const chosen = { id: 'old', label: null }
  await expect(openMicrophone(devices, chosen)).rejects.toMatchObject({ code: 'mic-denied' })
  expect(devices.getUserMedia).toHaveBeenCalledOnce()
})

test('a window without audio devices has no microphone', async () => {
  await expect(openMicrophone(undefined, { id: null, label: null })).rejects.toMatchObject({
    code: 'mic-absent'
  })
})
