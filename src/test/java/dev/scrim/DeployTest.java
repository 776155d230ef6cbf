package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.database.TestServer;
import dev.scrim.deploy.Broken;
import dev.scrim.deploy.Findings;
import dev.scrim.deploy.Manifests;
import dev.scrim.deploy.Manifests.Node;
import dev.scrim.deploy.Metrics;
import dev.scrim.deploy.Schemas;
import dev.scrim.deploy.Secrets;
import dev.scrim.deploy.Settings;

import static dev.scrim.database.TestDatabase.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What {@code deploy/} and {@code docker/} say of the product is so, and those who read it understand it. */
class DeployTest {

    private static final Path GUIDE = Path.of("docs", "how-to", "kubernetes.md");
    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");
    private static final Pattern POOL =
            Pattern.compile("(?m)^quarkus\\.datasource\\.(?!migrator)[a-z.-]*jdbc\\.max-size=(?:\\$\\{[^:]+:)?(\\d+)");
    private static final Pattern ALERT = Pattern.compile("(?m)^\\| `(Scrim\\w+)` \\|");
    private static final int FOR_OPERATORS = 30;

    private static Settings settings;
    private static Metrics metrics;
    private static Manifests manifests;
    private static Findings findings;

    @BeforeAll
    static void read() {
        settings = new Settings();
        metrics = new Metrics();
        manifests = new Manifests(Path.of("."));
        findings = new Findings(manifests, settings, metrics);
    }

    @Test
    void every_path_and_port_is_served() {
        assertThat(manifests.containers()).hasSizeGreaterThan(1);
        assertThat(findings.paths()).isEmpty();
        assertThat(findings.ports()).isEmpty();
    }

    @Test
    void every_variable_is_read_and_no_secret_is_written_down() {
        assertThat(settings.names())
                .contains("scrim.privacy.controller", "scrim.modules", "scrim.data-dir", "quarkus.http.port")
                .contains("quarkus.datasource.*.jdbc.url", "scrim.releaser.password")
                .as("is decided when it is built")
                .doesNotContain("quarkus.datasource.db-kind", "quarkus.http.root-path");
        assertThat(findings.variables()).isEmpty();
    }

    @Test
    void every_command_is_one() {
        assertThat(findings.commands()).isEmpty();
    }

    @Test
    void every_alert_asks_for_metrics_that_there_are_and_the_guide_says_what_it_means() throws IOException {
        assertThat(metrics.ours())
                .contains("scrim_release_waiting_seconds", "scrim_stripe_refused_total", "scrim_dsar_late");
        assertThat(findings.metrics()).isEmpty();
        var explained = new TreeSet<String>();
        ALERT.matcher(Files.readString(GUIDE)).results().forEach(alert -> explained.add(alert.group(1)));
        assertThat(explained).isEqualTo(findings.alerts());
    }

    @Test
    void every_secret_is_one_that_the_guide_tells_to_make() throws IOException {
        assertThat(Secrets.asked(manifests)).isEqualTo(Secrets.ofGuide(Files.readString(GUIDE)));
    }

