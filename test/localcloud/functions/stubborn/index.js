exports.main = () => {
  for (;;);
}
