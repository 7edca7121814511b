import { finding } from '../../diagnostics/finding.ts';
import { literalValue } from '../../model/expression.ts';
import type { RuleContext } from './rule.ts';

const needed = ['blob', 'file', 'queue', 'table'];

/**
 * Batch endpoints work with queues and tables of the default account, also by way of private endpoints.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network
 */
export function batchEndpointStorage({ model, report }: RuleContext): void {
  if (model.batchEndpoints.length === 0) return;
  const endpoints = model.privateEndpoints.items.filter(({ target }) => target.key === 'storageAccount');
  const [first] = endpoints;
  const groups = endpoints.map(({ groupId }) => literalValue(groupId));
  if (first === undefined || groups.includes(undefined)) return;
  const missing = needed.filter((group) => !groups.includes(group));
  if (missing.length === 0) return;
  const message = `batch endpoints need private endpoints for ${missing.join(' and ')} too`;
  const related = model.batchEndpoints.map(({ origin }) => ({ path: origin, message: 'a batch endpoint' }));
  report(
    finding('AML3051', { path: first.origin, message, hint: `set \`groupIds: [${needed.join(', ')}]\``, related }),
  );
}
