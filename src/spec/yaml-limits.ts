/** How deep lists and mappings may be nested. No real spec comes near; the reader, which calls itself, needs some limit. */
export const maxNesting = 64;

/** How many values a spec may have once each alias is replaced by what it stands for. */
export const maxValues = 100_000;
