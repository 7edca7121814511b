/** Whether a parameter or an expression stands in the place of a mapping that the spec's schema has checked. */
export function isPlaceholder(
  value: object,
): value is { readonly parameter: string } | { readonly expression: string } {
  return 'parameter' in value || 'expression' in value;
}
