/** Told of a construct that Bicep has no words for, and where in the template it stands (a JSON pointer). */
export type Refuse = (path: string, message: string) => void;
