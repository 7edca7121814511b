import type { Severity } from './diagnostic.ts';

/** What a code stands for. Its page is the section of that name in `docs/diagnostics.md`. */
export interface CodeInfo {
  /** A short title, in words. */
  readonly title: string;
  readonly severity: Severity;
}

/**
 * Every code there is, one a line, sorted. A number is never used again for something else.
 * 1xxx YAML and the shape of the spec · 2xxx names and references · 3xxx rules · 4xxx ARM schema and limits · 5xxx files.
 */
export const codes = {
  AML1001: { title: 'The file is not valid YAML', severity: 'error' },
  AML1002: { title: 'The file is not text in UTF-8', severity: 'error' },
  AML1003: { title: 'The file is too large', severity: 'error' },
  AML1004: { title: 'The file is empty', severity: 'error' },
  AML1005: { title: 'The file holds several documents', severity: 'error' },
  AML1006: { title: 'A key is written twice', severity: 'error' },
  AML1007: { title: 'A key is not text', severity: 'error' },
  AML1008: { title: 'A key is reserved', severity: 'error' },
  AML1009: { title: 'Merge keys are not supported', severity: 'error' },
  AML1010: { title: 'YAML tags are not supported', severity: 'error' },
  AML1011: { title: 'An alias has no anchor', severity: 'error' },
  AML1012: { title: 'An alias contains itself', severity: 'error' },
  AML1013: { title: 'Values are nested too deeply', severity: 'error' },
  AML1014: { title: 'The file holds too many values', severity: 'error' },
  AML1015: { title: 'A number cannot be written exactly', severity: 'error' },
  AML1016: { title: 'A character is not allowed', severity: 'error' },
  AML1017: { title: 'A key holds an invisible character', severity: 'error' },
  AML1018: { title: 'A text holds an invisible character', severity: 'warning' },
  AML1019: { title: 'The file is not a mapping', severity: 'error' },
  AML1020: { title: 'The file asks for another version of YAML', severity: 'warning' },
  AML1101: { title: 'A key is not known', severity: 'error' },
  AML1102: { title: 'A value has the wrong type', severity: 'error' },
  AML1103: { title: 'A value is none of those allowed', severity: 'error' },
  AML1104: { title: 'A key is missing', severity: 'error' },
  AML1105: { title: 'A value has the wrong form', severity: 'error' },
  AML2001: { title: 'A name is not valid', severity: 'error' },
  AML2002: { title: 'A resource id is not valid', severity: 'error' },
  AML2003: { title: 'An existing resource is not identified', severity: 'error' },
  AML2004: { title: 'Two names clash', severity: 'error' },
  AML2005: { title: 'A parameter is described in two ways', severity: 'error' },
  AML2006: { title: 'A parameter is not valid', severity: 'error' },
  AML2007: { title: 'An expression is not valid', severity: 'error' },
  AML2008: { title: 'A tag is not valid', severity: 'error' },
  AML3001: { title: 'The workspace needs an associated resource', severity: 'error' },
  AML3002: { title: 'The default storage account is of a kind that the workspace cannot use', severity: 'error' },
  AML3003: { title: 'No container registry where tags are demanded', severity: 'error' },
  AML3004: { title: 'A required tag is missing', severity: 'error' },
  AML3005: { title: 'The service will make a container registry by itself', severity: 'warning' },
  AML3006: { title: 'A key vault flag cannot be false', severity: 'error' },
  AML3007: { title: 'A key vault is to be recovered', severity: 'warning' },
  AML3008: { title: 'Access policies are replaced by each deployment', severity: 'warning' },
  AML3009: { title: 'Account keys are off but the workspace uses them', severity: 'error' },
  AML3010: { title: 'The vault of a customer-managed key needs purge protection', severity: 'error' },
  AML3011: { title: 'A setting needs a Premium container registry', severity: 'error' },
  AML3012: { title: 'The identity of the workspace contradicts itself', severity: 'error' },
  AML3013: { title: 'A user-assigned identity needs roles', severity: 'warning' },
  AML3014: { title: 'A secret is written in the spec', severity: 'error' },
  AML3015: { title: 'A secure parameter has a default value', severity: 'error' },
  AML3016: { title: 'Application Insights needs a Log Analytics workspace', severity: 'error' },
  AML3017: { title: 'A setting does not fit the kind of workspace', severity: 'error' },
  AML3018: { title: 'Two settings do not go together', severity: 'error' },
  AML3019: { title: 'A resource is declared but not used', severity: 'warning' },
  AML3020: { title: 'A firewall leaves nobody a way in', severity: 'warning' },
  AML3021: { title: 'A firewall rule is not valid', severity: 'error' },
  AML3022: { title: 'Access policies do nothing where roles decide', severity: 'error' },
  AML3023: { title: 'A property is one that the service sets', severity: 'warning' },
  AML4001: { title: 'A value does not fit the ARM schema', severity: 'error' },
  AML4002: { title: 'ARM does not know a property', severity: 'error' },
  AML4003: { title: 'A property is read-only', severity: 'error' },
  AML4004: { title: 'A property is not in this API version', severity: 'error' },
  AML4005: { title: 'A limit of ARM is exceeded', severity: 'error' },
  AML5001: { title: 'A file could not be read or written', severity: 'error' },
  AML5002: { title: 'An output file was edited by hand', severity: 'error' },
  AML5003: { title: 'A file that is not ours is in the way', severity: 'error' },
  AML5004: { title: 'A symbolic link is in the way', severity: 'error' },
  AML5005: { title: 'A name is not safe for an output file', severity: 'error' },
  AML5006: { title: 'An output would replace an input file', severity: 'error' },
  AML5007: { title: 'Something that is not a file is in the way', severity: 'error' },
  AML5008: { title: 'The manifest is broken or of another program', severity: 'error' },
  AML5009: { title: 'Another run writes to the same folder', severity: 'error' },
  AML5010: { title: 'Output names differ only by case', severity: 'error' },
  AML5011: { title: 'An old file could not be put back', severity: 'error' },
} as const satisfies Record<`AML${number}`, CodeInfo>;

export type DiagnosticCode = keyof typeof codes;
