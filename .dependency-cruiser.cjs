/**
 * Which way imports may go; every rule says why.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The rules run on the phone and in the cloud alike: they may import zod, dayjs and each other, nothing else.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', '^node_modules/(zod|dayjs)/'] },
    },
    {
      name: 'cloudfunctions-know-domain-only',
      comment:
        'A deployed function contains the rules and itself; local servers, tools and pages stay outside.',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(src|localcloud|config|scripts|test|types)/' },
    },
    {
      name: 'localcloud-knows-no-product',
      comment: 'The local cloud imitates the platform; if it knew our product it would bend towards it.',
      severity: 'error',
      from: { path: '^localcloud/' },
      to: { path: '^(domain|cloudfunctions|src|config|scripts|test|types)/' },
    },
    {
      name: 'src-knows-domain-only',
      comment: 'Pages share the rules with the cloud and reach it through calls, never through its code.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|localcloud|config|scripts|test|types)/' },
    },
    {
      name: 'features-do-not-reach-up',
      comment: 'Inside src, imports go from pages to features to components to lib, never back.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(pages|packages)/' },
    },
    {
      name: 'components-are-presentational',
      comment: 'A component of the kit knows no feature and no page: whoever uses it hands it what it shows.',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^src/(pages|packages|features)/' },
    },
    {
      name: 'lib-is-the-bottom',
      comment: 'lib speaks to the platform and knows nothing of what is shown.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/(pages|packages|features|components)/' },
    },
    {
      name: 'features-stay-apart',
      comment:
        'A feature that imports another cannot be moved or removed; what both need goes down to components or lib.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'packages-stay-apart',
      comment:
        'Subpackages are downloaded one by one: the main package and other subpackages cannot reach into one.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/packages/' },
      to: { path: '^src/packages/' },
    },
    {
      name: 'nothing-imports-tests-or-scripts',
      comment:
        'Tests and scripts are the top of the tree: they may import everything and nobody imports them.',
      severity: 'error',
      from: { pathNot: '^(test|scripts)/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'sdk-only-in-store',
      comment:
        'All database work passes the store, where guarded writes and primitive-only queries are enforced; an index.ts only wires.',
      severity: 'error',
      from: {
        pathNot: [
          '^cloudfunctions/store/',
          '^cloudfunctions/[^/]+/index\\.ts$',
          '^(test|scripts|config)/',
          '^node_modules/',
        ],
      },
      to: { path: '(^|/)node_modules/wx-server-sdk/' },
    },
    {
      name: 'heavy-libraries-only-in-files',
      comment:
        'exceljs alone would triple the cold start of api; the function made for files has the memory and the time.',
      severity: 'error',
      from: { path: '^(domain|localcloud|src|cloudfunctions)/', pathNot: '^cloudfunctions/files/' },
      to: { path: '(^|/)node_modules/(exceljs|sharp|pdfkit|fontkit|@cantoo/pdf-lib|@expo-google-fonts)/' },
    },
    {
      name: 'files-stays-alone',
      comment:
        'Importing the file function would carry its heavy libraries into another bundle by the back door.',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/files/' },
      to: { path: '^cloudfunctions/files/' },
    },
    {
      name: 'shipped-code-needs-real-dependencies',
      comment:
        'What runs in the cloud or on the phone is listed under dependencies, so that everyone sees what we ship.',
      severity: 'error',
      from: { path: '^(domain|cloudfunctions)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      comment: 'Modules in a circle can only be understood, tested and loaded together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A module nobody imports is dead or forgotten. Entry points, tests and declarations are started from outside.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '^cloudfunctions/[^/]+/index\\.ts$',
          '^(scripts|config|types|test)/',
          '^src/(app|pages|packages|custom-tab-bar)',
          // Put in place of a global by the build for WeChat (config/index.ts).
          '^src/lib/abort-controller\\.ts$',
          '\\.d\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves to nothing on disk fails at the worst moment.',
      severity: 'error',
      from: { path: '^(domain|cloudfunctions|localcloud|src|config|scripts|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|\\.data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
