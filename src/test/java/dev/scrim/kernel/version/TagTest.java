package dev.scrim.kernel.version;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.scrim.kernel.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TagTest {

    @Test
    void a_list_of_one_row_and_the_row_are_two_representations_of_one_version() {
        var object = Tag.of("{\"a\":1}", Tag.Form.OBJECT);
        var list = Tag.of("{\"a\":1}", Tag.Form.LIST);
        assertThat(list).isNotEqualTo(object);
        assertThat(Tag.expected(List.of(list))).isEqualTo(Tag.expected(List.of(object)));
        assertThat(Tag.of("{\"a\":2}", Tag.Form.OBJECT)).isNotEqualTo(object);
    }

    @Test
    void if_match_names_strong_tags_only() {
        assertThat(Tag.expected(List.of())).isEmpty();
        assertThat(Tag.expected(List.of(" * "))).isEqualTo(Optional.of(List.of(Tag.ANY)));
        assertThat(Tag.expected(List.of("\"a\", W/\"b\"", "\"c-l\""))).isEqualTo(Optional.of(List.of("a", "c")));
        assertThat(Tag.expected(List.of("\"a,b\" ,\"\""))).isEqualTo(Optional.of(List.of("a,b", "")));
    }

    @Test
    void if_none_match_compares_weakly_and_not_across_representations() {
        var list = Tag.of("{}", Tag.Form.LIST);
        assertThat(Tag.isKnown(list, List.of("W/" + list))).isTrue();
        assertThat(Tag.isKnown(list, List.of("\"x\"", list))).isTrue();
        assertThat(Tag.isKnown(list, List.of("*"))).isTrue();
        assertThat(Tag.isKnown(list, List.of(Tag.of("{}", Tag.Form.OBJECT)))).isFalse();
        assertThat(Tag.isKnown(list, List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"a", "\"a\" \"b\"", "W/a", "\"a\",,", "\"\u0007\""})
    void what_is_no_list_of_tags_is_refused(String header) {
        assertThatThrownBy(() -> Tag.expected(List.of(header))).isInstanceOf(ProblemException.class);
    }
}
