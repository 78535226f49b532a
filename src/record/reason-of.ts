/**
 * Why the file system refused something: `ENOSPC: no space left on device`. The call and the path, which Node puts behind a
 * comma, are left out; whoever tells the reason names the path as the person knows it.
 */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^E[A-Z\d]+: [^,]*/.exec(message)?.[0] ?? message;
}
