import { invalidParameter } from '../platform-error'

/**
 * Reads a multipart form. A part with a file name or content type, and the openapi part `requestData`, stays
 * bytes; the others become text.
 */
export function readMultipart(body: Buffer, contentType: string): Record<string, unknown> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  if (!boundary) throw invalidParameter('a multipart request needs a boundary')
  const separator = Buffer.from(`--${boundary[1] ?? boundary[2]}`)
  const fields: Record<string, unknown> = {}
  let start = body.indexOf(separator)
  while (start >= 0) {
    const partStart = start + separator.length + 2
    const next = body.indexOf(separator, partStart)
    if (next < 0) break
    const headerEnd = body.indexOf('\r\n\r\n', partStart)
    const headers = body.subarray(partStart, headerEnd).toString()
    const name = /name="([^"]+)"/.exec(headers)?.[1]
    const value = body.subarray(headerEnd + 4, next - 2)
    if (name !== undefined)
      fields[name] = name === 'requestData' || /filename=/.test(headers) ? value : value.toString()
    start = next
  }
  return fields
}
