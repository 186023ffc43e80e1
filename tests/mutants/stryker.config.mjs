export default {
  testRunner: 'vitest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'json'],
  tempDirName: '.cache/mutants/run',
  jsonReporter: { fileName: `.cache/mutants/${process.env['LIAISON_MUTANTS']}.json` },
  ignorePatterns: ['.cache', '.data', 'coverage'],
  cleanTempDir: 'always',
  vitest: { configFile: 'tests/mutants/vitest.config.mjs', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
};
