/** The version of this package. The build puts it in; the source, run as it is, has none. */
export const version = process.env['AML_TEMPLATES_VERSION'] ?? '0.0.0';
