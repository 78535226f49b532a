import { expect, it } from "vitest";
import { createProgress } from "../../src/commands/progress.ts";
import { makeIo } from "../make-io.ts";

/** What is drawn on a terminal at some times, in milliseconds from the start. */
function draw(isErrorTerminal: boolean, isQuiet: boolean, times: readonly number[]): string[] {
  const drawn: string[] = [];
  let now = 0;
  const io = makeIo({
    err: (text) => void drawn.push(text),
    now: () => new Date(now),
    isTerminal: true,
    columns: 80,
    isErrorTerminal,
  });
  const progress = createProgress(io, isQuiet);
  for (const time of times) {
    now = time;
    progress.show("reading", time, 1000);
  }
  progress.end();
  return drawn;
}

it("a step that is over in a blink draws nothing", () => {
  expect(draw(true, false, [0, 100, 499])).toEqual([]);
});

it("a long one draws a bar, ten times a second at most, and takes it away", () => {
  const drawn = draw(true, false, [500, 550, 599, 600]);
  expect(drawn).toHaveLength(3);
  expect(drawn[0]).toContain("reading  ████████████░░░░░░░░░░░░ 500 of 1,000");
  expect(drawn.at(-1)).toBe("\r\u001b[K");
});

it("nothing is drawn in a pipe, or for those who asked for quiet", () => {
  expect([...draw(false, false, [600, 900]), ...draw(true, true, [600, 900])]).toEqual([]);
});
