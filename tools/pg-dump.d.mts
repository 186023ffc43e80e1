export function dumpSchema(url: string, args?: string[]): Promise<string>;
export function dumpDatabase(url: string, args?: string[]): Promise<string>;
