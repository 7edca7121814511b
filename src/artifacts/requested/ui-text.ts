/**
 * Text as a form of the portal shows it letter for letter. The portal takes what stands in brackets for an expression, and
 * documents no escape: such text is said by an expression of its own.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/create-ui-definition-conversion-functions#decodeuricomponent
 */
export function uiText(text: string): string {
  if (!text.trimStart().startsWith('[')) return text;
  // A surrogate alone has no encoding.
  const encoded = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll("'", '%27');
  return `[decodeUriComponent('${encoded}')]`;
}

/** `containerRegistryOption` as the label of a field: `Container registry option`. */
export function uiLabel(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(' ')
    .filter((word) => word !== '')
    .map((word, position) => (position === 0 ? word : lowered(word)));
  const label = words.join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Abbreviations stay: `AKS`. */
const lowered = (word: string): string => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase());
