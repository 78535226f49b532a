type Answers = Readonly<Record<string, string>>;

/** The file of a new incident: what was answered, and comments on what else it may hold. Not in canonical form yet. */
export function renderNewIncident(
  answers: Answers,
  today: string,
  source: { readonly key: string; who: string | null },
) {
  const { key } = source;
  const { title, summary, kind, impact, says, by, disclosed, occurred, discovered, count, unit } = answers;
  const voice = by === answers["source-kind"] ? "" : `, by: ${by}`;
  const who = source.who === null ? "" : `, who: ${source.who}`;
  const when = (clock: string, date = "") => `  ${clock}: [{ when: ${JSON.stringify(date)}, source: ${key} }]\n`;
  return `# yaml-language-server: $schema=../../schema/incident.schema.json
# README.md of the breaches data set tells what each key means; breaches help claims and dates tell how they are read.
# Examples stand behind a #. Take its # from what you need, and leave out what no source says: absent means not known.

title: ${JSON.stringify(title)}
summary: ${JSON.stringify(summary)}
kind: ${kind}
${impact ? `impact: [${impact}]` : "# What came of it, such as:\n# impact: [data-taken, service-stopped]"}
# Who said what of whether this happened, one claim a line: confirms, denies, refutes, reports, claims, retracts.
statements:
  - { says: ${says}, source: ${key}${voice}${who} }
# Where other companies had a part, all of them, the victim too:
# companies:
#   - { company: ${answers.company}, role: victim }
#   - { unnamed: "a supplier of its call centre", role: supplier }
# When it happened, when the company noticed, and the first public report by anyone; as exact as the source, no more.
dates:
${occurred ? when("occurred", occurred) : ""}${discovered ? when("discovered", discovered) : ""}${when("disclosed", disclosed)}\
# Every figure that somebody published, each with its source; a later one does not replace an earlier one.
${
  count
    ? `affected:\n  - { count: ${count}, unit: ${unit}, source: ${key}${voice}${who} }`
    : `# affected:\n#   - { count: 1_200_000, unit: people, bound: about, source: ${key} }`
}
# What data: taken, exposed, possibly-taken or not-taken, by whose word.
# data:
#   - { type: email-address, says: taken, source: ${key} }
# Who did it, by whose word: claims, admits, possible, likely, attributes, charges, convicts.
# attribution:
#   - { name: "…", says: attributes, source: ${key} }
# How, in words of VERIS:
# actions: [hacking/use-of-stolen-creds]
# Penalties, lawsuits, arrests and the like:
# consequences:
#   - { kind: penalty, stage: final, amount: 2_400_000, currency: USD, source: ${key} }
# Where it is written. Two sources are better than one; every source serves a claim.
sources:
  ${key}:
${renderSource(answers)}added: ${today}
revised: ${today}
`;
}

function renderSource(answers: Answers): string {
  const { publisher, url, published } = answers;
  const title = answers["source-title"];
  return [
    `    kind: ${answers["source-kind"]}\n`,
    `    publisher: ${JSON.stringify(publisher)}\n`,
    title ? `    title: ${JSON.stringify(title)}\n` : "",
    url ? `    url: ${JSON.stringify(url)}\n` : "",
    published ? `    published: ${JSON.stringify(published)}\n` : "",
    url ? "    # read: the day on which you read the page, such as 2026-03-14\n" : "",
  ].join("");
}
