/** Instead of the SDK's `cloud.ai()`: no function of ours talks to a model, and its client weighs most of all. */
export function createAI(): never {
  throw new Error('cloud.ai() is not part of this bundle (config/lean).')
}
