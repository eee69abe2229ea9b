import type { Page } from '@playwright/test'

/** What a test does to the microphone that the page has opened; call before it is opened. */

/** Keeps hold of the opened microphone, so that the test can take it away as an unplugged cable would. */
export const holdMicrophone = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints)
      window.addEventListener('test-unplug', () => {
        for (const track of stream.getTracks()) {
          track.stop()
          track.dispatchEvent(new Event('ended'))
        }
      })
      return stream
    }
  })

export const unplug = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new Event('test-unplug')))

/** Puts a fader on the page's microphone; 0 is the zeros of a mute switch, 0.001 a quiet room. */
export const fadedMicrophone = (page: Page, gain: number): Promise<void> =>
  page.evaluate((gainAtFirst) => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints)
      const context = new AudioContext()
      const fader = new GainNode(context, { gain: gainAtFirst })
      const out = new MediaStreamAudioDestinationNode(context)
      new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(fader).connect(out)
      window.addEventListener('test-fade', (event) => {
        if (event instanceof CustomEvent) fader.gain.value = Number(event.detail)
      })
      return out.stream
    }
  }, gain)

export const fadeMicrophone = (page: Page, gain: number): Promise<boolean> =>
  page.evaluate((detail) => window.dispatchEvent(new CustomEvent('test-fade', { detail })), gain)
