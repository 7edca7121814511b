import type { JsonObject } from '../model/expression.ts';
import type { DeclaredResource } from './declared.ts';
import type { OwnPlace } from './own-place.ts';
import type { Refuse } from './refusal.ts';

type PrintNested = (template: JsonObject, refuse: Refuse, ownPlace: OwnPlace) => PrintedModule;

/** The text of a module, and those of its parameters that it has: what nothing in it reads is left out. */
export interface PrintedModule {
  readonly text: string;
  readonly parameters: ReadonlySet<string>;
}

/** A module, and the path by which `main.bicep` names its file. */
export interface ModuleFile {
  readonly path: string;
  readonly parameters: ReadonlySet<string>;
}

/** The files of the modules, each under a name of its own. */
export class ModuleFiles {
  readonly files = new Map<string, string>();
  private readonly print: PrintNested;
  private readonly names = new Set<string>();
  private readonly prefix: string;

  constructor(print: PrintNested, prefix: string) {
    this.print = print;
    this.prefix = prefix;
  }

  /** Prints the nested template of a deployment; one that Bicep has no words for stays as it is. */
  add({ source, symbol }: DeclaredResource, ownPlace: OwnPlace): ModuleFile {
    const name = this.freeName(this.prefix + kebabCase(symbol));
    // The name is taken before the modules inside it are printed.
    this.names.add(name);
    const template = source.nested?.template ?? {};
    const refusals: string[] = [];
    const before = [...this.files.keys()];
    const { text, parameters } = this.print(template, (path) => refusals.push(path), ownPlace);
    if (refusals.length === 0) {
      this.files.set(`modules/${name}.bicep`, text);
      return { path: `modules/${name}.bicep`, parameters };
    }
    for (const path of this.files.keys()) if (!before.includes(path)) this.files.delete(path);
    return this.asTemplate(name, template);
  }

  /** A module may be an ARM template too. */
  private asTemplate(name: string, template: JsonObject): ModuleFile {
    const path = `modules/${name}.json`;
    this.files.set(path, `${JSON.stringify(template, null, 2)}\n`);
    const parameters = Object.keys(template['parameters'] ?? {}).map((one) => one.toLowerCase());
    return { path, parameters: new Set(parameters) };
  }

  private freeName(name: string): string {
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? name : `${name}-${number}`;
      if (!this.names.has(numbered)) return numbered;
    }
  }
}

const kebabCase = (symbol: string): string => symbol.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
