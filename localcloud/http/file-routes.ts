import { LIMITS } from '../limits'
import { PlatformError } from '../platform-error'
import type { FileIds } from '../storage/file-ids'
import type { FileStore } from '../storage/file-store'
import { checkPath } from '../storage/file-store'
import type { UrlSigner } from '../storage/url-signer'
import type { HttpReply, HttpRequest, Route } from './server'
import { HttpFailure, jsonReply } from './server'

export interface FileRoutesOptions {
  files: FileStore
  ids: FileIds
  signer: UrlSigner
  /** Whether the rules let a client write at this path. */
  mayWrite: (path: string) => boolean
}

/** The form in which the SDK recognises a refused upload. */
const signatureRefused: HttpReply = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body:
    '<Error><Code>SignatureDoesNotMatch</Code><Message>the upload is not granted</Message>' +
    '<RequestId>local</RequestId><TraceId>local</TraceId></Error>',
}

const pathOf = (request: HttpRequest): string => {
  const path = request.path.slice('/files/'.length)
  try {
    checkPath(path)
  } catch (error) {
    if (error instanceof PlatformError) throw new HttpFailure(400, error.message)
    throw error
  }
  return path
}

/** `/files/<path>`: signed addresses for reading and for uploads of functions, and uploads of clients. */
export function fileRoutes({ files, ids, signer, mayWrite }: FileRoutesOptions): Route[] {
  const store = (request: HttpRequest, owner: string | undefined) =>
    files.write({
      path: pathOf(request),
      owner,
      contentType: request.headers['content-type'] ?? 'application/octet-stream',
      bytes: request.body,
    })

  const clientUpload = async (request: HttpRequest): Promise<HttpReply> => {
    const owner = request.headers['x-wx-openid'] ?? ''
    if (owner === '') throw new HttpFailure(403, 'an upload needs an identity')
    const path = pathOf(request)
    if (!mayWrite(path)) throw new HttpFailure(403, 'the storage rules let no client write here')
    const present = await files.find(path)
    // The platform lets creators overwrite their own files, and nobody else's.
    if (present && present.owner !== owner) throw new HttpFailure(403, 'the file belongs to somebody else')
    await store(request, owner)
    return jsonReply({ fileID: ids.toId(path) })
  }

  const functionUpload = async (request: HttpRequest): Promise<HttpReply> => {
    if (!signer.verify('write', pathOf(request), request.query)) return signatureRefused
    await store(request, undefined)
    return { status: 200, body: '' }
  }

  const read = async (request: HttpRequest): Promise<HttpReply> => {
    const path = pathOf(request)
    if (!signer.verify('read', path, request.query)) throw new HttpFailure(403, 'files are private')
    const record = await files.find(path)
    if (!record) throw new HttpFailure(404, 'no such file')
    // Uploads of strangers must not run as a page of this origin.
    const headers = {
      'content-type': record.contentType,
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
    }
    return { status: 200, headers, body: await files.read(record) }
  }

  return [
    { methods: ['GET', 'HEAD'], path: '/files/', maxBytes: 0, answer: read },
    {
      methods: ['PUT'],
      path: '/files/',
      maxBytes: LIMITS.fileBytes,
      answer: (request) => (request.query.has('sign') ? functionUpload(request) : clientUpload(request)),
    },
  ]
}
