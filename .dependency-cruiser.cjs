const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const feature = '^src/modules/([^/]+)/';
const webFeature = '^apps/web/src/features/([^/]+)/';

/** Imports run one way (CONTRIBUTING.md). */
module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'imports form a tree that one can read from the top',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'libs-know-no-feature',
      'libs would run in another product',
      { path: '^libs/', pathNot: '^libs/testing/' },
      { path: '^(src|apps|tests)/' },
    ),
    rule(
      'features-meet-at-the-index',
      'another feature is used through its index.ts only',
      { path: feature },
      { path: feature, pathNot: ['^src/modules/$1/', '/index\\.ts$'] },
    ),
    rule(
      'not-through-your-own-index',
      'inside a feature import the file itself',
      { path: feature },
      { path: '^src/modules/$1/index\\.ts$' },
    ),
    rule(
      'policies-are-pure',
      'a policy reads its arguments and nothing else',
      { path: '\\.policy\\.ts$' },
      {
        pathNot: ['\\.(entity|policy)\\.ts$', '^libs/access/', '^libs/request/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'entities-are-plain',
      'a row class knows no service',
      { path: '\\.entity\\.ts$' },
      { path: '\\.(service|resolver|graphql|module)\\.ts$' },
    ),
    rule(
      'services-know-no-transport',
      'services are called by resolvers, jobs and uploads alike',
      { path: '\\.service\\.ts$' },
      { path: '\\.(resolver|fields|graphql|controller|job)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'only-the-module-wires',
      'resolvers, controllers and jobs are ends of the tree',
      { path: '^(src|libs)/', pathNot: '(\\.(module|spec|test)|/index)\\.ts$' },
      { path: '\\.(resolver|fields|controller|job)\\.ts$' },
    ),
    rule(
      'web-speaks-graphql',
      'the client shares nothing with the server but the schema',
      { path: '^apps/web/' },
      { path: '^(src|libs|tests)/' },
    ),
    rule(
      'web-features-meet-at-the-index',
      'another feature of the client is used through its index.ts only; the top loads its pages by themselves',
      { path: webFeature },
      { path: webFeature, pathNot: ['^apps/web/src/features/$1/', '/index\\.ts$'] },
    ),
    rule(
      'web-not-through-your-own-index',
      'inside a feature import the file itself',
      { path: webFeature },
      { path: '^apps/web/src/features/$1/index\\.ts$' },
    ),
    rule(
      'web-features-know-no-top',
      'what stands around the pages knows them, not the other way',
      { path: '^apps/web/src/(features|ui|portal)/' },
      { path: '^apps/web/src/app/' },
    ),
    rule(
      'web-ui-knows-no-feature',
      'ui would serve in another product; portal is how the pages reach the server',
      { path: '^apps/web/src/(ui|portal)/' },
      { path: '^apps/web/src/features/' },
    ),
    rule(
      'web-portal-knows-no-page',
      'portal shows nothing',
      { path: '^apps/web/src/portal/' },
      { path: ['^apps/web/src/ui/', '\\.tsx$'] },
    ),
    rule(
      'product-knows-no-test',
      'tests depend on the product, not the other way',
      { path: '^(src|libs|apps)/', pathNot: '(\\.(spec|test)\\.ts$|^libs/testing/)' },
      { path: ['^tests/', '^libs/testing/', '\\.(spec|test)\\.ts$'] },
    ),
    rule(
      'acceptance-is-black-box',
      'only public protocols',
      { path: '^tests/acceptance/' },
      { path: '^(src|libs|apps)/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist|apps/web/src/graphql)' },
  },
};
