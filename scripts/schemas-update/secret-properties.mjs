import { flags } from './type-data.mjs';

/**
 * Secrets that the type data does not call sensitive, as object name and property name.
 * They matter because a message must never repeat the value of a secret.
 */
const unmarkedSecrets = new Set(['SecretProperties.value', 'CustomKeys.keys']);

/**
 * Whether what a property holds is a secret: its string is marked sensitive, or it is a write-only group of secrets
 * (`credentials.secrets` of a datastore, `keys` of an endpoint), or it is one of those above.
 * @param {string} objectName
 * @param {string} name
 * @param {import('./type-data.mjs').BicepProperty} property
 * @param {import('./type-data.mjs').BicepType} type the property's type
 */
export function isSecret(objectName, name, property, type) {
  if (type.sensitive || unmarkedSecrets.has(`${objectName}.${name}`)) return true;
  return (property.flags & flags.writeOnly) !== 0 && /^(secrets?|keys)$/.test(name);
}
