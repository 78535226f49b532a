/** Lists whose rows are no incidents and have fields of their own. */
export const FIELD_LISTS = ["changes", "check"] as const;
export type FieldList = (typeof FIELD_LISTS)[number];
