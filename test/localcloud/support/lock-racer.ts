/** Takes the locks of many folders, each at an instant at which others do the same; prints which it got. */
import { join } from 'node:path'
import { lockFolder } from '../../../localcloud/owner-lock'

const [root = '', rounds = '', begin = '', gap = ''] = process.argv.slice(2)
const won: number[] = []
for (let round = 0; round < Number(rounds); round += 1) {
  const instant = Number(begin) + round * Number(gap)
  // Busy on purpose: whoever waited in any other way would come milliseconds late.
  while (Date.now() < instant);
  try {
    lockFolder(join(root, String(round)))
    won.push(round)
  } catch (error) {
    if ((error as Error).name !== 'FolderInUse') throw error
  }
}
process.stdout.write(JSON.stringify(won))
// Alive until all are done, so that no lock becomes stale in between.
process.stdin.resume()
