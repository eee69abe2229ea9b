/** A process that takes every job and never says a word. */
process.on('message', () => {})
process.on('disconnect', () => process.exit())
