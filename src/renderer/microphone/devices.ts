import type { ChosenMicrophone } from './microphone.ts'

export type InputDevice = { deviceId: string; label: string }

/** Chromium lists the default again under these ids; without permission it lists one device without any id. */
const doubles = ['', 'default', 'communications']

/** The microphones among all devices, each once. */
export const inputsAmong = (
  devices: readonly Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>[]
): InputDevice[] =>
  devices
    .filter(({ kind, deviceId }) => kind === 'audioinput' && !doubles.includes(deviceId))
    .map(({ deviceId, label }, index) => ({ deviceId, label: label || `Microphone ${index + 1}` }))

/** The choice among the devices that are there: by id, else by name; null when it is not connected. */
export const findChosen = (devices: readonly InputDevice[], chosen: ChosenMicrophone): InputDevice | null =>
  devices.find(({ deviceId }) => deviceId === chosen.id) ??
  devices.find(({ label }) => label === chosen.label) ??
  null

/** What a row about the microphone says of it. */
export const chosenText = (devices: readonly InputDevice[], chosen: ChosenMicrophone): string => {
  if (chosen.id === null) return 'The system’s default'
  const found = findChosen(devices, chosen)
  if (found !== null) return found.label
  return `${chosen.label ?? 'The one you chose'} · not connected, so the system’s default is used`
}
