/** The record of an invented company. */
export const COMPANY = `names: [{ name: "Heron Ferry", kind: brand }]
country: NO
sector: transport
added: 2026-05-01
revised: 2026-05-01
`;

/** The record of an incident of it, with some of its parts as a test wants them. */
export function record(
  parts: { title?: string; disclosed?: string; figures?: string; data?: string; more?: string } = {},
) {
  return `title: ${parts.title ?? '"Tickets copied"'}
summary: "Somebody copied tickets."
kind: intrusion
statements: [{ says: confirms, source: notice }]
dates:
  disclosed: [{ when: ${parts.disclosed ?? "2021-08-16"}, source: paper }]
affected:
${parts.figures ?? "  - { count: 48_650, unit: customers, bound: about, source: notice }"}
${parts.data ?? "data: [{ type: name, says: taken, source: notice }]"}
sources:
  notice: { kind: company, publisher: "Heron Ferry", title: "Notice", url: "https://heron.example/n", published: 2021-08-17 }
  paper: { kind: press, publisher: "The Pier", title: "Tickets", url: "https://pier.example/t", published: 2021-08-16 }
${parts.more ?? ""}added: 2026-05-01
revised: 2026-05-01
`;
}

/** Figures of two voices. */
export const TWO = `  - { count: 48_650, unit: customers, bound: about, source: notice }
  - { count: 51_000, unit: people, bound: more-than, source: paper }`;
