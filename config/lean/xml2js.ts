/** Instead of xml2js: the same parser, loaded when the file storage answers with an error (its only XML). */
export function parseString(...args: unknown[]): void {
  const xml2js = require('xml2js') as { parseString: (...args: unknown[]) => void }
  xml2js.parseString(...args)
}
