/** What is wrong with a resource, seen from its ARM schema. */
type ArmFindingKind =
  | 'unknownType'
  | 'unknownProperty'
  | 'readOnly'
  | 'required'
  | 'type'
  | 'enum'
  | 'pattern'
  | 'length'
  | 'range'
  | 'items';

/** One fault of a resource. Never holds the value of a secret. */
export interface ArmFinding {
  /**
   * JSON pointer to the value. For an unknown or read-only property it ends with that property; for `required` it is the
   * object that lacks the one named in `property`.
   */
  readonly instancePath: string;
  readonly kind: ArmFindingKind;
  readonly message: string;
  readonly hint?: string;
  /** The values, or for `unknownType` the API versions, that would do. */
  readonly allowed?: readonly string[];
  /** The name of a property that is unknown, read-only or missing. */
  readonly property?: string;
  /** For an unknown property: another API version of the type, which has it. */
  readonly otherVersion?: string;
  /** The list of values is open: the service may take others. Wrong in our own output, a warning in a stranger's. */
  readonly open?: true;
}
