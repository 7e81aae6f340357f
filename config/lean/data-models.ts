function absent(): never {
  throw new Error('Data models and SQL are not part of this bundle (config/lean).')
}

/** Instead of @cloudbase/wx-cloud-client-sdk: data models and MySQL, which we do not use; `init` still asks. */
export default { generateHTTPClient: () => undefined, generateMySQLClient: () => absent }
