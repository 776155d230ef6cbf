package dev.scrim.surface.http;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is text, in targets and in bodies: what is stored is what was sent, or nothing is. */
class RequestTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rest/v1/cities",
                "/rest/v1/cities?id=in.(a,%22b%22)&select=%2A",
                "/a?range=cs.[1,2]",
                "/a?id=eq.%C3%A9%F0%9F%98%80%EF%BF%BD",
                "//a/b",
                "http://localhost/a"
            })
    void what_rfc_3986_allows_is_a_target(String target) {
        assertThat(RequestTarget.isValid(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "a",
                "localhost:80",
                "/a?{",
                "/a?|",
                "/a?^",
                "/a\\b",
                "/a b",
                "/a#b",
                "/[a",
                "/%",
                "/%z1",
                "/%1",
                "/%00",
                "/%FF",
                "/%C0%80",
                "/%ED%A0%80",
                "/%\u0661\u0661",
                "/\u00e9",
                "/a?x=%FF",
                "http://[a/"
            })
    void whatever_else_is_none(String target) {
        assertThat(RequestTarget.isValid(target)).isFalse();
    }

    @Test
    void the_data_api_itself_says_which_part_of_a_query_is_no_text() {
        assertThat(RequestTarget.isValid("/rest/v1/cities?id=eq.%FF")).isTrue();
        assertThat(RequestTarget.isValid("/rest/v1/%FF?id=eq.a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"a\":\"\u00e9\ud83d\ude00\"}",
                "{\"a\":\"\\ud83d\\ude00\"}",
                "{\"a\":\"\\\\ud800\"}",
                "{\"a\":\"\\u0041\\n\\\\\"}",
                "\\",
                "\\u",
                "\\ud83"
            })
    void text_of_whole_characters_is_taken(String body) {
        assertThat(BodyText.isText(body.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\uDFFF\"}",
                "{\"\\ud800\":1}",
                "{\"a\":\"\\ud800\\u0041\"}",
                "{\"a\":\"\\ud800\\ud800\\udc00\"}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"a\":\"\\\\\\ud800\"}",
                "\u0000"
            })
    void half_a_character_is_refused(String body) {
        assertThat(BodyText.isText(body.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        for (var body :
                new int[][] {{0xFF}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xE2, 0x82}, {0xF8, 0x88, 0x80, 0x80}}) {
            var bytes = new byte[body.length];
            for (var i = 0; i < body.length; i++) {
                bytes[i] = (byte) body[i];
            }
            assertThat(BodyText.isText(bytes)).isFalse();
        }
        assertThat(BodyText.isText("{\"a\":1}".getBytes(StandardCharsets.UTF_16)))
                .isFalse();
    }
}
