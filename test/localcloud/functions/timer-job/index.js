const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async (event) => {
  const { SOURCE, OPENID } = cloud.getWXContext()
  await cloud
    .database()
    .collection('runs')
    .add({ data: { at: Date.now() } })
  if (event.fail || process.env.TIMER_FAILS) throw new Error('the job failed')
  return { source: SOURCE, openid: OPENID === undefined ? 'none' : OPENID, trigger: event.TriggerName }
}
