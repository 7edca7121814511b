import { Type } from 'typebox';
import { type KeyHelp, tags, text, value } from './value.ts';

/** The name of a sub resource: text, or a parameter so that a deployment can choose it. */
export const childName = (keyHelp: KeyHelp) => value(Type.String({ minLength: 1 }), keyHelp);

/** What ARM's data-plane resources have in common: description and tags, inside their properties. */
export const describedAsset = (what: string) => ({
  description: text({ description: `What ${what} is for.`, example: 'Transactions since 2020, one folder a day' }),
  tags: tags({ description: `Tags of ${what}, added to no others.`, example: { owner: 'fraud-team' } }),
});
