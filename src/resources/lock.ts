import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import type { ResourceKey } from '../model/resource-keys.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/operations.ts';
import { type ExtensionModule, resourceView } from './declaration.ts';
import { chosenTargets, declarationId, extensionTargets } from './extension-target.ts';

/** A lock on resources, or on the whole resource group. */
export interface Lock {
  readonly name: Expression;
  readonly resources: readonly ResourceKey[] | undefined;
  readonly settings: Members<Pick<Spec.Lock, 'notes' | 'properties'>>;
  readonly level: Expression;
  readonly origin: SpecPath;
}

export function locksFromSpec(
  spec: 'CanNotDelete' | 'ReadOnly' | readonly Spec.Lock[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly Lock[] {
  if (typeof spec === 'string') {
    return [{ name: literal('lock'), resources: undefined, settings: {}, level: literal(spec), origin: path }];
  }
  return (spec ?? []).map(({ name, resources, level, ...settings }, position) => {
    const origin = childPath(path, position);
    const usual = literal(position === 0 ? 'lock' : `lock${position + 1}`);
    return {
      name: name === undefined ? usual : reader.expression(name, childPath(origin, 'name'), 'name'),
      resources,
      settings: reader.members(settings, origin),
      level: reader.expression(level, childPath(origin, 'level')),
      origin,
    };
  });
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.authorization/locks */
export const lockModule: ExtensionModule = {
  type: 'Microsoft.Authorization/locks',
  apiVersion: apiVersions['Microsoft.Authorization/locks'],
  partial: 'lock',
  declare(model, declarations) {
    if (model.locks.length === 0) return [];
    const targets = extensionTargets(model, declarations);
    return model.locks.flatMap((lock) => {
      const { level, settings, origin } = lock;
      const made = (scope: Expression | undefined, waits: readonly Expression[], condition?: Expression) => {
        const resource = { name: lock.name, ...(condition && { condition }) };
        const view = {
          ...resourceView(this.type, this.apiVersion, resource, waits),
          scope,
          level,
          notes: settings.notes,
        };
        return { partial: this.partial, view, properties: settings.properties, origin, title: 'lock', outputs: [] };
      };
      // What is locked against changes can no longer be set up: such a lock comes last.
      const last = literalValue(level) === 'CanNotDelete' ? [] : declarations.map(declarationId);
      if (lock.resources === undefined) return [made(undefined, last)];
      return chosenTargets(targets, lock.resources).map(({ id, declared, condition }) =>
        made(id, last.length > 0 ? last : declared ? [id] : [], condition),
      );
    });
  },
};
