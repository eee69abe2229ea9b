import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const run = (command: 'grade' | 'eval', args: string[], input: string) =>
  spawnSync(process.execPath, [`${here}${command}.ts`, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, NODE_NO_WARNINGS: '1' }
  })

const card = {
  first_name: 'Dana',
  last_name: 'Mikkelsen',
  company: 'North Star',
  rep_name: 'Owen Brandvold',
  rep_company: 'Chartwell Records'
}
const turn = (more: object): string =>
  JSON.stringify({
    id: 'a',
    state: 'who',
    gatekeeper: 'Who’s calling?',
    rep: 'Owen Brandvold, Chartwell Records.',
    card,
    ...more
  })

describe('grade --gatekeeper', () => {
  it('answers every line in its place with its moves in order, and ends with 1 after one that cannot be read', () => {
    const lines = [
      turn({}),
      'not json',
      turn({
        id: 7,
        rep: 'Thank you. Owen Brandvold, Chartwell Records.',
        context: {},
        a_field_of_tomorrow: 1
      }),
      turn({ state: 'lobby' }),
      '[]'
    ]
    const { stdout, status } = run('grade', ['--gatekeeper', '-'], `${lines.join('\n')}\n`)
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers[0]).toEqual({ id: 'a', moves: ['identify-full'] })
    expect(answers[1]).toEqual({ line: 2, error: 'this line is not JSON' })
    expect(answers[2]).toEqual({ id: 7, moves: ['identify-full', 'gracious'] })
    expect(answers[3]).toEqual({ line: 4, error: expect.stringContaining('state') })
    expect(answers[4]).toEqual({ line: 5, error: expect.any(String) })
    expect(status).toBe(1)
  })

  it('takes one file and nothing else', () => {
    expect(run('grade', ['--gatekeeper', '-', '--jsonl', '-'], '').status).toBe(2)
    expect(run('grade', ['--gatekeeper', '/there/is/none.jsonl'], '').status).toBe(2)
  })
})

describe('eval --gatekeeper', () => {
  it('measures each move and lists where label and ear differ', () => {
    const labelled = [
      turn({ id: 'right', moves: ['identify-full'] }),
      turn({ id: 'missed', rep: 'It’s Owen.', moves: ['identify-full'] })
    ]
    const { stdout, status } = run('eval', ['--gatekeeper', '-', '--errors'], labelled.join('\n'))
    expect(stdout).toMatch(/identify-full\s+2\s+1\s+1\.00\s+0\.50\s+0\.67/)
    expect(stdout).toContain('1 labelled moves: mean F1 0.67')
    expect(stdout).toContain('missed [identify-full]  heard too [identify-partial]')
    expect(status).toBe(0)
  })

  it('names the line whose labels are not known', () => {
    const { stderr, status } = run('eval', ['--gatekeeper', '-'], turn({ moves: ['flatter'] }))
    expect(stderr).toContain('line 1')
    expect(status).toBe(2)
  })
})
