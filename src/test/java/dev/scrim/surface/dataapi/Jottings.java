package dev.scrim.surface.dataapi;

import java.sql.SQLException;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;
import dev.scrim.kernel.catalogue.CurrentCatalogue;

import static io.restassured.RestAssured.given;

/** A table of people's own jottings with every kind of column, through whose view its owners do everything. */
final class Jottings {

    static final String PATH = "/rest/v1/my_jottings";

    private Jottings() {}

    /** Makes table and view, where they are not there yet. */
    static void createOnce(CurrentCatalogue catalogue) throws SQLException {
        if (seen("select to_regclass('nightlife.jottings') is null").equals("t")) {
            create();
        }
        catalogue.reread();
    }

    private static void create() throws SQLException {
        AppDatabase.current().run("""
                set scrim.module = 'nightlife';
                create table nightlife.jottings (
                    id uuid primary key default gen_random_uuid(),
                    owner_id uuid not null default auth.uid() references identity.people (id) on delete cascade,
                    title text not null constraint title_is_short check (length(title) <= 20),
                    price numeric not null default 1 constraint price_is_not_negative check (price >= 0),
                    tags text[] not null default '{}',
                    meta jsonb,
                    archived boolean not null default false,
                    secret_note text,
                    unique (owner_id, title)
                );
                create index on nightlife.jottings (owner_id);
                comment on table nightlife.jottings is 'jottings';
                comment on column nightlife.jottings.id is 'system: key';
                comment on column nightlife.jottings.owner_id is 'subject: who wrote it';
                comment on column nightlife.jottings.title is 'content: title';
                comment on column nightlife.jottings.price is 'content: price';
                comment on column nightlife.jottings.tags is 'content: tags';
                comment on column nightlife.jottings.meta is 'content: anything';
                comment on column nightlife.jottings.archived is 'system: whether it is put away';
                comment on column nightlife.jottings.secret_note is 'content: nobody may read it here';
                call kernel.register('nightlife.jottings', subject => 'owner_id', own => true);
                call kernel.policies_of('nightlife.jottings');
                grant select (id, owner_id, title, price, tags, meta, archived), insert (id, title, price, tags, meta),
                    update (title, price, tags, meta), delete on nightlife.jottings to authenticated;
                create policy owner_reads_own on nightlife.jottings for select to authenticated
                    using (owner_id = (select auth.uid()));
                create policy owner_writes_own on nightlife.jottings for insert to authenticated
                    with check (owner_id = (select auth.uid()) and title is distinct from 'forbidden');
                create policy owner_changes_own on nightlife.jottings for update to authenticated
                    using (owner_id = (select auth.uid()) and not archived);
                create policy owner_deletes_own on nightlife.jottings for delete to authenticated
                    using (owner_id = (select auth.uid()));
                create view api.my_jottings with (security_invoker = true) as
                select n.id, n.title, n.price, n.tags, n.meta, n.archived, n.price > 100 as dear
                from nightlife.jottings n;
                comment on view api.my_jottings is 'my jottings';
                call kernel.publish('api.my_jottings', 'mine', '{authenticated}',
                    own_by => 'nightlife.jottings.owner_id');
                grant insert (id, title, price, tags, meta), update (title, price, tags, meta, dear), delete
                    on api.my_jottings to authenticated;
                """);
    }

    /** Requests of somebody signed in who sends JSON. */
    static RequestSpecification as(UUID person) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + TestTokens.person(person))
                .contentType(ContentType.JSON);
    }

    /** Requests of somebody who wants to see what they wrote. */
    static RequestSpecification showing(UUID person) {
        return as(person).header("Prefer", "return=representation");
    }

    static UUID note(UUID person, String title) {
        return UUID.fromString(showing(person)
                .body("{\"title\":\"" + title + "\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id"));
    }

    static String seen(String sql) throws SQLException {
        return AppDatabase.current().seen(sql);
    }
}
