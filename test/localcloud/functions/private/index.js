exports.main = async () => 'reached'
