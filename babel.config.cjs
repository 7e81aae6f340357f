/** Taro's loader reads this; targets as WeChat's engines have been since 2020: less code for the phone. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, targets: { ios: '13', chrome: '78' } }]],
}
