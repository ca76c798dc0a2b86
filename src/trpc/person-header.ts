/** The header in which a page says whose it is; see `createRequestContext`. */
export const PERSON_HEADER = "x-cairn-person";
