/** Import borders: who may know whom. The table in DESIGN.md says the same in words. */
const only = (from, to, comment) => ({
  name: `${from.replaceAll('/', '-')}-borders`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/`, pathNot: '[.]test[.]ts$' },
  to: { path: '^src/', pathNot: [`^src/${from}/`, ...to.map((t) => `^src/${t}/`)] },
})

const stage = ['model', 'lib', 'compare']

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'warn',
      from: { orphan: true, path: '^src/', pathNot: '([.]d[.]ts|[.]test[.]ts)$' },
      to: {},
    },
    only('model', [], 'the nouns import nothing'),
    only('lib', [], 'helpers that have never heard of news'),
    only('compare', ['model', 'lib'], 'two strings in, their relation out'),
    only('lexicon', ['model', 'lib'], 'loads lexicons'),
    only('sources', ['model', 'lib'], 'bytes in'),
    only('documents', stage, 'a stage knows no other stage'),
    only('annotate', stage, 'a stage knows no other stage'),
    only('story', stage, 'a stage knows no other stage'),
    only('record', stage, 'a stage knows no other stage'),
    only('outputs/report', ['model', 'lib', 'outputs/export'], 'pure'),
    only('outputs/export', ['model', 'lib', 'outputs/report'], 'pure'),
    only('outputs/cli', ['app', 'model', 'lib', 'outputs/report', 'outputs/export'], 'the terminal'),
    only(
      'app',
      ['sources', 'documents', 'annotate', 'compare', 'story', 'record', 'lexicon', 'model', 'lib'],
      'the only wiring',
    ),
    {
      name: 'pure-stages-touch-nothing-outside',
      severity: 'error',
      from: {
        path: '^src/(model|lib|compare|documents|annotate|story|record|outputs/report|outputs/export)/',
        pathNot: '[.]test[.]ts$',
      },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
