import { Reader, Writer } from 'protobufjs/minimal'

/** One argument of an openapi call: JSON text, or bytes when it carries a content type or file name. */
type Argument = { key: string; value: Uint8Array; isFile: boolean }

/** Field numbers of wx-server-sdk's CommApiData (index.js: OpenApiData, KeyValuePair). */
const OPENAPI_DATA = 2
const PAIR = { key: 1, value: 2, contentType: 3, fileName: 4 } as const

/** Visits the fields of one protobuf message; a visitor returns false to have the field skipped. */
function visit(reader: Reader, end: number, field: (number: number) => boolean): void {
  while (reader.pos < end) {
    const tag = reader.uint32()
    if (!field(tag >>> 3)) reader.skipType(tag & 7)
  }
}

function readArgument(reader: Reader): Argument {
  const end = reader.uint32() + reader.pos
  const argument: Argument = { key: '', value: new Uint8Array(), isFile: false }
  visit(reader, end, (number) => {
    if (number === PAIR.key) argument.key = reader.string()
    else if (number === PAIR.value) argument.value = reader.bytes()
    else {
      argument.isFile ||= number === PAIR.contentType || number === PAIR.fileName
      return false
    }
    return true
  })
  return argument
}

/** Reads the arguments of an openapi call (protobuf CommApiData). Files are answered as buffers. */
export function readOpenApiArguments(message: Uint8Array): Record<string, unknown> {
  const reader = Reader.create(message)
  const values: Record<string, unknown> = {}
  visit(reader, reader.len, (number) => {
    if (number !== OPENAPI_DATA) return false
    const end = reader.uint32() + reader.pos
    visit(reader, end, (inner) => {
      if (inner !== 1) return false
      const { key, value, isFile } = readArgument(reader)
      values[key] = isFile ? Buffer.from(value) : JSON.parse(Buffer.from(value).toString())
      return true
    })
    return true
  })
  return values
}

/** Writes WeChat's JSON answer as the protobuf CommOpenApiResp that the SDK expects. */
export function writeOpenApiReply(answer: { errcode: number; errmsg: string }): Buffer {
  const writer = Writer.create()
  writer.uint32(10).bytes(Buffer.from(JSON.stringify(answer)))
  writer.uint32(18).string('application/json')
  writer.uint32(24).int32(0)
  writer.uint32(32).int32(200)
  return Buffer.from(writer.finish())
}
