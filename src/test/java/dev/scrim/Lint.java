package dev.scrim;

/** How each rule about the schema is broken, on the sample module, and mended. */
enum Lint {
    UNREGISTERED_TABLE("unregistered table", """
            create table sample.extra (id uuid primary key);
            comment on column sample.extra.id is 'system: key'""", "call kernel.register('sample.extra')"),
    UNCLASSIFIED_COLUMN(
            "unclassified column",
            "comment on column sample.notes.title is 'what it says'",
            "comment on column sample.notes.title is 'content: what it says'"),
    WITHOUT_A_SUBJECT(
            "personal column without a subject",
            "comment on column sample.places.name is 'content: what people call it'",
            "comment on column sample.places.name is 'system: what it calls itself'"),
    ROW_SECURITY_OFF(
            "row security off",
            "alter table sample.notes no force row level security",
            "alter table sample.notes force row level security"),
    WITHOUT_AN_INDEX(
            "foreign key without an index",
            "drop index sample.notes_place_id_idx",
            "create index on sample.notes (place_id)"),
    WITHOUT_AN_ACTION("person key without an action", """
            alter table sample.scans drop constraint scans_scanner_id_fkey,
                add constraint scanner foreign key (scanner_id) references identity.people (id)""", """
            alter table sample.scans drop constraint scanner,
                add foreign key (scanner_id) references identity.people (id) on delete cascade"""),
    COUNT_READABLE(
            "count readable outside a release",
            "comment on column sample.notes.status is 'count: how many read it'",
            "comment on column sample.notes.status is 'system: draft, live or removed'"),
    UNNAMED_CHECK(
            "check without a name",
            "alter table sample.notes add check (title <> 'x')",
            "alter table sample.notes drop constraint notes_title_check"),
    UNNAMED_UNIQUE(
            "unique rule without a name",
            "alter table sample.notes add unique (title, id)",
            "alter table sample.notes drop constraint notes_title_id_key"),
    NOTES_OF_STAFF("notes of staff that may be for the subject or not", """
            create table sample.reports_staff (report_id uuid primary key references sample.reports on delete cascade);
            comment on column sample.reports_staff.report_id is 'system: the report';
            call kernel.register('sample.reports_staff', via => 'report_id')""", """
            call kernel.register('sample.reports_staff', via => 'report_id', not_for_subject => '{}')"""),
    ONE_PERSON_CAN_FILL(
            "table that one person can fill",
            "drop trigger kernel_growth_update on sample.notes",
            "call kernel.guard_growth('sample.notes')"),
    PART_DELETED("part deleted under a row that stays", """
            create table sample.report_states (report_id uuid primary key references sample.reports on delete cascade,
                state text not null);
            comment on column sample.report_states.report_id is 'system: the report';
            comment on column sample.report_states.state is 'system: what became of it';
            call kernel.register('sample.report_states', via => 'report_id')""", """
            call kernel.register('sample.report_states', via => 'report_id', erase => 'anonymise')"""),
    GRANT_WITHOUT_POLICY(
            "grant without a policy",
            "grant delete on sample.scans to authenticated",
            "revoke delete on sample.scans from authenticated"),
    POLICY_WITHOUT_GRANT("policy without a grant", """
            create policy scanner_deletes_own on sample.scans for delete to authenticated
                using (scanner_id = (select auth.uid()))""", "grant delete on sample.scans to authenticated"),
    CONSTANT_POLICY(
            "constant policy on a personal table",
            "create policy anyone_reads on sample.scans for select to authenticated using (true)",
            "drop policy anyone_reads on sample.scans"),
    EVALUATED_FOR_EVERY_ROW(
            "auth.uid() evaluated for every row",
            "alter policy scanner_reads_own on sample.scans using (scanner_id = auth.uid())",
            "alter policy scanner_reads_own on sample.scans using (scanner_id = (select auth.uid()))"),
    GRANTED_TO_EVERYBODY(
            "granted to everybody",
            "grant select on sample.places to public",
            "revoke all on sample.places from public"),
    WITHOUT_SEARCH_PATH(
            "definer function without search_path",
            "create function sample.answer() returns integer language sql security definer return 42;"
                    + "revoke execute on function sample.answer() from public",
            "alter function sample.answer() set search_path = ''"),
    OPEN_TO_EVERYBODY(
            "definer function open to everybody",
            "create function sample.answer() returns integer language sql security definer set search_path = ''"
                    + " return 42; grant execute on function sample.answer() to public",
            "revoke execute on function sample.answer() from public"),
    EXPOSED_VIEW("exposed but not published", """
            create view api.extra with (security_invoker = true) as select n.id from sample.notes n;
            comment on view api.extra is 'Ids.'""", """
            call kernel.publish('api.extra', 'mine', '{authenticated}', same_for_all => true)"""),
    EXPOSED_FUNCTION(
            "exposed but not published",
            "create function api.answer() returns integer language sql return 42",
            "drop function api.answer()"),
    WRONG_RIGHTS(
            "published with the wrong rights",
            "alter view api.my_notes set (security_invoker = false)",
            "alter view api.my_notes set (security_invoker = true)"),
    SAYS_NOT_WHOSE(
            "shows rows of people and does not say whose",
            "update kernel.endpoints set own_by = null where name = 'my_notes'",
            "update kernel.endpoints set own_by = 'sample.notes.author_id' where name = 'my_notes'"),
    RELEASED_OVER_PEOPLE(
            "released view over a table about people",
            """
            create view api.extra as select n.id from sample.notes n;
            comment on view api.extra is 'Ids.';
            call kernel.publish('api.extra', 'ours', '{anon}')""",
            "drop view api.extra; delete from kernel.endpoints" + " where name = 'extra'"),
    UNREADABLE_BY_ITS_OWNER(
            "released view that its owner cannot read",
            "revoke select on sample.places from publisher",
            "grant select on sample.places to publisher"),
    OWNERS_RIGHTS("view with its owner's rights", """
            create view sample.extra as select p.id from sample.places p;
            grant select on sample.extra to authenticated""", "alter view sample.extra set (security_invoker = true)"),
    UNCOUNTABLE(
            "contributions cannot be counted",
            "alter view sample.scan_contributions set (security_invoker = false)",
            "alter view sample.scan_contributions set (security_invoker = true)"),
    UNDECLARED_CELLS(
            "published cells are not declared",
            "update kernel.endpoints set cell_sets = '{sample.nothing}' where name = 'scans_by_city'",
            "update kernel.endpoints set cell_sets = '{sample.scans_by_city}' where name = 'scans_by_city'");

    private final String says;
    private final String breaks;
    private final String mends;

    Lint(String says, String breaks, String mends) {
        this.says = says;
        this.breaks = breaks;
        this.mends = mends;
    }

    String says() {
        return says;
    }

    String breaks() {
        return breaks;
    }

    String mends() {
        return mends;
    }
}
