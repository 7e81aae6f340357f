import type { FunctionFolder } from '../functions/function-folder'
import type { TimerView } from '../timers/timers'
import { escapeHtml } from './html'
import type { Route } from './server'

const list = (items: readonly string[]) =>
  `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`

const CONSOLE = [
  'GET | PUT /console/clock',
  'GET /console/timers, POST /console/timers/<name>',
  'GET /console/messages',
  'GET | POST | DELETE /console/faults',
  'GET /console/operations',
  'GET /console/contract',
]

/** The page at `/` when the application brings no phones. */
const plainHomePage = (functions: readonly FunctionFolder[], timers: readonly TimerView[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Local cloud</title>
<h1>Local cloud</h1>
<h2>Functions</h2>${list(functions.map(({ name, timeoutSeconds, memoryMegabytes }) => `POST /functions/${name} (${timeoutSeconds} s, ${memoryMegabytes} MB)`))}
<h2>Timers</h2>${list(timers.map(({ functionName, config }) => `${functionName}: ${config}`))}
<h2>Console</h2>${list(CONSOLE)}
</html>`

/** `GET /`: a list of what the cloud offers. */
export const plainHomeRoutes = (
  functions: readonly FunctionFolder[],
  timers: () => readonly TimerView[],
): Route[] => [
  {
    methods: ['GET'],
    path: '/',
    maxBytes: 0,
    answer: () => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: plainHomePage(functions, timers()),
    }),
  },
]
