/** What roster-50k.ts runs in a process of its own: checks a roster and prints time and peak memory. */
import { checkWorkbook, openRoster } from '../../cloudfunctions/files/roster/workbook'

async function main(file: string): Promise<void> {
  const started = process.hrtime.bigint()
  const opened = await openRoster(file)
  if (!opened.ok) throw new Error(opened.error.code)
  const checked = await checkWorkbook(opened.value)
  await opened.value.close()
  if (!checked.ok) throw new Error(checked.error.code)
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  const { userCPUTime, maxRSS } = process.resourceUsage()
  const { total, issues } = checked.value.report
  console.log(
    `${total} graduates, ${issues.length} remarks: ${seconds.toFixed(1)} s ` +
      `(${(userCPUTime / 1e6).toFixed(1)} s of CPU), peak ${Math.round(maxRSS / 1024)} MB`,
  )
}

void main(process.argv[2] ?? '')
