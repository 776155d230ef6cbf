package dev.scrim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.scrim.database.TestScripts;
import dev.scrim.kernel.migration.Script;
import dev.scrim.kernel.migration.Script.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** A repeatable script makes one object, which has its name, and every line of it can be read. */
class RepeatableTest {

    private static final int LONGEST_LINE = 120;

    /** Lines of released scripts that are longer and, by their checksums, stay so. May only fall. */
    private static final int LONG_LINES_OF_VERSIONS = 99;

    /** A comment on an object is one text and stays on one line; it may begin on the line before. */
    private static final Pattern COMMENT = Pattern.compile("(comment on [^']* is )?'(?:[^']|'')*';");

    @Test
    void a_repeatable_makes_only_what_its_name_says() {
        assertThat(scripts(Kind.REPEATABLE).flatMap(script -> new Repeatable(script).faults().stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            R__function_x.sql | create function kernel.x() return 1; create function kernel.y() return 2
            R__function_x.sql | create function kernel.x() as $$ $$; grant execute on function kernel.y() to anon
            R__function_x.sql | create function kernel.x() as $$ $$; call kernel.by_clock('kernel.y(integer)')
            R__function_x.sql | create function kernel.x() as $$ $$; create trigger x before insert on kernel.x
            R__function_x.sql | comment on function kernel.x() is 'There is no such function.'
            R__view_x.sql     | create view api.x as select 1; create view api.y as select 2
            R__view_x.sql     | create view api.x as select 1; call kernel.publish('api.y', 'mine')
            R__policy_x.sql   | create policy anyone_reads on kernel.x; create policy anyone_reads on kernel.y
            R__policy_x.sql   | create policy anyone_reads on kernel.x; grant select on kernel.y to anon
            R__trigger_x.sql  | do $$ begin create trigger x before insert on kernel.y execute function z(); end $$
            R__all_of_x.sql   | create view api.x as select 1
            """)
    void what_the_name_does_not_say_is_found(String file, String text) {
        assertThat(new Repeatable(new Script("kernel", Kind.REPEATABLE, 0, file, text)).faults())
                .hasSize(1);
    }

    @Test
    void overloads_comments_and_grants_go_with_their_object() {
        var text = """
                -- two of one name; a word in a text is no statement
                create function kernel.x(a text) returns text begin atomic select case when a = ';' then '' end; end;
                create or replace function kernel.x(a integer) returns text as $$ create view y; $$;
                comment on function kernel.x(text) is 'What; create it is.';
                grant execute on function kernel.x(text) to anon;
                call kernel.by_clock('kernel.x(integer)');
                """;
        assertThat(new Repeatable(new Script("kernel", Kind.REPEATABLE, 0, "R__function_x.sql", text)).faults())
                .isEmpty();
    }

    @Test
    void lines_are_short_enough_to_be_read() {
        assertThat(scripts(Kind.REPEATABLE, Kind.CALLBACK).flatMap(RepeatableTest::longLines))
                .isEmpty();
        assertThat(scripts(Kind.VERSIONED, Kind.UNDO).flatMap(RepeatableTest::longLines))
                .hasSizeLessThanOrEqualTo(LONG_LINES_OF_VERSIONS);
    }

    private static Stream<Script> scripts(Kind... kinds) {
        return TestScripts.all().scripts().stream()
                .filter(script -> List.of(kinds).contains(script.kind()));
    }

    private static Stream<String> longLines(Script script) {
        var found = new ArrayList<String>();
        var lines = script.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].length() > LONGEST_LINE
                    && !COMMENT.matcher(lines[i].strip()).matches()) {
                found.add(script.path() + ":" + (i + 1));
            }
        }
        return found.stream();
    }
}
