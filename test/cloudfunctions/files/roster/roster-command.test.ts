import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '../../../..')
const fixture = 'test/fixtures/roster.xlsx'

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ['--import', 'tsx', 'scripts/roster.ts', ...args]
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
}

describe('The command npm run roster', () => {
  test('[B12] A dry run prints the report as JSON and nothing else, without a server.', () => {
    const { status, stdout } = run(fixture, '--cohort', '2027-main', '--dry-run', '--json')
    const report = JSON.parse(stdout) as { total: number; importable: number; issues: object[] }
    expect(status).toBe(0)
    expect(Object.keys(report)).toEqual(['total', 'importable', 'issues'])
    expect([report.total, report.importable, report.issues.length]).toEqual([3010, 2944, 139])
    expect(report.issues[0]).toEqual({ row: 4, column: '生源地代码', code: 'retiredPlace', level: 'warning' })
  })

  test('The summary counts the remarks by code and shows no document number or name.', () => {
    const { status, stdout } = run(fixture, '--cohort', '2027-main', '--dry-run')
    expect(status).toBe(0)
    expect(stdout).toContain('3010 graduates, 2944 importable')
    expect(stdout).toMatch(/12 +error +duplicateStudentNo/u)
    expect(stdout).toContain('Colleges (14)')
    expect(stdout).not.toMatch(/\d{15}/u)
  })

  test.each([
    ['no file', ['--cohort', '2027-main', '--dry-run']],
    ['no cohort', [fixture, '--dry-run']],
    ['an unknown option', [fixture, '--cohort', '2027-main', '--force']],
    ['two files', [fixture, fixture, '--cohort', '2027-main', '--dry-run']],
  ])('With %s it shows its usage and exits with 2.', (_, args) => {
    const { status, stdout, stderr } = run(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: npm run roster')
  })

  test.each([
    ['is not there', 'no-such-file.xlsx', 'ENOENT'],
    ['is no workbook', 'package.json', 'save the roster as .xlsx'],
  ])('A file that %s is refused with a sentence and exit code 1.', (_, file, words) => {
    const { status, stdout, stderr } = run(file, '--cohort', '2027-main', '--dry-run', '--json')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('    at ')
  })
})
