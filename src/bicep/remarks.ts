import { apiVersions } from '../model/api-versions.ts';

/**
 * Versions that are pinned are the newest that type data and schemas of Azure agree on, though the linter finds some old:
 * it takes previews, and what is two years old, for old where there is anything newer. A workspace has the version that its
 * spec pins.
 */
export function versionRemark(type: string, apiVersion: string): string {
  const pinned = Object.entries(apiVersions).find(([one]) => one.toLowerCase() === type.toLowerCase())?.[1];
  const isOld = apiVersion.includes('preview') || apiVersion < '2024-12';
  const isChosen = pinned === apiVersion || type === 'Microsoft.MachineLearningServices/workspaces';
  return isChosen && isOld ? '#disable-next-line use-recent-api-versions // the newest that is known well\n' : '';
}

/** Bicep's types know one tile of a dashboard only, that of a text. @see https://aka.ms/bicep-type-issues */
export function withoutTypeFindings(type: string, printed: string): string {
  if (type.toLowerCase() !== 'microsoft.portal/dashboards') return printed;
  if (!/'Extension\/(?!HubsExtension\/PartType\/MarkdownPart')/.test(printed)) return printed;
  return `#disable-diagnostics BCP036 BCP037\n${printed}\n#restore-diagnostics BCP036 BCP037`;
}

/** A parameter that nothing reads stays for those who give it. */
export function withUnusedRemark(parameter: string): string {
  return parameter.replace(/^param /m, '#disable-next-line no-unused-params\n$&');
}
