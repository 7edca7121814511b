import type { JsonObject } from '../model/expression.ts';
import type { DeclaredResource } from './declared.ts';
import type { OwnPlace } from './own-place.ts';
import type { Refuse } from './refusal.ts';

/** The files of the modules, each under a name of its own. */
export class ModuleFiles {
  readonly files = new Map<string, string>();
  private readonly print: (template: JsonObject, refuse: Refuse, ownPlace: OwnPlace) => string;
  private readonly refuse: Refuse;

  constructor(print: (template: JsonObject, refuse: Refuse, ownPlace: OwnPlace) => string, refuse: Refuse) {
    this.print = print;
    this.refuse = refuse;
  }

  /** Prints the nested template of a deployment; gives the path by which `main.bicep` names its file. */
  add({ source, symbol }: DeclaredResource, ownPlace: OwnPlace): string {
    const name = this.freeName(kebabCase(symbol));
    const path = `modules/${name}.bicep`;
    this.files.set(path, '');
    const place = `${source.path}/properties/template`;
    this.files.set(
      path,
      this.print(source.nested?.template ?? {}, (inner, message) => this.refuse(place + inner, message), ownPlace),
    );
    return path;
  }

  private freeName(name: string): string {
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? name : `${name}-${number}`;
      if (!this.files.has(`modules/${numbered}.bicep`)) return numbered;
    }
  }
}

const kebabCase = (symbol: string): string => symbol.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
