const ANSWERS = {
  text: () => 'plain',
  object: () => ({ a: 1 }),
  whole: () => ({
    statusCode: 418,
    headers: { 'Content-Type': 'image/png', 'X-Extra': 'yes' },
    body: Buffer.from('png').toString('base64'),
    isBase64Encoded: true,
  }),
  event: (event) => event,
}
exports.main = async (event) => ANSWERS[event.path.split('/').pop()](event)
