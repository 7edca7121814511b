/**
 * The columns of the .NET metadata tables up to ManifestResource (ECMA-335, II.22), in the order of their numbers.
 * A number is a plain column of so many bytes; `S`, `G`, `B` are indexes into the string, guid and blob heap; `t:NAME` is
 * a row of one table; `c:NAME` is a coded index, a row of one of several tables.
 * Only the sizes matter here: the rows of ManifestResource stand behind all the others.
 */
export const tables = [
  ['Module', 2, 'S', 'G', 'G', 'G'],
  ['TypeRef', 'c:ResolutionScope', 'S', 'S'],
  ['TypeDef', 4, 'S', 'S', 'c:TypeDefOrRef', 't:Field', 't:MethodDef'],
  ['FieldPtr', 't:Field'],
  ['Field', 2, 'S', 'B'],
  ['MethodPtr', 't:MethodDef'],
  ['MethodDef', 4, 2, 2, 'S', 'B', 't:Param'],
  ['ParamPtr', 't:Param'],
  ['Param', 2, 2, 'S'],
  ['InterfaceImpl', 't:TypeDef', 'c:TypeDefOrRef'],
  ['MemberRef', 'c:MemberRefParent', 'S', 'B'],
  ['Constant', 2, 'c:HasConstant', 'B'],
  ['CustomAttribute', 'c:HasCustomAttribute', 'c:CustomAttributeType', 'B'],
  ['FieldMarshal', 'c:HasFieldMarshal', 'B'],
  ['DeclSecurity', 2, 'c:HasDeclSecurity', 'B'],
  ['ClassLayout', 2, 4, 't:TypeDef'],
  ['FieldLayout', 4, 't:Field'],
  ['StandAloneSig', 'B'],
  ['EventMap', 't:TypeDef', 't:Event'],
  ['EventPtr', 't:Event'],
  ['Event', 2, 'S', 'c:TypeDefOrRef'],
  ['PropertyMap', 't:TypeDef', 't:Property'],
  ['PropertyPtr', 't:Property'],
  ['Property', 2, 'S', 'B'],
  ['MethodSemantics', 2, 't:MethodDef', 'c:HasSemantics'],
  ['MethodImpl', 't:TypeDef', 'c:MethodDefOrRef', 'c:MethodDefOrRef'],
  ['ModuleRef', 'S'],
  ['TypeSpec', 'B'],
  ['ImplMap', 2, 'c:MemberForwarded', 'S', 't:ModuleRef'],
  ['FieldRVA', 4, 't:Field'],
  ['EncLog', 4, 4],
  ['EncMap', 4],
  ['Assembly', 4, 2, 2, 2, 2, 4, 'B', 'S', 'S'],
  ['AssemblyProcessor', 4],
  ['AssemblyOS', 4, 4, 4],
  ['AssemblyRef', 2, 2, 2, 2, 4, 'B', 'S', 'S', 'B'],
  ['AssemblyRefProcessor', 4, 't:AssemblyRef'],
  ['AssemblyRefOS', 4, 4, 4, 't:AssemblyRef'],
  ['File', 4, 'S', 'B'],
  ['ExportedType', 4, 4, 'S', 'S', 'c:Implementation'],
  ['ManifestResource', 4, 4, 'S', 'c:Implementation'],
];

/**
 * Coded indexes: how many bits the tag takes, and the tables that may be meant.
 * @type {Record<string, { bits: number, tables: string[] }>}
 */
export const codedIndexes = {
  ResolutionScope: { bits: 2, tables: ['Module', 'ModuleRef', 'AssemblyRef', 'TypeRef'] },
  TypeDefOrRef: { bits: 2, tables: ['TypeDef', 'TypeRef', 'TypeSpec'] },
  MemberRefParent: { bits: 3, tables: ['TypeDef', 'TypeRef', 'ModuleRef', 'MethodDef', 'TypeSpec'] },
  HasConstant: { bits: 2, tables: ['Field', 'Param', 'Property'] },
  HasCustomAttribute: { bits: 5, tables: tables.map(([name]) => String(name)) },
  CustomAttributeType: { bits: 3, tables: ['MethodDef', 'MemberRef'] },
  HasFieldMarshal: { bits: 1, tables: ['Field', 'Param'] },
  HasDeclSecurity: { bits: 2, tables: ['TypeDef', 'MethodDef', 'Assembly'] },
  HasSemantics: { bits: 1, tables: ['Event', 'Property'] },
  MethodDefOrRef: { bits: 1, tables: ['MethodDef', 'MemberRef'] },
  MemberForwarded: { bits: 1, tables: ['Field', 'MethodDef'] },
  Implementation: { bits: 2, tables: ['File', 'AssemblyRef', 'ExportedType'] },
};
