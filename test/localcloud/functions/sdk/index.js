// Runs a step written in a test with the real SDK, inside a real instance.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()

exports.main = async ({ step, input }) => {
  try {
    const run = new Function(`return (${step})`)()
    return { value: await run({ cloud, db, _: db.command, $: db.command.aggregate, input }) }
  } catch (error) {
    return { error: { errCode: error.errCode, code: error.code, errMsg: error.errMsg || String(error) } }
  }
}
