/** The part of wx-server-sdk that the steps use; its own types do not cover chained commands. */
export type Fields = Record<string, unknown>

interface Command {
  and(other: Command): Command
}

/** `db.command`: query and update commands by name. */
type Commands = Record<
  'in' | 'gt' | 'lt' | 'neq' | 'exists' | 'or' | 'and' | 'inc' | 'mul' | 'push' | 'pull' | 'unshift' | 'addToSet' | 'set' | 'remove',
  (...values: unknown[]) => Command
> // prettier-ignore

interface Query {
  where(query: object): Query
  orderBy(path: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(projection: Fields): Query
  get(): Promise<{ data: Fields[] }>
  count(): Promise<{ total: number }>
  update(change: { data: Fields }): Promise<{ stats: { updated: number } }>
}

interface DocumentReference {
  get(): Promise<{ data: Fields }>
  set(content: { data: Fields }): Promise<{ stats: Fields }>
  update(change: { data: Fields }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: Fields }>
}

interface Aggregation {
  match(query: object): Aggregation
  group(stage: Fields): Aggregation
  sort(stage: Fields): Aggregation
  end(): Promise<{ list: Fields[] }>
}

interface Collection extends Query {
  add(content: { data: Fields | Fields[] }): Promise<{ _id: string }>
  doc(id: string): DocumentReference
  aggregate(): Aggregation
}

interface Database {
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  serverDate(): unknown
  RegExp(pattern: { regexp: string; options: string }): unknown
  startTransaction(): Promise<unknown>
}

interface FileStatus {
  status: number
  tempFileURL: string
}

interface CloudSdk {
  getWXContext(): { OPENID?: string | number; SOURCE?: string }
  callFunction(call: { name: string; data?: Fields }): Promise<{ result: unknown }>
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: {
    fileList: (string | { fileID: string; maxAge: number })[]
  }): Promise<{ fileList: FileStatus[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: FileStatus[] }>
  openapi: {
    subscribeMessage: { send(message: Fields): Promise<unknown> }
    security: { msgSecCheck(content: Fields): Promise<unknown> }
    phonenumber: { getPhoneNumber(request: { code: string }): Promise<Fields> }
  }
}

/** What a step gets inside the function: the real SDK, its database, its commands, and the input. */
export interface Sdk<Input = unknown> {
  cloud: CloudSdk
  db: Database
  _: Commands
  $: { sum(value: unknown): unknown }
  input: Input
}
