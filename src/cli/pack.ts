import { packChanges } from '../grading/packs/pack-changes.ts'
import { problemLines, readPackFile } from './pack-file.ts'
import { openArguments, quit } from './terminal.ts'

const usage = `Usage: npm run --silent pack -- FILE

Checks a rule pack (YAML or JSON): prints what it changes in the rulebook, or every problem with its line.

  --help       this page

Exit code: 0 the pack is right; 1 it is refused; 2 wrong usage, or the file cannot be read.
`

const { files } = openArguments(usage, {})
const [file, ...more] = files
if (file === undefined || more.length > 0) quit(2, 'Name one rule pack.', usage)
const reading = readPackFile(file)
if (reading.ok) {
  const { name, version } = reading.pack
  const changes = packChanges(reading.pack)
  console.log(`${name}, version ${version}`)
  console.log(changes.length === 0 ? 'Changes nothing.' : changes.map((change) => `- ${change}`).join('\n'))
} else {
  console.log(problemLines(file, reading.problems))
  process.exitCode = 1
}
