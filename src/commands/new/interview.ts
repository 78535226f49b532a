import { BreachesError } from "../../record/breaches-error.ts";

/** Answers by the names of their questions, as they stand in a record. What was skipped is not there. */
export type Answers = Readonly<Record<string, string>>;

/** One thing to ask for. */
export interface Question {
  /** Its name, and that of the flag that answers it: `source-kind`. */
  readonly flag: string;
  readonly asks: string;
  /** One line on what is meant. */
  readonly about: string;
  /** Whether a record needs it; what is not needed may be left empty. */
  readonly needed: (answers: Answers) => boolean;
  /** What is taken where nothing is given. */
  readonly byDefault?: (answers: Answers) => string | null;
  /** It is made of other answers where it is not given. */
  readonly isMade?: true;
  /** The answer as it stands in a record. Throws a BreachesError for what is none. */
  readonly read: (text: string, answers: Answers) => string;
}

/** Of a question to which a record needs an answer in any case, and of one to which it needs none. */
export const always = () => true;
export const never = () => false;

/** A person who answers: gives the line typed at a prompt, null where there is no more of them. */
export interface Person {
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly tell: (text: string) => void;
  /** Breaks a text into lines that the person's terminal shows whole, each set in and with a line end. */
  readonly wrap: (text: string, indent: number) => string;
}

/** A person is asked so often for one answer; what goes on answering beside the question is none. */
const MOST_TRIES = 50;
/** An answer has so many characters at most. */
const LONGEST = 10_000;

/**
 * Goes through questions: each is answered by its flag, else by the person, who is asked until the answer is one, else by
 * its default. Throws `usage` with all that is missing where there is nobody to ask.
 */
export async function conductInterview(
  questions: readonly Question[],
  given: Answers,
  person: Person | null,
): Promise<Answers> {
  const answers: Record<string, string> = {};
  const missing: Question[] = [];
  for (const question of questions) {
    const flag = given[question.flag];
    const fallback = question.byDefault?.(answers) ?? null;
    const answer =
      flag !== undefined
        ? readFlag(question, flag, answers)
        : person
          ? await askUntilRead(question, fallback, answers, person)
          : fallback && question.read(fallback, answers);
    if (answer) answers[question.flag] = answer;
    else if (question.needed(answers)) missing.push(question);
  }
  if (missing.length === 0) return answers;
  // What is made of another answer need not be given where that is missing too.
  const plain = missing.filter(({ isMade }) => !isMade);
  throw tellMissing(plain.length > 0 ? plain : missing);
}

function tellMissing(missing: readonly Question[]): BreachesError {
  const flags = missing.map(({ flag }) => `--${flag}`).join(", ");
  const hints = missing.map(({ flag, about }) => `--${flag.padEnd(14)}${about}`);
  return new BreachesError("usage", `found no ${flags}, expected an answer in each`, hints.join("\n  "));
}

function readAnswer({ read }: Question, text: string, answers: Answers): string {
  if (text.length <= LONGEST) return read(text, answers);
  const [found, most] = [text.length, LONGEST].map((length) => length.toLocaleString("en"));
  throw new BreachesError("unknown-value", `found ${found} characters, expected ${most} at most`);
}

function readFlag(question: Question, text: string, answers: Answers): string {
  try {
    return readAnswer(question, text, answers);
  } catch (error) {
    if (!(error instanceof BreachesError)) throw error;
    throw new BreachesError(error.code, `--${question.flag}: ${error.message}`, error.hint, { cause: error });
  }
}

async function askUntilRead(
  question: Question,
  fallback: string | null,
  answers: Answers,
  person: Person,
): Promise<string | null> {
  const { asks, about, needed } = question;
  const isNeeded = needed(answers);
  const offer = fallback !== null ? ` [${fallback}]` : isNeeded ? "" : " [none]";
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const line = await person.ask(`\n${person.wrap(`${asks}: ${about}`, 0)}${offer.trimStart()}> `);
    if (line === null) throw new BreachesError("usage", "stopped before all was answered", "nothing was written");
    const text = line.trim() || fallback;
    if (text === null && !isNeeded) return null;
    try {
      const found = readAnswer(question, text ?? "", answers);
      if (found !== text) person.tell(person.wrap(`taken as ${found}`, 2));
      return found;
    } catch (error) {
      if (!(error instanceof BreachesError)) throw error;
      const lines = `${error.message}\n${error.hint ?? ""}`.trimEnd().split(/\n */);
      person.tell(lines.map((one) => person.wrap(one, 2)).join(""));
    }
  }
  throw new BreachesError("usage", `found no answer to “${asks}” in ${MOST_TRIES} tries`, "nothing was written");
}
