/** The topic of writing data; `data/README.md`, which comes with the package, tells all of it. */
export const dataTopic = `Data of your own

A data folder holds one YAML file for each record. The path is the id:

  mine/
    incidents/larkfield-mobile/2025-support-portal.yaml   an incident
    companies/larkfield-mobile.yaml                       a company
    actors/, campaigns/, tallies/, vocabulary/            where there are any

A company's file is short:

  names:
    - { name: "Larkfield Mobile", kind: brand }
  country: US
  sector: telecommunications
  domains: [larkfield.example]
  added: 2026-11-22
  revised: 2026-11-22

An incident's holds its sources and, for each claim, the key of its source:

  title: "Customer records copied through a support portal"
  summary: >-
    Two to five sentences of your own.
  kind: intrusion
  impact: [data-taken]
  statements:
    - { says: confirms, source: notice }
  dates:
    disclosed: [{ when: 2025-03-04, source: notice }]
  affected:
    - { count: 12_000, unit: people, bound: about, source: notice }
  data:
    - { type: email-address, says: taken, source: notice }
  sources:
    notice:
      kind: company
      publisher: "Larkfield Mobile"
      title: "Notice of a data breach"
      url: "https://larkfield.example/notice"
      published: 2025-03-04
      read: 2026-11-22
  added: 2026-11-22
  revised: 2026-11-22

What no source says is left out. A new figure is added beside the old one.

  breaches new incident --data mine  asks for what is needed, and writes it
  breaches validate mine             every problem, with its place and a remedy
  breaches fmt mine                  puts files into the usual order and form
  breaches list --data mine          answers from it; the shipped companies and
                                     actors are known by name
  breaches list --data mine --builtin
                                     with the shipped incidents
  breaches schema incident           what a file may hold; editors take it too
  breaches import veris vcdb.zip --out mine
                                     fills a folder from another catalogue

data/README.md in the package tells every field, what counts as an incident and
as a source, how cases that are hard to tell are recorded, and how to correct a
record of the shipped set.
`;
