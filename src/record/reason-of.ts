/**
 * Why the file system refused something: `ENOSPC: no space left on device`. The call and the path, which Node puts behind a
 * comma, are left out; whoever tells the reason names the path as the person knows it.
 */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const isOfSystem = error instanceof Error && "syscall" in error;
  return isOfSystem ? (message.split(", ")[0] ?? message) : message;
}
