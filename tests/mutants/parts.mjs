/** What is changed, and which tests are then run: those of a part alone, for a mutant that survives costs all of them. */
export const PARTS = {
  policies: {
    mutate: ['src/modules/*/*.policy.ts', 'libs/access/{access.check,access.guard,audience,policy}.ts'],
    tests: ['src/modules/*/*.policy.spec.ts', 'libs/access/*.spec.ts'],
  },
  http: {
    mutate: ['libs/http/*.ts'],
    tests: ['libs/http/*.spec.ts'],
  },
  graphql: {
    mutate: ['libs/graphql/*.ts'],
    // But overload.spec.ts, which is about the database's work.
    tests: ['libs/graphql/!(overload).spec.ts'],
  },
  exports: {
    mutate: ['src/modules/exports/*.ts'],
    tests: ['src/modules/exports/*.spec.ts'],
  },
  identity: {
    mutate: ['src/modules/identity/*.ts', '!src/modules/identity/*.policy.ts'],
    tests: ['src/modules/identity/*.spec.ts', 'tests/hostile/{hostile,providers}.spec.ts'],
  },
};
