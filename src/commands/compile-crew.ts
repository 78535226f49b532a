import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { findWorkerScript } from "../store/worker-script.ts";
import { createBatchCompiler, type Outcome, type Task } from "./compile-batch.ts";
import type { ReadingSize } from "./reading-log.ts";

/** Those who do the tasks of a first compile. */
export interface Crew {
  readonly size: number;
  /** Does a task when its turn has come. */
  readonly work: (task: Task) => Promise<Outcome>;
  /** Has everyone do a task. */
  readonly workAll: (task: Task) => Promise<void>;
  /** None of them has a file open any more when this has been done. */
  readonly dismiss: () => Promise<void>;
}

// Starting a worker costs as much as reading some hundred files, or the lines of as many.
const FILES_PER_WORKER = 400;
const BYTES_PER_WORKER = 2_000_000;
const MOST_WORKERS = 8;

// What a thread holds is less than 50 MB. Without a limit V8 lets a heap grow to four times that before it clears up, and
// with one of less than 2 GB to twice; a thread that came to it all the same would leave the work to the records themselves.
const ROOM = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 } as const;

/** A crew for so much to read: worker threads where it is much, this thread where it is little. */
export function hireCrew({ files, bytes }: ReadingSize, packageRoot: string): Crew {
  const script = findWorkerScript(packageRoot);
  const size = Math.min(
    availableParallelism(),
    MOST_WORKERS,
    Math.floor(files / FILES_PER_WORKER + bytes / BYTES_PER_WORKER),
  );
  return script !== null && size > 1 ? hireWorkers(script, size) : workAlone();
}

/** One that works in this thread, and lets go of it between tasks so that an interruption is noticed. */
export function workAlone(): Crew {
  const compiler = createBatchCompiler();
  const work = async (task: Task) => {
    await new Promise((resume) => setImmediate(resume));
    return compiler.work(task);
  };
  return { size: 1, work, workAll: async (task) => void (await work(task)), dismiss: async () => compiler.close() };
}

/** So many worker threads; a task goes to the one with the fewest before it. */
export function hireWorkers(script: string, size: number): Crew {
  const workers = Array.from({ length: size }, () => new CrewMember(script));
  return {
    size,
    work: (task) => leastBusy(workers).work(task),
    workAll: async (task) => void (await Promise.all(workers.map((worker) => worker.work(task)))),
    dismiss: async () => void (await Promise.all(workers.map((worker) => worker.dismiss()))),
  };
}

function leastBusy(workers: readonly CrewMember[]): CrewMember {
  return workers.reduce((least, worker) => (worker.waiting < least.waiting ? worker : least));
}

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker thread; what it is given it does in order. */
class CrewMember {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | null = null;

  constructor(script: string) {
    this.#worker = new Worker(script, { resourceLimits: ROOM });
    this.#worker.on("message", (outcome: Outcome) => this.#waiting.shift()?.resolve(outcome));
    this.#worker.on("error", (error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  work(task: Task): Promise<Outcome> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(task);
    });
  }

  async dismiss(): Promise<void> {
    await this.#worker.terminate();
  }
}
