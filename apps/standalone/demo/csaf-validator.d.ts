/** What is used of @secvisogram/csaf-validator-lib, which brings no types. */
declare module '@secvisogram/csaf-validator-lib/basic.js' {
  const tests: Record<string, object>;
  export = tests;
}
declare module '@secvisogram/csaf-validator-lib/validateStrict.js' {
  export default function validateStrict(
    tests: object[],
    document: object,
  ): Promise<{ isValid: boolean; tests: { name: string; isValid: boolean; errors: object[] }[] }>;
}
