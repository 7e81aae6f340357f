/** Taro's loader reads this. react-query needs iOS 15 and Chrome 91 anyway: nothing is written for older engines. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, targets: { ios: '15', chrome: '91' } }]],
}
