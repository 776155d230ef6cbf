package dev.scrim.kernel.caller;

import io.smallrye.config.ConfigMapping;

/** The issuer of other servers' tokens: the role service_role, nothing else. */
@ConfigMapping(prefix = "scrim.service-tokens")
interface ServiceTokenSettings extends IssuerSettings {}
