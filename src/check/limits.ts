import { type Diagnostic, type Report, rootPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ArmTemplate } from '../model/template.ts';

interface Limit {
  readonly what: string;
  readonly most: number;
  /** `bytes` is the size of the template. */
  readonly count: (template: ArmTemplate, bytes: number) => number;
}

const mostOfResource = 1024 * 1024;

const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value ?? null));
const members = (value: unknown): number => Object.keys(Object(value)).length;

/**
 * ARM's limits for one template. Sizes are those of compact JSON, since ARM counts no white space.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits
 */
const limits: readonly Limit[] = [
  { what: 'bytes', most: 4 * 1024 * 1024, count: (_, bytes) => bytes },
  { what: 'parameters', most: 256, count: ({ parameters }) => members(parameters) },
  { what: 'variables', most: 512, count: ({ variables }) => members(variables) },
  { what: 'outputs', most: 64, count: ({ outputs }) => members(outputs) },
  { what: 'resources', most: 800, count: resourceCount },
  {
    what: 'bytes in one resource',
    most: mostOfResource,
    // No resource is larger than the template: most templates are small enough to leave it at that.
    count: ({ resources }, bytes) => (bytes <= mostOfResource ? bytes : Math.max(0, ...resources.map(size))),
  },
];

/** The resources, those of nested templates too. */
function resourceCount({ resources }: ArmTemplate): number {
  const counts = resources.map((resource) => 1 + nestedTemplates([resource]).map(resourceCount).reduce(sum, 0));
  return counts.reduce(sum, 0);
}

const sum = (left: number, right: number): number => left + right;

function nestedTemplates(resources: ArmTemplate['resources']): readonly ArmTemplate[] {
  return resources.flatMap(({ type, properties }) =>
    type === 'Microsoft.Resources/deployments' ? [Object(properties).template] : [],
  );
}

/** Reports what ARM would refuse for its size alone. */
export function checkLimits(template: ArmTemplate, report: Report): void {
  const bytes = size(template);
  for (const { what, most, count } of limits) {
    const number = count(template, bytes);
    if (number > most) report(exceeded(what, number, most));
  }
  for (const nested of nestedTemplates(template.resources)) checkLimits(nested, report);
}

function exceeded(what: string, number: number, most: number): Diagnostic {
  const message = `the template has ${number} ${what}; ARM takes ${most}`;
  return finding('AML4005', {
    path: rootPath,
    message,
    hint: 'ARM would refuse it: make long values parameters, or move what need not be here into another deployment',
  });
}
