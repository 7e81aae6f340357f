function absent(): Promise<never> {
  return Promise.reject(new Error('axios is not part of this bundle (config/lean).'))
}

/** Instead of axios: only asked for credentials outside a cloud function, where these bundles never run. */
export default Object.assign(absent, { get: absent })
