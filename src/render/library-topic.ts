/** The topic of the library. Its examples are whole programs, which a test compiles and runs. */
export const libraryTopic = `Library

What the command line answers, JavaScript and TypeScript get typed from the
package itself: npm install breaches. It comes as ES modules for Node 20.19 or
newer. Only opening data reads the disk; environment, settings and network are
never read. An answer has the keys of breaches schema list-output; dates are
objects with the text as written and the earliest and latest possible day,
counts are whole numbers of the unit named beside them, unknown is null.

Select as breaches list does, in its order. leftOut tells how many incidents
were left out, and why:

  import { arrangeIncidents, openCatalog } from "breaches";
  import { readFilters, selectIncidents } from "breaches";

  const catalog = await openCatalog();
  const filters = { company: ["T-Mobile"], since: "2023", where: ["actor:*"] };
  const { criteria } = readFilters(catalog, filters);
  const { rows, leftOut } = selectIncidents(catalog, criteria);
  for (const { answer } of arrangeIncidents(rows)) {
    console.log(answer.id, answer.status, answer.disclosed?.edtf);
  }
  console.log(leftOut.undated);

Count and add up, by the names of one field or two:

  import { countBy, NO_CRITERIA, openCatalog, selectIncidents } from "breaches";

  const catalog = await openCatalog();
  const criteria = { ...NO_CRITERIA, sectors: ["finance"] };
  const { rows } = selectIncidents(catalog, criteria);
  const sums = { sumAffected: true };
  const { groups, total } = countBy(catalog, rows, ["year"], sums);
  for (const { keys, incidents, affected } of groups) {
    const units = affected.map(({ unit }) => unit);
    console.log(keys[0], incidents, units.join(", "));
  }
  console.log(total);

Find a record by any of its names, and all there is to say about it. A name that
leads nowhere, or to several records, is an error that tells the nearest:

  import { answerActor, answerCompany, BreachesError } from "breaches";
  import { openCatalog, readFilters } from "breaches";
  import { resolveName, selectIncidents } from "breaches";

  const catalog = await openCatalog();
  const { id } = resolveName(catalog.actorNames, "actor", "Ghost Emperor");
  const actor = catalog.actors.get(id);
  if (actor) {
    const { criteria } = readFilters(catalog, { actor: [id] });
    const { rows } = selectIncidents(catalog, criteria);
    console.log(answerActor(actor, rows, catalog).names.length);
  }
  const company = catalog.companies.get("t-mobile");
  if (company) console.log(answerCompany(company, [], catalog).owners[0]?.name);
  try {
    resolveName(catalog.companyNames, "company", "T-Mobbile");
  } catch (error) {
    if (!(error instanceof BreachesError)) throw error;
    console.log(error.code, error.hint);
  }

A campaign's answer, which figure stands for an incident being the judge's rule,
and the same as it was known by the end of a day:

  import { answerCampaign, answerIncident, createJudge } from "breaches";
  import { campaignAsOf, incidentAsOf, openCatalog } from "breaches";

  const catalog = await openCatalog();
  const judge = createJudge(catalog, "official");
  const campaign = catalog.campaigns.get("salt-typhoon-telecom-2024");
  const known = campaign && campaignAsOf(campaign, "2024-11-30");
  if (known) console.log(answerCampaign(known, [], judge).status);
  const incident = catalog.incidents.get("t-mobile/2021-test-environment");
  const then = incident && incidentAsOf(incident, "2021-08-18");
  if (then) console.log(answerIncident(then, judge).affected?.count);

Draw on an axis of your own, alone or in lanes:

  import { arrangeIncidents, createLanes, createTimeline } from "breaches";
  import { fields, openCatalog, readFilters } from "breaches";
  import { selectIncidents } from "breaches";

  const catalog = await openCatalog();
  const { criteria } = readFilters(catalog, { actor: ["lapsus"] });
  const { rows } = selectIncidents(catalog, criteria);
  const oldestFirst = arrangeIncidents(rows, { sort: "disclosed" });
  const { first, last } = createTimeline(oldestFirst);
  console.log(first, last);
  const company = fields.find(({ name }) => name === "company");
  const context = { catalog, clock: "disclosed" } as const;
  if (company) console.log(createLanes(rows, company, context).length);

Check a list of suppliers, and put companies side by side:

  import { checkSuppliers, compareMembers } from "breaches";
  import { NO_CRITERIA, openCatalog } from "breaches";

  const catalog = await openCatalog();
  const list = [
    { line: 1, name: "Okta, Inc." },
    { line: 2, name: "Acme Anvils" },
  ];
  const { answers } = checkSuppliers(list, catalog, NO_CRITERIA, null);
  for (const { name, match, incidents } of answers) {
    console.log(name, match, incidents.length);
  }
  const ids = ["t-mobile", "verizon"];
  const { members } = compareMembers("company", ids, catalog, NO_CRITERIA);
  for (const { name, incidents } of members) console.log(name, incidents);

What is new in the data, by the days of the records themselves:

  import { openCatalog, selectChanges } from "breaches";

  const catalog = await openCatalog();
  const window = { since: "2026-01-01", until: null };
  const wanted = { kinds: [], companies: ["okta"], withShipped: true };
  const { entries } = selectChanges(catalog, { ...window, ...wanted });
  for (const { date, change, id } of entries) console.log(date, change, id);

Write what other tools read, and tell every problem of a folder of data:

  import { exportIncidents, NO_CRITERIA, openCatalog } from "breaches";
  import { selectIncidents, validateFolders } from "breaches";

  const catalog = await openCatalog();
  const criteria = { ...NO_CRITERIA, companies: ["okta"] };
  const { rows } = selectIncidents(catalog, criteria);
  const csv = await exportIncidents(catalog, rows, "csv", { criteria });
  console.log(String(csv).split("\\r\\n")[0]);
  const problems = await validateFolders([]);
  for (const { file, message } of problems) console.log(file, message);

openCatalog({ folders: ["mine"] }) answers from folders of your own. Besides,
the package has parseEdtf for dates, findNearest for names, and the types of all
of these.
`;
