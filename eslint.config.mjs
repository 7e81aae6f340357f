import comments from '@eslint-community/eslint-plugin-eslint-comments'
import reactHooks from 'eslint-plugin-react-hooks'
import unicorn from 'eslint-plugin-unicorn'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const noStatusComparison = {
  selector:
    'BinaryExpression[operator=/^[!=]==?$/] > MemberExpression:matches([property.name="status"], [property.value="status"])',
  message:
    'Only the flow table decides on a status: ask decide() or allowedActions() of domain/registration.',
}

const noStatusSwitch = {
  selector: 'SwitchStatement > MemberExpression.discriminant[property.name="status"]',
  message: 'Only the flow table decides on a status: use a Record over all statuses for labels and colours.',
}

const pure = 'domain/ has no clock, no randomness and no process: pass the value in as a parameter.'

const impureCalls = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: pure },
  { selector: 'CallExpression[callee.name="Date"]', message: pure },
]

const impureProperties = [
  { object: 'Date', property: 'now', message: pure },
  { object: 'Math', property: 'random', message: pure },
]

const impureGlobals = [
  'process',
  'crypto',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'Buffer',
].map((name) => ({ name, message: pure }))

const browserOnly = ['window', 'document', 'localStorage', 'location', 'fetch'].map((name) => ({
  name,
  message: 'A mini-program has no such thing: ask src/lib.',
}))

const deviceClock = "The device's clock may be wrong: ask src/lib/now for the server's time."

export default defineConfig(
  globalIgnores(['dist/', '.data/', 'coverage/']),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/return-await': 'error',
      // Numbers, codes and names are split into characters here, never emojis.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A number in a template string is no mistake; an object or undefined is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => doIt()` as a callback of void is how event handlers read.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    plugins: { unicorn, comments },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'unicorn/filename-case': ['error', { case: 'kebabCase' }],
      'comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      'comments/no-unlimited-disable': 'error',
      'comments/disable-enable-pair': ['error', { allowWholeFile: true }],
      'max-params': ['error', 3],
      'max-lines': ['error', 300],
      eqeqeq: 'error',
    },
  },
  {
    files: ['domain/**', 'cloudfunctions/**', 'src/**'],
    rules: { 'no-restricted-syntax': ['error', noStatusComparison, noStatusSwitch] },
  },
  {
    files: ['src/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // What is shown neither knows a browser nor the device's clock: lib speaks to the platform.
    files: ['src/**'],
    ignores: ['src/lib/**'],
    rules: {
      'no-restricted-globals': ['error', ...browserOnly],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: deviceClock }],
    },
  },
  {
    files: ['domain/**'],
    rules: {
      'no-restricted-syntax': ['error', ...impureCalls, noStatusComparison, noStatusSwitch],
      'no-restricted-properties': ['error', ...impureProperties],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: pure }] }],
    },
  },
  {
    // The table's own house, and the aggregate beside it.
    files: ['domain/registration/**'],
    rules: { 'no-restricted-syntax': ['error', ...impureCalls] },
  },
  {
    // Generated data: long by nature, read by nobody.
    files: ['domain/places/*data*', 'domain/places/**/data/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['cloudfunctions/**'],
    // Logs of a function may end up before many eyes: one file decides what they may contain.
    ignores: ['cloudfunctions/**/log.ts', 'cloudfunctions/**/logger.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // Lazy stand-ins: requiring late is their whole point.
    files: ['config/lean/**'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['test/**'],
    rules: {
      // jest's asymmetric matchers (expect.any, expect.objectContaining) are typed as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
)
