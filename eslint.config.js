import tseslint from 'typescript-eslint'

/** Nothing ambient below app/: the clock, the zone, the locale, chance and the environment decide no answer. */
const ambient = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'No clock below app/.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock below app/.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No chance below app/.',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'No locale below app/: compare code units.',
  },
  { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'No locale below app/.' },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'No environment below app/.',
  },
  {
    selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
    message: 'No zone data of the machine below app/.',
  },
]

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'examples/**',
      'test/stories/*/expected/**',
      'out/**',
      'kernel/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/app/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ambient] },
  },
  {
    ignores: ['**/*.test.ts', 'test/**', '**/*.gen.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['bench/**', 'scripts/**', 'test/**', 'src/outputs/cli/**', 'bin/**'],
    rules: { 'no-console': 'off' },
  },
)
