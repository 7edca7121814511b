export type { Diagnostic, Severity, SpecPath } from './diagnostics/diagnostic.ts';
export { formatDiagnostic } from './diagnostics/format.ts';
export type * from './facts/facts.ts';
export type { ArmResource, ArmTemplate } from './model/template.ts';
export { type Generated, type GenerateOptions, generate } from './pipeline.ts';
