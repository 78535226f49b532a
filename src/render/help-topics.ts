import { dataTopic } from "./data-topic.ts";
import { libraryTopic } from "./library-topic.ts";

const dates = `Dates

Dates are written as they are known, in EDTF (ISO 8601-2), and stay so
everywhere.

  2021, 2021-08, 2021-08-16   a year, a month, a day
  2021-08?                    uncertain
  2021-08~                    approximate
  2021-08%                    both
  2021-03/2021-08-12          from one date to another
  2021-03/..                  still going on
  ../2021-08                  with an open start
  /2021-08, 2021-03/          with an unknown start, an unknown end
  [2021-03..2021-07]          some time between the two
  [..2021-07], [2021-03..]    some time up to, or from, a date

Four clocks: occurred, discovered, disclosed (the default) and added (to the
data set). --clock chooses the one that --since and --until look at.

A bound includes the whole of its precision: --until 2024-11 reaches 30
November. A span of time back from today is written 90d, 6m, 2w or 2y.

A date falls into the window for certain if it does wherever within its bounds
it lies, and possibly if it may. Ends marked ?, ~ or %, and unknown ends, make
nothing certain. Possible matches are shown, marked with *; --certain leaves
them out. Incidents without a date on the chosen clock do not match; stderr says
how many.

Dates sort by the earliest possible day, then by the latest. Where several
claims date the same clock, the earliest stands for “disclosed”; for the others
the newest claim of the best voice (see: breaches help claims).
`;

const claims = `Claims

Every fact is a claim: who says it, in which voice, since when, and where it is
written. Nothing is overwritten, and nothing that disagrees is hidden.

Voices, best first for headlines:
  1  regulator, court, government, company
  2  press, researcher, litigant (a complaint or an indictment is a litigant's)
  3  catalogue
  4  attacker (shown as “claimed”)

Status, from each voice's newest statement about the event:
  refuted    an authority or a researcher refutes it, or all who asserted it
             have retracted
  confirmed  the victim, a court, a regulator or a government confirms it
  disputed   the victim denies it
  reported   press, researchers or others report it
  claimed    the attacker alone claims it

Headline figure: of the figures of the whole that nobody denies, each voice's
newest; the best voice first, then the newest, then people before customers
before accounts before records, then the larger. --figure latest, highest,
lowest or company choose otherwise. Sums never mix units and leave out
attackers' figures.

Verdict on who did it:
  attributed   somebody other than the actor states it, or charges it
  suspected    others hold it possible or likely
  self-claimed the actor alone says so
  disputed     rival actors are named, or somebody other than the accused and
               its sponsor denies it

--as-of DATE answers from the claims that were public by the end of that date.
Titles and summaries are today's words and are left out then.

--explain tells by which rule and which claims each of these came about.
`;

const output = `Output

The answer goes to stdout; notices, counts and warnings go to stderr (-q: none).

On a terminal, lists are tables fitted to its width. In a pipe they are
tab-separated values, untruncated, without a header row (--header adds it), the
id first; cards and timelines are text of 80 columns.

--format json|jsonl|csv|tsv|markdown|yaml|table chooses; --json is --format
json.
  list, show, search, timeline   a bare array (JSON Lines: one object a line)
  timeline --group-by            a bare array of groups with their incidents
  company, actor, campaign,
  compare                        one object
  count, check, companies,
  changes, log …                 a bare array
All keys are always there: unknown is null or an empty list. Dates are objects
with the text as written and the earliest and latest possible day. breaches
schema list-output prints the JSON Schema.

--fields id,title,year chooses fields, in that order, for every format. breaches
fields lists them; breaches fields changes and fields check, those of these two.
CSV is as in RFC 4180; lists in a cell are joined by “; ”.

--sort takes a field (default: newest disclosed first), --reverse turns it
round, --limit cuts it. Ties go by id, so the order is always the same.

No hits: an empty document and exit code 0 (--fail-empty: 1).
`;

const exitCodes = `Exit codes

  0    fine, also where nothing was found
  1    findings: problems from validate; incidents from check, with --strict
       also names that are not certain; things amiss from doctor; no hits with
       --fail-empty
  2    usage: an unknown flag, name, field or value
  3    the data cannot be read or are not valid (run breaches validate), the
       answer cannot be written, or another run is writing into the folder
  70   a fault of the program; please report it
  130  interrupted; 129 and 143 where the terminal was closed, or the run was
       asked to end
`;

const environment = `Environment

  BREACHES_DATA                data folders to answer from, like --data (several
                               are separated as in PATH)
  BREACHES_CACHE               where data folders are kept in a form that
                               answers fast, instead of the system's folder for
                               caches (--no-cache does without)
  BREACHES_CONFIG              the file of settings, instead of the system's
                               place for it (empty: none; see: breaches help
                               settings)
  BREACHES_PAGER, PAGER        what shows an answer that is longer than the
                               screen, instead of less (empty or cat: nothing
                               does)
  BREACHES_STATE               where check remembers the day of its last run,
                               instead of the system's folder for that
  NODE_DISABLE_COMPILE_CACHE   the program's own compiled code is not kept in a
                               folder for caches
  COLUMNS                      width of text, before the terminal's own
  NO_COLOR                     no colour, if it is set to anything
  FORCE_COLOR, CLICOLOR_FORCE  colour also where output is no terminal
  LC_ALL, LC_CTYPE, LANG       a terminal whose locale names another character
                               set than UTF-8 gets its charts in ASCII, as do
                               TERM=dumb and TERM=linux
  TERM=dumb                    no colour, no pager
  FORCE_HYPERLINK              links to sources also where the terminal is not
                               known to make them (0: never)

A flag beats the environment, the environment beats the settings. The program
never uses the network. breaches doctor tells what is in force, and why.
`;

const settings = `Settings

Flags that you always give can stand in a file of your own, as they would on the
command line, one a line. A command's word before a flag makes it hold for that
command alone. Lines that begin with # are remarks. The file may have 64,000
characters.

  --data ~/incidents
  --builtin
  --pager less -R
  list --limit 50
  count --no-color

The file is config in the folder breaches where your system keeps settings
(~/.config/breaches/config on Linux); BREACHES_CONFIG names another one, and
empty, none. breaches doctor tells which file is read and what it asks for.

A flag on the command line beats the environment, and that beats the settings.
Nothing in a folder of data is ever read as settings.
`;

/** The texts of `breaches help <topic>`. */
export const helpTopics: { readonly [topic: string]: string } = {
  dates,
  claims,
  output,
  "exit-codes": exitCodes,
  environment,
  data: dataTopic,
  library: libraryTopic,
  settings,
};
