/** What is used of pdfmake; its published types bring those of a browser's page along. */
declare module 'pdfmake' {
  export type Content =
    | string
    | {
        [option: string]: unknown;
      };
  export interface Definition {
    content: Content[];
    header: () => Content;
    footer: (page: number, pages: number) => Content;
    [option: string]: unknown;
  }
  const pdfmake: {
    setFonts(fonts: Record<string, Record<string, string>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
