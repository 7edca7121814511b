import { literalText } from '../model/expression.ts';
import { printPlace } from './deployment-scope.ts';
import type { ExistingResource } from './existing.ts';
import { newestVersion } from './newest-version.ts';
import { versionRemark } from './remarks.ts';
import type { ExpressionScope, FileScope } from './scope.ts';
import { bracketed, printValue } from './value-printer.ts';

/** A resource that the template names only. */
export function printExisting(existing: ExistingResource, file: FileScope): string {
  const scope: ExpressionScope = { file, path: '/resources', position: 'variable', loops: [] };
  const lines: string[] = [];
  if (existing.parent !== undefined) lines.push(`parent: ${existing.parent.symbol}`);
  else if (existing.place.length > 0) lines.push(`scope: ${printPlace(existing.place, scope, 1)}`);
  lines.push(existingName(existing, scope));
  const before = versionOfReference(existing);
  return `${before}resource ${existing.symbol} '${existing.type}@${existing.apiVersion}' existing = ${bracketed('{}', 0, lines)}`;
}

/** Whatever it is called: it is there. Bicep finds some names too short, or has a pattern that they do not fit. */
function existingName({ name, type }: ExistingResource, scope: ExpressionScope): string {
  const text = literalText(name);
  const isUsual = text === undefined || /^[a-z](?=.{6})[a-z0-9-]{1,22}[a-z0-9]$/i.test(text) || /dnszones$/i.test(type);
  const line = `name: ${printValue(name, scope, { level: 1, column: 8 })}`;
  return isUsual ? line : `#disable-next-line BCP333 BCP334 BCP416\n  ${line}`;
}

/** Who asks for the state of a resource says with which version. */
function versionOfReference({ type, apiVersion }: ExistingResource): string {
  const isNewest = apiVersion === newestVersion(type);
  return isNewest ? versionRemark(type, apiVersion) : '#disable-next-line use-recent-api-versions\n';
}
