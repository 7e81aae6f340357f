import { EventTooLarge, FunctionMissing } from '../errors'
import type { Functions } from '../functions/functions'
import { invalidParameter, PlatformError } from '../platform-error'
import type { Action } from './gateway'
import { textField } from './request'

const asPlatformError = (error: unknown): PlatformError => {
  if (error instanceof PlatformError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof EventTooLarge) return invalidParameter(message)
  return new PlatformError(
    error instanceof FunctionMissing ? 'FUNCTIONS_REQUEST_FAIL' : 'FUNCTIONS_EXECUTE_FAIL',
    message,
  )
}

/** `cloud.callFunction` inside a function: the identity travels along, the source names the detour. */
export function functionActions(functions: Functions): Readonly<Record<string, Action>> {
  return {
    'functions.invokeFunction': async (request) => {
      const text = textField(request, 'request_data')
      const { call } = request
      const identity = call?.openid === undefined ? {} : { openid: call.openid }
      const source = call ? `${call.source},scf` : 'scf'
      try {
        const event: unknown = JSON.parse(text || '{}')
        const name = textField(request, 'function_name')
        const { result } = await functions.invoke(name, { event, source, ...identity }, call)
        return { data: { response_data: JSON.stringify(result) } }
      } catch (error) {
        throw asPlatformError(error)
      }
    },
  }
}