    @Test
    void nothing_lies_beside_what_is_applied() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("deploy"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                var beside = file.resolveSibling("kustomization.yaml");
                assertThat(file.equals(beside)
                                || Files.readString(beside)
                                        .contains(file.getFileName().toString()))
                        .as(file + " is in its kustomization")
                        .isTrue();
            }
        }
    }

    @Test
    void a_server_has_the_time_it_takes_to_stop() {
        var grace = manifests
                .object("deploy/base/deployment.yaml", "Deployment")
                .text("spec", "template", "spec", "terminationGracePeriodSeconds");
        var stopping = Stream.of("QUARKUS_SHUTDOWN_DELAY", "QUARKUS_SHUTDOWN_TIMEOUT")
                .mapToLong(name -> Duration.parse("PT" + findings.literal(name)).toSeconds())
                .sum();
        assertThat(Long.parseLong(grace)).isGreaterThan(stopping);
    }

    @Test
    void the_most_replicas_find_connections() throws IOException {
        var each = POOL.matcher(Files.readString(PROPERTIES))
                .results()
                .mapToInt(pool -> Integer.parseInt(pool.group(1)))
                .sum();
        assertThat(each).isGreaterThan(20);
        assertConnections(each, "deploy/base/autoscaler.yaml", "deploy/postgres/cluster.yaml");
        assertConnections(
                each, "deploy/overlays/staging/smaller.yaml", "deploy/overlays/staging/smaller-database.yaml");
    }

    private static void assertConnections(int each, String autoscaler, String cluster) {
        var replicas = manifests.object(autoscaler, "HorizontalPodAutoscaler").text("spec", "maxReplicas");
        var there = manifests.object(cluster, "Cluster").text("spec", "postgresql", "parameters", "max_connections");
        // one more while a rollout is under way
        assertThat((Integer.parseInt(replicas) + 1) * each + FOR_OPERATORS)
                .isLessThanOrEqualTo(Integer.parseInt(there));
    }

    @Test
    void the_operator_keeps_the_logins_that_bootstrap_makes() throws SQLException {
        // modules that only tests have bring roles of their own
        var made = TestServer.newest().empty("deploy");
        var roles = manifests.object("deploy/postgres/cluster.yaml", "Cluster").list("spec", "managed", "roles");
        try (var connection = made.asSuperuser()) {
            for (var role : roles) {
                assertThat(role(role)).isEqualTo(seen(connection, """
                        select rolname || ' ' || rolcanlogin || ' ' || rolinherit || ' ' || rolbypassrls
                            || ' ' || array(
                            select m.roleid::regrole::text collate "C" from pg_auth_members m
                            where m.member = r.oid and m.roleid::regrole::text not in ('extra_code', 'sample_code')
                            order by 1)::text || ' '
                            || replace(shobj_description(r.oid, 'pg_authid'), ' deploy', ' scrim')
                        from pg_roles r where rolname = '%s'""".formatted(role.text("name"))));
            }
            var logins = seen(connection, """
                            select count(*) from pg_roles where rolcanlogin and not rolsuper and rolname !~ '^pg_'""");
            assertThat(logins).isEqualTo(String.valueOf(roles.size()));
        }
    }

    private static String role(Node role) {
        return "%s %s %s %s {%s} %s"
                .formatted(
                        role.text("name"),
                        role.text("login"),
                        role.text("inherit"),
                        role.value("bypassrls") == Boolean.TRUE,
                        String.join(",", new TreeSet<>(role.words("inRoles"))),
                        role.text("comment"));
    }

    @Test
    void those_who_read_it_understand_it() throws IOException {
        assumeSchemas();
        var verdict = Schemas.of(Path.of("."));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.code()).as(verdict.said()).isZero();
        assertThat(verdict.said()).contains("production", "staging", "recovery", "pooler");
    }

    @Test
    void what_is_wrong_is_found(@TempDir Path copy) throws IOException {
        var broken = new Findings(new Manifests(Broken.copy(copy)), settings, metrics);
        assertThat(broken.paths())
                .contains("deploy/base/deployment.yaml asks for /q/healthy")
                .anyMatch(finding -> finding.endsWith("startupProbe asks for /q/healthy"));
        assertThat(broken.ports()).containsExactly("deploy/base/deployment.yaml (http) is 8081");
        assertThat(broken.variables())
                .contains("deploy/base/deployment.yaml (scrim): nothing reads SCRIM_KEK_NAMES")
                .anyMatch(finding -> finding.endsWith("nothing reads QUARKUS_DATASOURCE_DB_KIND"))
                .anyMatch(finding -> finding.endsWith("SCRIM_RELEASE_SECRET is written down"));
        assertThat(broken.commands()).anyMatch(finding -> finding.contains("migrat"));
        assertThat(broken.metrics())
                .contains("ScrimIsDown asks for upp", "ScrimReleasesFail asks for scrim_release_failures");
        assertThat(Secrets.asked(new Manifests(copy)).get("scrim-jobs")).contains("passwort");
        assumeSchemas();
        assertThat(Schemas.of(copy, "production", "staging").findings())
                .anyMatch(finding -> finding.startsWith("production, Deployment scrim: ")
                        && finding.contains("'\"revisionHistory\"' does not exist"))
                .anyMatch(finding -> finding.startsWith("staging, Cluster scrim-db: ")
                        && finding.contains("instances must be integer"))
                .contains("production, Service scrim: no port https in its pods")
                .contains("production, PrometheusRule scrim: ScrimRestarts cannot be read")
                .contains("docker/Dockerfile.broken:2: Unknown instruction: RUNN")
                .anyMatch(finding ->
                        finding.startsWith("docker/compose.broken.yaml/services/scrim: ") && finding.contains("imag"));
    }

    /** Whoever has only a JDK builds without; where it counts, it has to be there. */
    private static void assumeSchemas() {
        assumeTrue(Schemas.canBeAsked() || System.getenv("CI") != null, "npm is not here");
    }
}
