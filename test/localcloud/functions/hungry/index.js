exports.main = async () => {
  const hoard = []
  for (;;) hoard.push(new Array(1e5).fill({}).map((_, index) => ({ index })))
}
