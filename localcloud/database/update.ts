import { update as applyOperators } from 'mingo'
import { databaseRefused } from '../platform-error'
import type { Document } from './document'
import { isPlainObject } from './document'

const typeName = (value: unknown) => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : typeof value
}

/** What the last step of a path holds; refuses to step through null or a scalar, as MongoDB does. */
function reach(document: Document, path: string): unknown {
  let value: unknown = document
  const walked: string[] = []
  for (const step of path.split('.')) {
    if (value === undefined) return undefined
    const inArray = Array.isArray(value) && /^\d+$/.test(step)
    if (!inArray && !isPlainObject(value)) {
      throw databaseRefused(
        `Cannot create field '${step}' in element {${walked.join('.')}: ${JSON.stringify(value)}}`,
      )
    }
    value = (value as Document)[step]
    walked.push(step)
  }
  return value
}

interface Change {
  operator: string
  path: string
  argument: unknown
  id: unknown
}

const needNumber = (value: unknown, { operator, path, argument, id }: Change) => {
  if (typeof argument !== 'number') {
    throw databaseRefused(
      `Cannot apply ${operator} with non-numeric argument: {${path}: ${JSON.stringify(argument)}}`,
    )
  }
  if (value !== undefined && typeof value !== 'number') {
    throw databaseRefused(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(id)}} ` +
        `has the field '${path}' of non-numeric type ${typeName(value)}`,
    )
  }
}

const needArray = (value: unknown, { path, argument, id }: Change) => {
  if (value !== undefined && !Array.isArray(value)) {
    throw databaseRefused(
      `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${JSON.stringify(id)}}`,
    )
  }
  if (isPlainObject(argument) && '$each' in argument && !Array.isArray(argument['$each'])) {
    throw databaseRefused('The argument to $each must be an array')
  }
}

const anything = () => undefined

/** What each operator demands of the value it finds; mingo would quietly skip what MongoDB refuses. */
const OPERATORS: Readonly<Record<string, (value: unknown, change: Change) => void>> = {
  $set: anything,
  $min: anything,
  $max: anything,
  $currentDate: anything,
  $bit: anything,
  $inc: needNumber,
  $mul: needNumber,
  $push: needArray,
  $addToSet: needArray,
  $pull: needArray,
  $pullAll: needArray,
  $pop: needArray,
}

/** Operators that ignore a path which does not lead anywhere. */
const LENIENT = new Set(['$unset', '$rename'])

function refuseConflicts(paths: readonly string[]): void {
  const seen = new Set<string>()
  for (const path of [...paths].sort()) {
    const steps = path.split('.')
    const prefixes = steps.map((_, length) => steps.slice(0, length + 1).join('.'))
    const clash = prefixes.find((prefix) => seen.has(prefix))
    if (clash !== undefined) {
      throw databaseRefused(`Updating the path '${path}' would create a conflict at '${clash}'`)
    }
    seen.add(path)
  }
}

const changesOf = (document: Document, update: Document): Change[] =>
  Object.entries(update).flatMap(([operator, fields]) => {
    if (!LENIENT.has(operator) && !Object.hasOwn(OPERATORS, operator)) {
      throw databaseRefused(`Unknown modifier: ${operator}. Expected a valid update modifier`)
    }
    if (!isPlainObject(fields))
      throw databaseRefused(`Modifiers operate on fields but found another type for ${operator}`)
    return Object.entries(fields).map(([path, argument]) => ({
      operator,
      path,
      argument,
      id: document['_id'],
    }))
  })

/**
 * Applies Mongo update operators to a document in place.
 * @param document a copy that may be changed, also when this throws
 * @param query the query that selected it, for the positional `$`
 * @throws PlatformError DATABASE_REQUEST_FAILED for everything MongoDB refuses
 */
export function applyUpdate(document: Document, update: Document, query: Document): void {
  const changes = changesOf(document, update)
  const targets = changes.flatMap(({ operator, path, argument }) =>
    operator === '$rename' ? [path, String(argument)] : [path],
  )
  refuseConflicts(targets)
  if (targets.some((path) => path === '_id' || path.startsWith('_id.'))) {
    throw databaseRefused("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  for (const change of changes) {
    if (LENIENT.has(change.operator) || change.path.includes('$')) continue
    OPERATORS[change.operator]?.(reach(document, change.path), change)
  }
  try {
    applyOperators(document, update, [], query)
  } catch (error) {
    throw databaseRefused(error instanceof Error ? error.message : String(error))
  }
}
