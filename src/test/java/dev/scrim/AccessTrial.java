package dev.scrim;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.scrim.AccessTable.Cell;
import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Fixture;
import dev.scrim.fixture.Row;
import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Endpoint.Kind;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.database.SqlName;

/** A filled database and everybody who may come to it, to see what each of them can do. */
final class AccessTrial {

    static final List<String> VERBS = List.of("select", "insert", "update", "delete");

    /** Whose rows are somebody else's; and the first of those who try. */
    static final int OTHER = 0;

    static final int PERSON = 1;
    private static final Pattern FROM = Pattern.compile("(?m)^ {0,3}FROM \\(*([a-z_]+)\\.([a-z_0-9]+)");

    private final String name;
    private final TestDatabase database;
    private final Fixture fixture;
    private final List<String> staff;
    private final Map<Login, Connection> connections = new LinkedHashMap<>();
    private final Map<String, Optional<Relation>> tables = new LinkedHashMap<>();

    AccessTrial(String name, TestServer server) throws SQLException {
        this(name, server.migrated("access"));
    }

    /** @param database migrated, and empty */
    AccessTrial(String name, TestDatabase database) throws SQLException {
        this.name = name;
        this.database = database;
        staff = database.seen("select name from kernel.roles order by name")
                .lines()
                .toList();
        fixture = Fixture.fill(database, PERSON + 1 + staff.size());
        for (var role : staff) {
            database.run("insert into kernel.role_grants (person_id, role) values ('%s', '%s')"
                    .formatted(fixture.person(number(role)), role));
        }
    }

    Fixture fixture() {
        return fixture;
    }

    TestDatabase database() {
        return database;
    }

    /** Who may come: a role of the database or one that was granted, or somebody without any row. */
    List<String> roles() {
        var roles = new ArrayList<>(List.of("anon", "stranger", "person"));
        roles.addAll(staff);
        roles.add("service_role");
        return roles;
    }

    private int number(String role) {
        return switch (role) {
            case "person" -> PERSON;
            case "stranger" -> PERSON + 1 + staff.size();
            default -> PERSON + 1 + staff.indexOf(role);
        };
    }

    private static boolean isPerson(String role) {
        return !role.equals("anon") && !role.equals("service_role");
    }

    Caller caller(String role) {
        return switch (role) {
            case "anon" -> Gate.anonymous();
            case "service_role" -> Caller.system(Login.SERVER, role, "a test");
            default -> Gate.person(fixture.person(number(role)), "to see whether it works");
        };
    }

    /**
     * All questions about an endpoint. Rows: one's own, another's; where a table has rows that others may see, those
     * two are such, and new (one's own) and hidden (another's) are not. Any: the endpoint shows nobody's rows.
     */
    Set<Cell> cells(Endpoint endpoint) throws SQLException {
        var cells = new LinkedHashSet<Cell>();
        var about = table(endpoint)
                .filter(table -> table.registration().orElseThrow().isAboutPeople());
        for (var role : roles()) {
            for (var verb : VERBS) {
                for (var row : about.isPresent() ? rows(about.get(), endpoint, role, verb) : List.of("any")) {
                    cells.add(new Cell(endpoint.name(), role, verb, row));
                }
            }
        }
        return cells;
    }

    private List<String> rows(Relation table, Endpoint endpoint, String role, String verb) {
        var rows = new ArrayList<String>();
        if (isPerson(role) && (!role.equals("stranger") || verb.equals("insert"))) {
            rows.add("own");
            if (!verb.equals("insert") && isShown(table)) {
                rows.add("new");
            }
        }
        var facts = table.registration().orElseThrow();
        var key = facts.subject().or(facts::via).orElseThrow();
        var saysWhose = fixture.catalogue().view(endpoint).column(key).filter(c -> !c.insert()
                .isEmpty());
        if (!verb.equals("insert") || saysWhose.isPresent()) {
            rows.add("other");
        }
        if (!verb.equals("insert") && isShown(table)) {
            rows.add("hidden");
        }
        return rows;
    }

    private boolean isShown(Relation table) {
        return fixture.row(table, OTHER, true).isPresent();
    }

    /** The table whose rows a view shows: the first it reads. Released cells and lists are nobody's rows. */
    private Optional<Relation> table(Endpoint endpoint) throws SQLException {
        if (!tables.containsKey(endpoint.name())) {
            var definition = database.seen("select pg_get_viewdef('%s'::regclass)"
                    .formatted(fixture.catalogue().view(endpoint).sql()));
            tables.put(
                    endpoint.name(),
                    endpoint.kind() == Kind.MINE
                            ? FROM.matcher(definition)
                                    .results()
                                    .flatMap(m -> fixture.catalogue().relation(m.group(1), m.group(2)).stream())
                                    .filter(Relation::isTable)
                                    .findFirst()
                            : Optional.empty());
        }
        return tables.get(endpoint.name());
    }

    /** What the database answers: allowed, refused, nothing, or an error that says more about the fixture. */
    String observed(Cell cell) throws SQLException {
        var endpoint = fixture.catalogue().endpoint(cell.endpoint()).orElseThrow();
        var answer = attempt(caller(cell.role()), statement(endpoint, cell, true));
        if (cell.verb().equals("insert") && answer.equals("refused")) {
            // some rows are added to what others see already, some before
            answer = attempt(caller(cell.role()), statement(endpoint, cell, false));
        }
        // what is nobody's row may be asked, whether there is any or not
        return cell.row().equals("any") && answer.equals("nothing") ? "allowed" : answer;
    }

