import type { CloudClock } from '../clock'
import type { Document } from '../database/document'
import { isPlainObject } from '../database/document'
import { decode, encode } from '../database/ejson'
import type { Engine, FindOptions } from '../database/engine'
import type { Order } from '../database/order'
import { LIMITS } from '../limits'
import { databaseRefused, invalidParameter, notModelled, PlatformError } from '../platform-error'
import type { GatewayAnswer, GatewayRequest } from './request'
import { listField, textField } from './request'

type DatabaseAction = (request: GatewayRequest) => GatewayAnswer

const transactionRefused: DatabaseAction = () => {
  throw notModelled('database transactions')
}

/** `{stageKey, stageValue}` as the SDK sends a pipeline stage. */
const isStage = (stage: unknown): stage is { stageKey: string; stageValue: string } =>
  isPlainObject(stage) && typeof stage['stageKey'] === 'string' && typeof stage['stageValue'] === 'string'

/** The database half of the wire protocol: Extended JSON text in, Extended JSON text out. */
export function databaseActions(engine: Engine, clock: CloudClock): Readonly<Record<string, DatabaseAction>> {
  const read = (text: unknown): unknown =>
    typeof text === 'string' && text !== '' ? decode(text, clock.now()) : undefined

  const readObject = (text: unknown): Document | undefined => {
    const value = read(text)
    if (value === undefined || isPlainObject(value)) return value
    throw invalidParameter('expected an object')
  }

  const collectionOf = (request: GatewayRequest): string => {
    if (request.fields['transactionId'] !== undefined) throw notModelled('database transactions')
    const name = textField(request, 'collectionName')
    if (!engine.hasCollection(name)) {
      throw new PlatformError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`)
    }
    return name
  }

  const queryOf = ({ fields }: GatewayRequest): Document => readObject(fields['query']) ?? {}

  const pageOf = ({ fields }: GatewayRequest): Required<Pick<FindOptions, 'skip' | 'limit'>> => {
    const limit = fields['queryType'] === 'DOC' ? 1 : Number(fields['limit'] ?? LIMITS.defaultPage)
    return { skip: Number(fields['offset'] ?? 0), limit: Math.min(limit, LIMITS.largestPage) }
  }

  const get: DatabaseAction = (request) => {
    const page = pageOf(request)
    const order = readObject(request.fields['order']) as Order | undefined
    const projection = readObject(request.fields['projection'])
    const options = { ...page, ...(order ? { order } : {}), ...(projection ? { projection } : {}) }
    const list = engine.findTexts(collectionOf(request), queryOf(request), options)
    return { data: { list }, offset: page.skip, limit: page.limit }
  }

  const modify: DatabaseAction = (request) => {
    const collection = collectionOf(request)
    const data = readObject(request.fields['data']) ?? {}
    if (request.fields['merge'] !== false) {
      const multi = request.fields['multi'] === true
      return { data: { updated: engine.update(collection, queryOf(request), data, { multi }) } }
    }
    const id = queryOf(request)['_id']
    const existed = engine.replace(collection, id, data)
    return { data: existed ? { updated: 1 } : { updated: 0, upsert_id: id } }
  }

  const aggregate: DatabaseAction = (request) => {
    const stages = listField(request, 'stages').map((stage) => {
      if (!isStage(stage)) throw invalidParameter('malformed aggregation stage')
      return { [stage.stageKey]: read(stage.stageValue) }
    })
    const limited = stages.some((stage) => '$limit' in stage)
    const pipeline = limited ? stages : [...stages, { $limit: LIMITS.defaultAggregation }]
    return { data: { list: engine.aggregate(collectionOf(request), pipeline).map(encode) } }
  }

  return {
    'database.addCollection': (request) => {
      const name = textField(request, 'collectionName')
      if (engine.hasCollection(name))
        throw new PlatformError('DATABASE_COLLECTION_ALREADY_EXIST', 'Db or Table exists')
      engine.ensureCollection(name)
      return { data: {} }
    },
    'database.getDocument': get,
    'database.calculateDocument': (request) => ({
      data: { total: engine.count(collectionOf(request), queryOf(request)) },
    }),
    'database.insertDocument': (request) => {
      const documents = listField(request, 'data').map((text) => {
        const document = readObject(text)
        if (!document) throw databaseRefused('a document must be an object')
        return document
      })
      return { data: { insertedIds: engine.insert(collectionOf(request), documents) } }
    },
    'database.modifyDocument': modify,
    'database.removeDocument': (request) => {
      const multi = request.fields['multi'] === true
      return { data: { deleted: engine.remove(collectionOf(request), queryOf(request), { multi }) } }
    },
    'database.aggregateDocuments': aggregate,
    'database.startTransaction': transactionRefused,
    'database.commitTransaction': transactionRefused,
    'database.abortTransaction': transactionRefused,
  }
}
