import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import { itemsOf, memberOf } from '../../model/member-of.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';

const address = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/;

/**
 * Addresses in firewall rules: public IPv4, and for storage no range of one or two addresses.
 * @see https://learn.microsoft.com/azure/storage/common/storage-network-security-limitations
 */
export function firewallAddresses({ model, report }: RuleContext): void {
  const storage = settingsOf(model.storageAccount);
  const vault = settingsOf(model.keyVault);
  const registry = settingsOf(model.containerRegistry);
  check(storage?.settings.networkAcls?.ipRules, storage && childPath(storage.origin, 'networkAcls', 'ipRules'), true);
  check(vault?.settings.networkAcls?.ipRules, vault && childPath(vault.origin, 'networkAcls', 'ipRules'), false);
  const registryPath = registry && childPath(registry.origin, 'networkRuleSet', 'ipRules');
  check(registry?.settings.networkRuleSet?.ipRules, registryPath, false);

  function check(rules: Expression | undefined, path: SpecPath | undefined, isStorage: boolean): void {
    const items = rules && itemsOf(rules);
    if (items === undefined || path === undefined) return;
    items.forEach((item, position) => {
      const value = memberOf(item, 'value');
      const text = value && literalValue(value);
      const problem = typeof text === 'string' ? addressProblem(text, isStorage) : undefined;
      if (problem === undefined) return;
      report(finding('AML3021', { path: childPath(path, position), message: `${problem}: "${String(text)}"` }));
    });
  }
}

function addressProblem(text: string, isStorage: boolean): string | undefined {
  const [, a, b, c, d, bits] = address.exec(text) ?? [];
  const octets = [a, b, c, d].map(Number);
  if (a === undefined || octets.some((octet) => octet > 255) || Number(bits ?? 0) > 32) {
    return 'must be an IPv4 address or a range such as 203.0.113.0/24';
  }
  if (isPrivate(octets)) return 'must be public: a firewall rule never sees private addresses';
  return isStorage && Number(bits) > 30 ? 'must be a single address, or a range of /30 or larger' : undefined;
}

/** RFC 1918. */
function isPrivate([first = 0, second = 0]: readonly number[]): boolean {
  return first === 10 || (first === 172 && second >= 16 && second <= 31) || (first === 192 && second === 168);
}
