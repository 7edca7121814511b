import { describe, expect, test } from 'vitest';
import { readmeView } from '../../src/artifacts/readme.ts';
import { rootPath } from '../../src/diagnostics/diagnostic.ts';
import { forwarderFacts } from '../../src/facts/network.ts';
import type { FactParts } from '../../src/facts/scope.ts';
import { literal } from '../../src/model/expression.ts';
import { renderText } from '../../src/render/engine.ts';
import { factsOf } from './facts-of.ts';

const withEndpoint = {
  declarations: [
    {
      partial: '',
      view: { type: 'Microsoft.Network/privateEndpoints', apiVersion: '1', name: literal('pe') },
      origin: rootPath,
      title: 'private endpoint',
      outputs: [],
    },
  ],
} as unknown as FactParts;

describe("pain 33: a DNS server of one's own lacks zones", () => {
  test('with a private endpoint the README lists what to forward, for each cloud', () => {
    const forwarders = forwarderFacts(withEndpoint);
    const facts = { ...factsOf({}), forwarders };
    const readme = renderText(
      'docs/readme',
      readmeView(
        { specFile: 'a.yml', facts, parameters: new Map(), outputs: [] },
        { deployments: [], files: [], defaults: {} },
      ),
    );
    for (const zone of [
      'api.azureml.ms',
      'notebooks.azure.net',
      'instances.ml.azure.ms',
      'aznbcontent.net',
      'inference.ml.azure.com',
    ]) {
      expect(readme).toContain(`\`${zone}\``);
    }
    expect(readme).toContain('| Azure US Government | `api.ml.azure.us`');
    expect(readme).toContain('168.63.129.16');
  });

  test('without one there is nothing to forward', () => {
    expect(factsOf({}).forwarders).toEqual([]);
  });
});
