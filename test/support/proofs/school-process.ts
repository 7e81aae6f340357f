/** A school's cloud in a process of its own, for tests that kill it. Prints its address. */
import { startCloud, type CloudOptions } from '../../../localcloud'

const options = JSON.parse(process.argv[2] ?? '{}') as CloudOptions

void startCloud(options).then(({ url }) => process.stdout.write(`${url}\n`))
