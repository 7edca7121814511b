/** A value for a parameter, and how it is written on a command line. */
interface MadeUp {
  readonly value: unknown;
  readonly text: string;
}

/** A value that the declaration of a parameter takes. */
export function made({
  type,
  allowedValues,
}: {
  readonly type?: string;
  readonly allowedValues?: readonly unknown[];
}): MadeUp {
  const value = allowedValues?.[0] ?? ofType(String(type).toLowerCase());
  return { value, text: typeof value === 'string' ? value : JSON.stringify(value) };
}

function ofType(type: string): unknown {
  switch (type) {
    case 'int':
      return 1;
    case 'bool':
      return true;
    case 'array':
      return ['one'];
    case 'object':
    case 'secureobject':
      return { key: 'value' };
    default:
      return 'made up';
  }
}
