type Answers = Readonly<Record<string, string>>;

/** The file of a new company, with comments on what else it may hold. Not in canonical form yet. */
export function renderNewCompany(answers: Answers, today: string): string {
  const { name, country, sector, domain } = answers;
  return `# yaml-language-server: $schema=../schema/company.schema.json
# README.md of the breaches data set tells what each key means. Examples stand behind a #: take its # from what you need.

# The first is the main name. Further names, by which it is found: legal, brand, former, ticker, alias.
names:
  - { name: ${JSON.stringify(name)}, kind: ${answers["name-kind"]} }
#   - { name: "…", kind: former, to: 2020-05 }
country: ${JSON.stringify(country)}
sector: ${sector}
# Who held it, and since when (to: the first day it no longer did):
# owners:
#   - { company: the-owner, from: 2019-01, control: true, source: filing }
${domain ? `domains: [${JSON.stringify(domain)}]` : "# Its own web domains, on which its notices stand:\n# domains: [example.com]"}
added: ${today}
revised: ${today}
`;
}

/** The file of a new actor, likewise. */
export function renderNewActor(answers: Answers, today: string): string {
  const { name, kind, country } = answers;
  const usedBy = answers["used-by"];
  return `# yaml-language-server: $schema=../schema/actor.schema.json
# README.md of the breaches data set tells what each key means. Examples stand behind a #: take its # from what you need.
# A natural person has a record only with a charge, a verdict or an admission, cited under person.

# The first is the main name. Each further name tells who uses it, and how it relates to the main name, by whose word.
names:
  - { name: ${JSON.stringify(name)}${usedBy ? `, used_by: ${JSON.stringify(usedBy)}` : ""} }
#   - name: "…"
#     used_by: "Microsoft"
#     source: report
#     relations:
#       - { is: overlaps, according_to: "Microsoft", date: 2025-02, source: report }
${kind ? `kind: ${kind}` : "# Such as organized-crime, state-affiliated, activist:\n# kind: organized-crime"}
${country ? `country: ${JSON.stringify(country)}\n` : ""}\
# Who stands behind it, by whose word:
# sponsor: { name: "…", country: US, source: report }
# summary: >-
#   One to five sentences of your own.
# sources:
#   report:
#     kind: researcher
#     publisher: "…"
#     url: "https://…"
added: ${today}
revised: ${today}
`;
}
