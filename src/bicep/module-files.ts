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
  private readonly refuse: Refuse;
  private readonly prefix: string;

  constructor(print: PrintNested, refuse: Refuse, prefix: string) {
    this.print = print;
    this.refuse = refuse;
    this.prefix = prefix;
  }

  /** Prints the nested template of a deployment. */
  add({ source, symbol }: DeclaredResource, ownPlace: OwnPlace): ModuleFile {
    const path = `modules/${this.freeName(this.prefix + kebabCase(symbol))}.bicep`;
    // The name is taken before the modules inside it are printed.
    this.files.set(path, '');
    const place = `${source.path}/properties/template`;
    const refuse: Refuse = (inner, message) => this.refuse(place + inner, message);
    const { text, parameters } = this.print(source.nested?.template ?? {}, refuse, ownPlace);
    this.files.set(path, text);
    return { path, parameters };
  }

  private freeName(name: string): string {
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? name : `${name}-${number}`;
      if (!this.files.has(`modules/${numbered}.bicep`)) return numbered;
    }
  }
}

const kebabCase = (symbol: string): string => symbol.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
