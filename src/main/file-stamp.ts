/** A moment as part of a file name, UTC to the second: `20250131T090502Z`. */
export const fileStamp = (moment: Date): string =>
  moment.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')
