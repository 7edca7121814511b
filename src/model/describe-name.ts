/** What a parameter or variable is for, as far as its name tells: `storageAccountName` is the "Name of the storage account." */
export function describeName(name: string): string {
  const words = name
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .split(' ')
    .map((word) => (/^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word))
    .join(' ')
    .trim();
  const [, subject, kind] = /^(.+) (name|id|location)$/i.exec(words) ?? [];
  if (subject === undefined || kind === undefined) return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} of the ${subject}.`;
}
