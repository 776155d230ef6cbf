// What objects name is there, in the same overlay.
import { called } from "./render.mjs";

export function checkReferences(rendered, report) {
  for (const { name, objects } of rendered) {
    if (objects.some(({ kind }) => kind === "Deployment")) {
      objects.forEach((object) => CHECKS[object.kind]?.(object, new Overlay(objects), (what) => report(called(name, object), what)));
    }
  }
}

class Overlay {
  constructor(objects) {
    this.objects = objects;
  }

  has(kind, name) {
    return this.objects.some((each) => each.kind === kind && each.metadata.name === name);
  }

  get(kind, name) {
    return this.objects.find((each) => each.kind === kind && each.metadata.name === name);
  }

  /** The pods that labels choose. */
  templates(labels) {
    return this.objects
      .filter(({ kind }) => kind === "Deployment" || kind === "Job" || kind === "CronJob")
      .map(({ spec }) => (spec.jobTemplate ? spec.jobTemplate.spec.template : spec.template))
      .filter((template) => Object.entries(labels ?? {}).every(([key, value]) => template.metadata.labels?.[key] === value));
  }
}

function checkPod(template, overlay, complain) {
  const { serviceAccountName, containers, volumes = [] } = template.spec;
  if (!overlay.has("ServiceAccount", serviceAccountName)) complain(`no ServiceAccount ${serviceAccountName}`);
  for (const { name, envFrom = [], ports = [], volumeMounts = [], ...container } of containers) {
    for (const { configMapRef } of envFrom) {
      if (!overlay.has("ConfigMap", configMapRef.name)) complain(`${name}: no ConfigMap ${configMapRef.name}`);
    }
    for (const mount of volumeMounts) {
      if (!volumes.some((volume) => volume.name === mount.name)) complain(`${name}: no volume ${mount.name}`);
    }
    for (const probe of ["startupProbe", "readinessProbe", "livenessProbe"]) {
      const port = container[probe]?.httpGet?.port;
      if (port && !ports.some((each) => each.name === port || each.containerPort === port)) {
        complain(`${name}: ${probe} asks port ${port}, which it does not have`);
      }
    }
    if (container.image === name) complain(`${name}: the overlay names no image`);
  }
}

const CHECKS = {
  Deployment: (object, overlay, complain) => checkPod(object.spec.template, overlay, complain),
  Job: (object, overlay, complain) => checkPod(object.spec.template, overlay, complain),
  CronJob: (object, overlay, complain) => checkPod(object.spec.jobTemplate.spec.template, overlay, complain),
  Service({ spec }, overlay, complain) {
    const templates = overlay.templates(spec.selector);
    if (templates.length === 0) complain("selects no pod");
    const ports = templates.flatMap((each) => each.spec.containers).flatMap((each) => each.ports ?? []);
    for (const { targetPort } of spec.ports) {
      if (!ports.some((each) => each.name === targetPort)) complain(`no port ${targetPort} in its pods`);
    }
  },
  Ingress({ spec }, overlay, complain) {
    for (const { service } of spec.rules.flatMap(({ http }) => http.paths).map(({ backend }) => backend)) {
      const ports = overlay.get("Service", service.name)?.spec.ports ?? [];
      if (!ports.some(({ name }) => name === service.port.name)) complain(`no Service ${service.name} with ${service.port.name}`);
    }
  },
  HorizontalPodAutoscaler({ spec: { scaleTargetRef: target } }, overlay, complain) {
    if (!overlay.has(target.kind, target.name)) complain(`no ${target.kind} ${target.name}`);
  },
  PodDisruptionBudget({ spec }, overlay, complain) {
    if (overlay.templates(spec.selector.matchLabels).length === 0) complain("selects no pod");
  },
  ServiceMonitor({ spec }, overlay, complain) {
    const services = overlay.objects.filter(
      ({ kind, metadata }) =>
        kind === "Service" && Object.entries(spec.selector.matchLabels).every(([key, value]) => metadata.labels?.[key] === value),
    );
    for (const { port } of spec.endpoints) {
      if (!services.some((service) => service.spec.ports.some(({ name }) => name === port))) complain(`no Service with port ${port}`);
    }
  },
  Cluster({ spec }, overlay, complain) {
    for (const { name, key } of spec.bootstrap?.initdb?.postInitApplicationSQLRefs?.configMapRefs ?? []) {
      if (!overlay.get("ConfigMap", name)?.data?.[key]) complain(`no ConfigMap ${name} with ${key}`);
    }
    for (const { parameters } of spec.plugins ?? []) {
      if (!overlay.has("ObjectStore", parameters.barmanObjectName)) complain(`no ObjectStore ${parameters.barmanObjectName}`);
    }
  },
  ScheduledBackup({ spec }, overlay, complain) {
    if (!overlay.has("Cluster", spec.cluster.name)) complain(`no Cluster ${spec.cluster.name}`);
  },
  Pooler({ spec }, overlay, complain) {
    if (!overlay.has("Cluster", spec.cluster.name)) complain(`no Cluster ${spec.cluster.name}`);
  },
};
