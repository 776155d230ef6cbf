// Holds deploy/ and docker/ of a working copy against what will read them. One line for each finding; ends with 1 if
// there is any. What can be told without any of these packages is in DeployTest.java.
import { checkCompose, checkDockerfiles } from "./docker.mjs";
import { checkObjects } from "./objects.mjs";
import { checkReferences } from "./references.mjs";
import { render } from "./render.mjs";
import { checkQueries } from "./queries.mjs";

const [root, ...names] = process.argv.slice(2);
if (!root) {
  console.error("usage: node check.mjs DIRECTORY [OVERLAY...]");
  process.exit(2);
}

const findings = [];
const report = (where, what) => findings.push(`${where}: ${what}`);
const rendered = render(root, names, report);
await checkObjects(rendered, report);
checkReferences(rendered, report);
checkQueries(rendered, report);
checkDockerfiles(root, report);
checkCompose(root, report);

const objects = rendered.flatMap((each) => each.objects);
console.log(`${rendered.map((each) => `${each.name} (${each.objects.length})`).join(", ")}: ${objects.length} objects`);
for (const finding of new Set(findings)) {
  console.error(finding);
}
process.exit(findings.length === 0 ? 0 : 1);
