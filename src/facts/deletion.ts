import { capitalised } from '../model/capitalised.ts';
import type { DeletionFact } from './facts.ts';
import { nameOf } from './remarks.ts';
import type { FactParts } from './scope.ts';

type Kept = Pick<DeletionFact, 'text' | 'commands'>;

/** What Azure keeps of a resource that was deleted, by type. */
const keptOf: Readonly<Record<string, (name: string, parts: FactParts) => Kept>> = {
  'Microsoft.MachineLearningServices/workspaces': workspaceKept,
  'Microsoft.KeyVault/vaults': vaultKept,
  'Microsoft.OperationalInsights/workspaces': logsKept,
  'Microsoft.CognitiveServices/accounts': servicesKept,
};

/** What stays of what the template makes when it is deleted, and the commands that end it. */
export function deletionFacts(parts: FactParts): readonly DeletionFact[] {
  const facts = new Map<string, DeletionFact>();
  for (const declaration of parts.declarations) {
    const name = nameOf(declaration, parts);
    const kept = keptOf[declaration.view.type]?.(name, parts);
    if (kept === undefined) continue;
    const before = facts.get(kept.text);
    facts.set(kept.text, {
      title: before?.title ?? capitalised(declaration.title),
      names: [...(before?.names ?? []), name],
      text: kept.text,
      commands: [...new Set([...(before?.commands ?? []), ...kept.commands])],
    });
  }
  return [...facts.values()];
}

/** As a word of a shell: what only the deployment knows is for the reader to put in. */
const word = (name: string, placeholder: string): string => (/^[\w.-]+$/.test(name) ? name : placeholder);

/**
 * That a name can stay blocked though Azure finds no deleted workspace: https://github.com/Azure/azure-cli/issues/33756
 * @see https://learn.microsoft.com/azure/machine-learning/concept-soft-delete
 */
function workspaceKept(name: string, { model }: FactParts): Kept {
  const encrypted = model.workspace.encryption !== undefined;
  return {
    text: [
      'A deleted workspace is kept for 14 days (soft delete), and its name is blocked meanwhile: `Soft-deleted workspace exists`.',
      'Computes, endpoints and role assignments are not kept.',
      ...(encrypted ? ['What the service made to encrypt its data with your key is kept too, and bills.'] : []),
      'Delete it for good, or give the spec `uniqueName: true`.',
      'Where Azure finds no deleted workspace and still refuses the name, the deletion is stuck: take another name, or ask Microsoft for help.',
    ].join(' '),
    commands: [
      `az ml workspace delete --name ${word(name, '<workspace>')} --resource-group <resource-group> --permanently-delete`,
    ],
  };
}

/** @see https://learn.microsoft.com/azure/key-vault/general/key-vault-recovery */
function vaultKept(name: string): Kept {
  const vault = word(name, '<key-vault>');
  return {
    text: 'A deleted key vault keeps its name too (`A vault with the same name already exists in deleted state`). Recover it, or purge it where purge protection is off.',
    commands: [`az keyvault recover --name ${vault}`, `az keyvault purge --name ${vault}`],
  };
}

/** @see https://learn.microsoft.com/azure/azure-monitor/logs/delete-workspace */
function logsKept(name: string): Kept {
  const workspace = word(name, '<log-analytics-workspace>');
  return {
    text: 'A deleted Log Analytics workspace is kept for 14 days; a new one of the same name in the same resource group gets its data back. To delete it at once:',
    commands: [
      `az monitor log-analytics workspace delete --workspace-name ${workspace} --resource-group <resource-group> --force`,
    ],
  };
}

/** @see https://learn.microsoft.com/azure/ai-services/recover-purge-resources */
function servicesKept(name: string): Kept {
  const account = word(name, '<account>');
  return {
    text: 'A deleted account is kept for 48 hours, and its name is blocked meanwhile. Recover it, or purge it.',
    commands: [
      `az cognitiveservices account recover --name ${account} --resource-group <resource-group> --location <region>`,
      `az cognitiveservices account purge --name ${account} --resource-group <resource-group> --location <region>`,
    ],
  };
}
