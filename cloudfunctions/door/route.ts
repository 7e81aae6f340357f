import type { Call, Output, Parsed } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import type { Capability } from '../../domain/people/roles'
import type { Result } from '../../domain/result'
import type { Context } from './context'

export type Verb<C extends Call> = (input: Parsed<C>, context: Context) => Promise<Result<Output<C>, Failure>>

/** A row of the route table: a call without a capability does not compile. */
export interface RouteOf<C extends Call> {
  readonly capability: Capability
  readonly run: Verb<C>
}

/** A route whose input has been checked against its own contract. */
export interface Route {
  readonly capability: Capability
  readonly run: (input: never, context: Context) => Promise<Result<unknown, Failure>>
}
