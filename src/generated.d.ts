/** What `npm run build` makes under `generated/`. Said here so that the compiler needs no build first. */

declare module '*/generated/partials.cjs' {
  /** Precompiled partials by `<folder>/<base name>`, e.g. `arm/workspace` or `docs/readme`. */
  const partials: Readonly<Record<string, TemplateSpecification>>;
  export default partials;
}

declare module '*/generated/section-partials.cjs' {
  /** Those that only specs with sections are rendered with. */
  const partials: Readonly<Record<string, TemplateSpecification>>;
  export default partials;
}

declare module '*/generated/requested-partials.cjs' {
  /** Those of files that are made on request. */
  const partials: Readonly<Record<string, TemplateSpecification>>;
  export default partials;
}

declare module '*/generated/spec-validator.cjs' {
  /** Whether a value has the shape of a spec; what is wrong with one, `on-demand/spec-validator.cjs` tells. */
  const validate: ((value: unknown) => boolean) & {
    /** Keys of the spec whose values it does not look at: each has a validator of its own. */
    readonly sectionKeys: readonly string[];
    readonly rareWorkspaceKeys: readonly string[];
  };
  export default validate;
}

declare module '*/generated/on-demand/spec-schema.cjs' {
  /** The text of `schemas/spec.schema.json`. */
  const text: string;
  export default text;
}

declare module '*/generated/on-demand/diagnostics-manual.cjs' {
  /** The text of `docs/diagnostics.md`. */
  const text: string;
  export default text;
}

/** Handlebars without its compiler: all that runs at run time. The package's own types of this entry are empty. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}
