/** Whose rows a query reads or writes. */
export interface Owner {
  userId: string;
}
