import type { Input } from '../../../domain/contract/contract'
import type { Client } from './client'
import { COHORT_ID as cohortId, destinationClaims, type Cast } from './history-school'

/** What the school does to a destination besides reviewing it: bring it, mend it, open it again, keep the household. */
export async function mends(client: Client, cast: Cast): Promise<void> {
  const { random } = client
  const wish = random.next()
  const text = `${client.random.below(1_000_000).toString()}号`
  if (wish < 0.2) await brings(client, cast.records[2])
  else if (wish < 0.6)
    await keepsHousehold(client, random.pick([...cast.records, cast.records[1], cast.records[1]]), text)
  else await mendsSeen(client, random.pick([cast.records[1], cast.records[1], cast.records[2]]), text)
}

/** Whole, or without the archive's way. */
async function brings(client: Client, record: string): Promise<void> {
  // What belongs to another category would be refused in a list.
  const { work: _work, ...whole } = destinationClaims
  const { 'archive.transfer': _transfer, 'archive.place': _place, ...going } = whole
  const values = client.random.chance(0.6) ? whole : going
  const row = { studentNo: `no-${record}`, category: '10', values: { ...values } }
  await client.call('destination.import', { cohortId, importId: 'list-1', rows: [row] })
}

async function keepsHousehold(client: Client, id: string, text: string): Promise<void> {
  const shown = await client.call('destination.get', { id })
  if (shown?.ok !== true) return
  const { household, confirmation } = shown.value
  const seen = { values: household.values, confirmation }
  await client.call('household.record', { id, seen, values: { kind: '迁回原籍', address: `示例路${text}` } })
}

/** Who hears that it has changed meanwhile looks again, and does it then. */
async function mendsSeen(client: Client, id: string, text: string): Promise<void> {
  if (await mendsOnce(client, id, text)) await mendsOnce(client, id, text)
}

/** Answers whether it has changed meanwhile. */
async function mendsOnce(client: Client, id: string, text: string): Promise<boolean> {
  const shown = await client.call('destination.get', { id })
  const seen: Input<'destination.correct'>['seen'] | null = shown?.ok === true ? shown.value.seen : null
  if (seen === null) return false
  // What waits for its confirmation is left alone by most, so that some is mended after it.
  if (seen.confirmation === null && client.random.chance(0.6)) return false
  const claims = { unitName: `示例公司${text}` }
  const reply = client.random.chance(seen.confirmation === null ? 0.6 : 0.85)
    ? await client.call('destination.correct', { id, seen, claims, reason: '写错了' })
    : await client.call('destination.reopen', { id, seen, reasons: { general: '请补充' } })
  return reply?.ok === false && reply.error.code === 'seenLatest'
}

/** What a graduate does with a destination that was reviewed: confirms it, or says what is wrong with it. */
export async function settles(client: Client): Promise<void> {
  const { random } = client
  const wish = random.next()
  if (wish < 0.12)
    await client.call('destination.reportError', { cohortId, text: '单位名称写错了', fields: ['unitName'] })
  else if (wish < 0.22) await client.call('destination.askChange', { cohortId, text: '换了单位' })
  else if (wish < 0.4) await client.call('destination.change', { cohortId })
  else await confirms(client)
}

async function confirms(client: Client): Promise<void> {
  const me = await client.call('me.get', {})
  const destination = me?.ok === true ? me.value.records[0]?.destination : undefined
  const seen = destination?.seen ?? null
  const contents = destination?.contents?.digest
  if (seen === null || contents === undefined) return
  if (destination?.actions.includes('confirm') === true || client.random.chance(0.3))
    await client.call('destination.confirm', { cohortId, seen, contents, basicsChecked: true })
  // Some see the mistake when it is done, and some go elsewhere.
  const afterwards = client.random.next()
  if (afterwards < 0.2)
    await client.call('destination.reportError', { cohortId, text: '写错了', fields: ['unitName'] })
  else if (afterwards < 0.4) await client.call('destination.askChange', { cohortId, text: '换了单位' })
}
