import { rmSync } from "node:fs";

/** Takes a test's folder away. Windows keeps one of which this process still has a file open; there it is left to the system. */
export function leaveFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (process.platform !== "win32") throw error;
  }
}
