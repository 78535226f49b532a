/** There can be no compiled catalog of these data: they have a fault, or records that another folder has too. */
export class Unsound extends Error {}
