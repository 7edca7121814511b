import { test } from 'vitest';
import { validateResource } from '../../src/check/arm-schema.ts';
test('try', () => {
  const ws = {type:'microsoft.machinelearningservices/workspaces',apiVersion:'2026-05-01',name:'a',location:'x',identity:{type:'systemAssigned'},
   properties:{friendlyname:'x', hbiWorkspace:'yes', v1LegacyMode:'true', workspaceId:'s', publicNetworkAccess:'enabled', description: 5, managedNetwork:{isolationMode:'AllowOnlyApproved', outboundRules:{a:{type:'FQDN',destinatio:'x'},b:{type:'Fqdn'},c:{type:'ServiceTag',destination:{serviceTag:4}}}}, encryption:{status:'Enabled'}}};
  console.log(validateResource(ws));
  console.log(validateResource({...ws, apiVersion:'2024-04-01', properties:{managedNetwork:{firewallSku:'Basic'}, encryption:{cosmosDbResourceId:'x'}}}));
  console.log(validateResource({...ws, apiVersion:'2019-04-01'}), validateResource({...ws, type:'Microsoft.MachineLearningServices/workspace'}));
  console.log(validateResource({type:'Microsoft.MachineLearningServices/workspaces/computes',apiVersion:'2026-05-01',name:'a/b',properties:{computeType:'VirtualMachine',properties:{administratorAccount:{password:5}}}}, '/resources/3'));
});
