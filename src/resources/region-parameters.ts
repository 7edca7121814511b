import { type Expression, literal, literalText, parameter } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import { symbolOf } from '../model/symbol.ts';
import type { Declaration } from './declaration.ts';

/**
 * Resources in a region of their own: that region becomes a parameter, as linters of templates ask for each location.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-no-hardcoded-location
 */
export function withRegionParameters(declarations: readonly Declaration[], reader: SpecReader): readonly Declaration[] {
  return declarations.map((declaration) => {
    const { view, origin } = declaration;
    const region = literalText(locationOf(view));
    if (region === undefined || region.toLowerCase() === 'global') return declaration;
    const name = freeName(symbolOf([region, 'location'], 'region'), region, reader);
    if (!reader.parameters.has(name)) {
      const description = `Azure region of what is deployed to ${region}.`;
      reader.declareParameter({ name, type: 'string', defaultValue: literal(region), description, origin });
    }
    return { ...declaration, view: { ...view, location: parameter(name) } };
  });
}

const locationOf = (view: Declaration['view']): Expression | undefined =>
  'location' in view ? (view.location as Expression | undefined) : undefined;

/** The spec may have a parameter of that name that is something else. */
function freeName(name: string, region: string, { parameters }: SpecReader): string {
  const known = [...parameters.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());
  const isSame = known === undefined || (known.name === name && literalText(known.defaultValue) === region);
  return isSame ? name : freeName(`${name}2`, region, { parameters } as SpecReader);
}
