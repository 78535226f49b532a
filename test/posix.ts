/** Windows has other permissions, no pipes among files, and links only for those who may make them. */
export const isPosix = process.platform !== "win32";
