export interface Answer<T> {
  value: T
  headers: Headers
}

/** Asks the cloud and answers its JSON with the headers. @throws Error with the cloud's sentence when it refuses */
export async function askWhole<T>(method: string, path: string, body?: object): Promise<Answer<T>> {
  const response = await fetch(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
  const value = (await response.json()) as T & { errMsg?: string }
  if (!response.ok) throw new Error(value.errMsg ?? `HTTP ${response.status}`)
  return { value, headers: response.headers }
}

export const ask = async <T>(method: string, path: string, body?: object): Promise<T> =>
  (await askWhole<T>(method, path, body)).value

export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error))
