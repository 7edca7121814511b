import { type Expression, literal } from '../model/expression.ts';
import type { DeclaredResource } from './declared.ts';
import { printPlace, printScopeCall } from './deployment-scope.ts';
import { bicepKey } from './literal.ts';
import type { ModuleFile } from './module-files.ts';
import { dependsOnOf, wrapped } from './resources.ts';
import type { ExpressionScope, FileScope } from './scope.ts';
import type { NestedSource } from './template-reader.ts';
import { bracketed, printLoop, printMember, printValue } from './value-printer.ts';

/** A nested deployment as a module. `file` is the path of its Bicep file beside the one in which it stands. */
export function printModule(resource: DeclaredResource, { path, parameters }: ModuleFile, file: FileScope): string {
  const { source, symbol } = resource;
  const scope: ExpressionScope = {
    file,
    path: source.path,
    position: 'resource',
    resource,
    named: new Set(),
    loops: [],
  };
  return wrapped(resource, scope, `module ${symbol} '${path}' = `, (inside, level) =>
    moduleBody(resource, { parameters, scope: inside, level }),
  );
}

interface ModuleContext {
  /** Those that the module has. */
  readonly parameters: ReadonlySet<string>;
  readonly scope: ExpressionScope;
  readonly level: number;
}

function moduleBody(resource: DeclaredResource, { parameters, scope, level }: ModuleContext): string {
  const { source } = resource;
  const nested = source.nested;
  if (nested === undefined) throw new Error(`${resource.symbol} is no nested deployment`);
  const place = scopeOf(nested, scope, level + 1);
  const given = nested.parameters.filter(({ name }) => parameters.has(name.toLowerCase()));
  const params = given.map(({ name, value, copy }) =>
    copy === undefined
      ? printMember(literal(name), value, scope, level + 2)
      : `${bicepKey(name)}: ${printLoop(copy, value, scope, level + 2)}`,
  );
  const lines = [
    ...(place === undefined ? [] : [`scope: ${place}`]),
    `name: ${printValue(source.name, scope, { level: level + 1, column: (level + 1) * 2 + 6 })}`,
    ...(params.length === 0 ? [] : [`params: ${bracketed('{}', level + 1, params)}`]),
  ];
  const dependsOn = dependsOnOf(resource, scope, level);
  return bracketed('{}', level, dependsOn === undefined ? lines : [...lines, dependsOn]);
}

/** Where the module is deployed; nothing where that is the place of the file itself. */
function scopeOf(nested: NestedSource, scope: ExpressionScope, level: number): string | undefined {
  const { subscriptionId, resourceGroup } = nested;
  if (resourceGroup !== undefined) {
    return (
      groupSymbol(resourceGroup, scope) ??
      printPlace(subscriptionId === undefined ? [resourceGroup] : [subscriptionId, resourceGroup], scope, level)
    );
  }
  if (subscriptionId === undefined) return undefined;
  return printScopeCall('subscription', [subscriptionId], { scope, level });
}

/** The resource group that the template itself makes. */
function groupSymbol(name: Expression, scope: ExpressionScope): string | undefined {
  const group = scope.file.declared.find('Microsoft.Resources/resourceGroups', [name]);
  if (group === undefined || scope.resource === undefined) return undefined;
  if (!scope.file.dependencies.closureOf(scope.resource).has(group)) return undefined;
  scope.named?.add(group);
  return group.symbol;
}
