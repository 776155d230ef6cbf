// Every object against the schema of its kind, twice: the validators of the OpenAPI schemas know what a value has to look
// like but let unknown fields through, which the API server drops with a warning at best; the compiler knows every field.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { called } from "./render.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const BARMAN = "@kubernetes-models/cloudnative-pg/github.com/cloudnative-pg/barman-cloud/pkg/api/BarmanObjectStoreConfiguration";

/** Where a kind is described. */
function module({ apiVersion, kind }) {
  if (apiVersion.startsWith("postgresql.cnpg.io/")) return `@kubernetes-models/cloudnative-pg/${apiVersion}/${kind}`;
  if (apiVersion.startsWith("monitoring.coreos.com/")) return `@kubernetes-models/prometheus-operator/${apiVersion}/${kind}`;
  return `kubernetes-models/${apiVersion}/${kind}`;
}

// No package has the plugin's own kind; its configuration is the one that CloudNativePG used to have, and the rest is little.
const PLUGIN = `
import type { IComGithubCloudnativePgBarmanCloudPkgApiBarmanObjectStoreConfiguration as Configuration } from "${BARMAN}";
import type { IIoK8sApiCoreV1ResourceRequirements as Resources } from "kubernetes-models/v1/ResourceRequirements";
interface IObjectStore {
  apiVersion: "barmancloud.cnpg.io/v1";
  kind: "ObjectStore";
  metadata: { name: string; namespace?: string; labels?: Record<string, string>; annotations?: Record<string, string> };
  spec: {
    configuration: Configuration;
    retentionPolicy?: \`\${number}\${"d" | "w" | "m"}\`;
    instanceSidecarConfiguration?: { resources?: Resources; retentionPolicyIntervalSeconds?: number };
  };
}
`;

export async function checkObjects(rendered, report) {
  const objects = rendered.flatMap(({ name, objects }) => objects.map((object) => ({ where: called(name, object), object })));
  checkNames(objects, report);
  const known = [];
  // what several overlays have alike is looked at once
  for (const each of new Map(objects.map((each) => [JSON.stringify(each.object), each])).values()) {
    if (await checkValues(each, report)) known.push(each);
  }
  checkFields(known, report);
}

/** Whether there is a schema of its kind. */
async function checkValues({ where, object }, report) {
  if (object.kind === "ObjectStore") return true;
  let model;
  try {
    model = await import(module(object));
  } catch {
    report(where, `no schema of ${object.kind} in ${object.apiVersion}`);
    return false;
  }
  try {
    new model[object.kind](object).validate();
  } catch (error) {
    report(where, error.message);
  }
  return true;
}

function checkNames(objects, report) {
  const seen = new Set();
  for (const { where } of objects) {
    if (seen.has(where)) report(where, "twice");
    seen.add(where);
  }
}

function checkFields(objects, report) {
  const kinds = new Map();
  const lines = objects.map(({ object }, n) => {
    if (object.kind === "ObjectStore") return `const o${n}: IObjectStore = ${JSON.stringify(object)};`;
    kinds.set(object.kind, `import type { I${object.kind} } from "${module(object)}";`);
    return `const o${n}: I${object.kind} = ${JSON.stringify(object)};`;
  });
  const head = [...kinds.values(), PLUGIN].join("\n").split("\n");
  const file = `${here}/objects.generated.ts`;
  for (const { start, messageText } of diagnostics(file, [...head, ...lines].join("\n"))) {
    const { where } = objects[start - head.length] ?? { where: "the check itself" };
    report(where, ts.flattenDiagnosticMessageText(messageText, " "));
  }
}

function diagnostics(file, text) {
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const onDisk = host.readFile.bind(host);
  host.readFile = (path) => (path === file ? text : onDisk(path));
  const exists = host.fileExists.bind(host);
  host.fileExists = (path) => path === file || exists(path);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, source).map((each) => ({
    messageText: each.messageText,
    start: source.getLineAndCharacterOfPosition(each.start ?? 0).line,
  }));
}
