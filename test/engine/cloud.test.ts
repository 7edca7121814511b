import { expect, test } from 'vitest';
import { inCloud } from './cloud.ts';
import { describeWithEngine } from './describe-with-engine.ts';
import { evaluate } from './engine.ts';

const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  resources: [],
  outputs: {
    zone: {
      type: 'string',
      value: "[format('{0}: {1}', toLower(environment().name), environment().suffixes.storage)]",
    },
    text: { type: 'string', value: 'environment()' },
  },
};

describeWithEngine('a template in a cloud', () => {
  test.each([
    ['AzureCloud', 'azurecloud: core.windows.net'],
    ['AzureChinaCloud', 'azurechinacloud: core.chinacloudapi.cn'],
  ] as const)('%s: the engine knows what the cloud is called', async (cloud, zone) => {
    const { outputs } = await evaluate(inCloud(template, cloud));
    expect(outputs).toMatchObject({ zone, text: 'environment()' });
  });
});
