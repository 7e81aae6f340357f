/** Translates between storage paths and the ids that travel: `cloud://<env>.<bucket>/<path>`. */
export class FileIds {
  private readonly prefix: string

  constructor(envId: string) {
    this.prefix = `cloud://${envId}.6c6f-${envId}/`
  }

  toId(path: string): string {
    return this.prefix + path
  }

  /** Undefined for an id of another environment. */
  toPath(fileId: unknown): string | undefined {
    return typeof fileId === 'string' && fileId.startsWith(this.prefix)
      ? fileId.slice(this.prefix.length)
      : undefined
  }
}