    String attempt(Caller caller, String sql) throws SQLException {
        var connection = connections.get(caller.login());
        if (connection == null) {
            connection = database.as(caller.login().datasource().replace('-', '_'));
            connection.setAutoCommit(false);
            connections.put(caller.login(), connection);
        }
        try (var statement = connection.createStatement()) {
            Gate.pass(connection, caller);
            if (!statement.execute(sql)) {
                return statement.getUpdateCount() > 0 ? "allowed" : "nothing";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getInt(1) > 0 ? "allowed" : "nothing";
            }
        } catch (SQLException e) {
            return switch (e.getSQLState()) {
                // the latter two: nobody can write through such a view or column
                case "42501", "55000", "0A000" -> "refused";
                // both come after the policies let it through
                case "23505", "23503" -> "allowed";
                default -> "error " + e.getMessage();
            };
        } finally {
            connection.rollback();
        }
    }

    private String statement(Endpoint endpoint, Cell cell, boolean seen) throws SQLException {
        var view = fixture.catalogue().view(endpoint);
        var table = table(endpoint);
        var number = Set.of("own", "new").contains(cell.row()) ? number(cell.role()) : OTHER;
        var which = table.map(t -> row(t, number, cell.row()).map(row -> row.showsIn(view, "to_jsonb(t)::text")))
                .flatMap(condition -> condition)
                .orElse("true");
        return switch (cell.verb()) {
            case "select" -> "select count(*) from %s t where %s".formatted(view.sql(), which);
            case "delete" -> "delete from %s t where %s".formatted(view.sql(), which);
            case "update" ->
                "update %s t set %s where %s"
                        .formatted(
                                view.sql(),
                                may(view, cell.role(), Column::update).stream()
                                        .map(c -> SqlName.quoted(c.name()) + " = " + SqlName.quoted(c.name()))
                                        .collect(Collectors.joining(", ")),
                                which);
            default -> insert(view, may(view, cell.role(), Column::insert), values(table, number, seen));
        };
    }

    private Optional<Row> row(Relation table, int number, String kind) {
        if (kind.equals("any")) {
            return fixture.rows(table).stream().findFirst();
        }
        var shown = fixture.row(table, number, true);
        return Set.of("own", "other").contains(kind) && shown.isPresent() ? shown : fixture.row(table, number, false);
    }

    private Map<String, String> values(Optional<Relation> table, int number, boolean seen) throws SQLException {
        return table.isPresent() ? fixture.newRow(table.get(), number, 500, seen) : Map.of();
    }

    /** The row that a cell is about, if it is about one. */
    Optional<Row> row(Endpoint endpoint, Cell cell) throws SQLException {
        var number = Set.of("own", "new").contains(cell.row()) ? number(cell.role()) : OTHER;
        return table(endpoint).flatMap(t -> row(t, number, cell.row()));
    }

    /** A new row as JSON, of the columns that the cell's role may give. */
    String newRow(Endpoint endpoint, Cell cell, boolean seen) throws SQLException {
        var number = Set.of("own", "new").contains(cell.row()) ? number(cell.role()) : OTHER;
        var values = values(table(endpoint), number, seen);
        var columns = may(fixture.catalogue().view(endpoint), cell.role(), Column::insert);
        return json(
                columns.stream().filter(c -> values.containsKey(c.name())).toList(),
                c -> "(" + values.get(c.name()) + ")::" + c.type(),
                "");
    }

    /** What a row holds already as JSON, in the columns that the cell's role may change. */
    String sameRow(Endpoint endpoint, Cell cell, Optional<Row> row) throws SQLException {
        var columns = may(fixture.catalogue().view(endpoint), cell.role(), Column::update).stream()
                .filter(c ->
                        row.isPresent() && row.get().table().column(c.name()).isPresent())
                .toList();
        return row.isEmpty() || columns.isEmpty()
                ? "{\"" + fixture.catalogue().view(endpoint).columns().get(0).name() + "\": null}"
                : json(
                        columns,
                        c -> SqlName.quoted(c.name()),
                        " from " + row.get().table().sql() + " where "
                                + row.get().isIt());
    }

    private String json(List<Column> columns, Function<Column, String> value, String from) throws SQLException {
        return database.seen("select jsonb_build_object("
                + columns.stream()
                        .map(c -> "'" + c.name() + "', " + value.apply(c))
                        .collect(Collectors.joining(", "))
                + ")" + from);
    }

    private static String insert(Relation view, List<Column> columns, Map<String, String> values) {
        var given = columns.stream().filter(c -> values.containsKey(c.name())).toList();
        var named = given.isEmpty() ? columns : given;
        return "insert into %s (%s) values (%s)"
                .formatted(
                        view.sql(),
                        named.stream().map(c -> SqlName.quoted(c.name())).collect(Collectors.joining(", ")),
                        named.stream()
                                .map(c -> values.getOrDefault(c.name(), "null"))
                                .collect(Collectors.joining(", ")));
    }

    /** The columns this role may write, else those that anybody may, else any. */
    private static List<Column> may(Relation view, String role, Function<Column, Set<String>> granted) {
        var databaseRole = isPerson(role) ? "authenticated" : role;
        var own = view.columns().stream()
                .filter(c -> granted.apply(c).contains(databaseRole))
                .toList();
        var anybodys =
                view.columns().stream().filter(c -> !granted.apply(c).isEmpty()).toList();
        return !own.isEmpty()
                ? own
                : !anybodys.isEmpty() ? anybodys : view.columns().subList(0, 1);
    }

    void close() throws SQLException {
        for (var connection : connections.values()) {
            connection.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
