/** Packages that few runs need: each is loaded by the first to ask for it. */
type Packages = {
  inquirer: typeof import('inquirer');
  ora: typeof import('ora');
  clipboardy: typeof import('clipboardy');
  'node:child_process': typeof import('node:child_process');
};

export type Importer = (name: string) => Promise<unknown>;

let importer: Importer = (name) => import(name);

/** Code that was compiled ahead (bin/program.js) cannot import by itself; whoever loads it lends it this. */
export function importWith(lent: Importer): void {
  importer = lent;
}

export const load = <Name extends keyof Packages>(name: Name): Promise<Packages[Name]> =>
  importer(name) as Promise<Packages[Name]>;
