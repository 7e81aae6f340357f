let warm = 0
exports.main = async ({ wait = 0 }) => {
  warm += 1
  const answer = { warm }
  await new Promise((resolve) => setTimeout(resolve, wait))
  return answer
}
