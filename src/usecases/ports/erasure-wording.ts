/** The words that stand in place of an erased name. */
export interface ErasureWording {
  erasedName: string;
}
