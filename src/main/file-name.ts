/** What no system takes in a file's name. */
const refused = /[\p{Cc}<>:"/\\|?*]/gu

/** Words as a part of a file's name, at most 80 characters of them. */
export const inFileName = (words: string): string =>
  words.replace(refused, ' ').replace(/\s+/g, ' ').trim().slice(0, 80)
