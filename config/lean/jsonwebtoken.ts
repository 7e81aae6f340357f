function sign(): never {
  throw new Error('Login tickets are not part of this bundle (config/lean).')
}

/** Instead of jsonwebtoken: only `auth().createTicket()` signs, and identity comes from WeChat here. */
export default { sign }
