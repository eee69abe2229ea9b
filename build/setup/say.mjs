/** One line about what set-up is doing, on standard error so that a command's own output stays clean. */
export const say = (/** @type {string} */ line) => {
  process.stderr.write(`[ringback] ${line}\n`)
}

/** Ends the program with what is missing and how to get it; set-up never asks. */
export class MissingPiece extends Error {}

/**
 * Runs a set-up's main function and turns a missing piece into its sentence and exit code 1.
 * @param {() => Promise<number>} main answers with the exit code
 */
export const runMain = (main) => {
  main().then(
    (code) => {
      process.exitCode = code
    },
    (error) => {
      process.stderr.write(
        error instanceof MissingPiece ? `\n${error.message}\n` : `${error?.stack ?? error}\n`
      )
      process.exitCode = 1
    }
  )
}
