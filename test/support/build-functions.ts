export default async function buildFunctionsOnce(): Promise<void> {}
