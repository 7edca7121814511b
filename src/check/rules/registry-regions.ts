import { childPath, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import { printExpression } from '../../model/expression-printer.ts';
import { possibleValues } from '../../model/template.ts';
import type { RuleContext } from './rule.ts';

/**
 * The first region of a registry is one of its regions.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries
 */
export function registryRegions({ model, parameters, report }: RuleContext): void {
  const regions = model.mlRegistry?.regions;
  if (regions === undefined || regions.some(({ location }) => same(location, model.location))) return;
  const names = regions.map(({ location }) => literalValue(location)).filter((name) => typeof name === 'string');
  // One that only the deployment knows may be the first.
  if (names.length < regions.length) return;
  const lowered = names.map((name) => name.toLowerCase());
  const first = possibleValues(model.location, parameters).find(
    (value) => !lowered.includes(String(value).toLowerCase()),
  );
  if (typeof first !== 'string') return;
  const meant = didYouMean(first, names);
  const hint = meant === undefined ? 'add it to `registry.regions`' : `"${meant}" is there: is one of them misspelt?`;
  const message = `the first region of the registry, "${first}", is not among its regions`;
  const related = [{ path: model.mlRegistry?.regionsPath ?? rootPath, message: 'the regions' }];
  report(finding('AML3076', { path: childPath(rootPath, 'location'), message, hint, related }));
}

function same(left: Expression, right: Expression): boolean {
  return JSON.stringify(printExpression(left)) === JSON.stringify(printExpression(right));
}
