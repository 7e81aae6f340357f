/** Instead of form-data: the same class, loaded on the first `cloud.openapi` call or upload. */
export default function LazyFormData(...args: unknown[]): object {
  const FormData = require('form-data') as new (...args: unknown[]) => object
  return new FormData(...args)
}
