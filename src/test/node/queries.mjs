// Alerts ask in PromQL that can be read.
import { parser } from "@prometheus-io/lezer-promql";
import { called } from "./render.mjs";

export function checkQueries(rendered, report) {
  for (const { name, objects } of rendered) {
    for (const rule of objects.filter(({ kind }) => kind === "PrometheusRule")) {
      rule.spec.groups
        .flatMap(({ rules }) => rules)
        .filter(({ expr }) => !isReadable(expr))
        .forEach(({ alert }) => report(called(name, rule), `${alert} cannot be read`));
    }
  }
}

function isReadable(query) {
  let readable = true;
  parser.parse(query).iterate({ enter: ({ type }) => { readable &&= !type.isError; } });
  return readable;
}
