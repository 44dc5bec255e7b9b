package org.alliance.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A body that is not what its fields ask for is a 400 that names the field, and nothing is saved.
class StrictBodyTests {
  private final Desk desk = new Desk();
  private final MockMvc web = desk.web();

  @Test
  void takesWhatIsRight() throws Exception {
    var answer =
        sent(
            """
            {"conduct": ["assault"], "note": "", "count": 3, "urgent": true, "place": {"state": "CA"}, "from": "2026-01-05T10:00:00Z",
             "on": "2026-01-05", "language": "yue", "kind": "GAP", "headers": {"a": "b"}, "places": []}
            """);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(desk.saved).hasSize(1);
  }

  /// Left out or null is the same for a field that may be absent.
  @Test
  void takesNullWhereAFieldMayBeLeftOut() throws Exception {
    assertThat(sent("{'conduct': [], 'note': null, 'count': null, 'place': null}").getStatus())
        .isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'conduct': ['assault', null]}                       | At conduct[1]:",
        "{'conduct': null}                                    | At conduct: null",
        "{'note': 'CANARY'}                                   | At conduct: the value has the wrong type or is missing. Expected a list",
        "{'conduct': 'assault'}                               | At conduct:",
        "{'conduct': {}}                                      | At conduct:",
        "{'conduct': ['CANARY']}                              | At conduct[0]: Expected one of [assault",
        "{'conduct': [7]}                                     | At conduct[0]: expected one of [assault",
        "{'conduct': [[]]}                                    | At conduct[0]:",
        "{'conduct': [], 'note': 7}                           | At note: the value has the wrong type or is missing. Expected text",
        "{'conduct': [], 'note': true}                        | At note:",
        "{'conduct': [], 'note': []}                          | At note:",
        "{'conduct': [], 'note': {}}                          | At note:",
        "{'conduct': [], 'note': 'CANARY\\ud800'}             | At note: the text holds half a character",
        "{'conduct': [], 'note': '\\ude00\\ud83d'}            | At note: the text holds half a character",
        "{'conduct': [], 'note': 'CANARY\\u0000'}             | At note: the text holds the character U+0000",
        "{'conduct': [], 'note': 'a', 'note': 'CANARY'}       | At note: the field is sent twice",
        "{'conduct': [], 'place': {'state': 'CA', 'state': 'CA'}} | At place.state: the field is sent twice",
        "{'conduct': [], 'places': [{'state': 'CA'}, null]}   | At places[1]: null",
        "{'conduct': [], 'places': [{'zip': '1'}]}            | At places[0].state:",
        "{'conduct': [], 'places': [{'state': 'a\\ud800'}]}   | At places[0].state:",
        "{'conduct': [], 'place': {'zip': 'x'}}               | At place.state:",
        "{'conduct': [], 'place': 'CANARY'}                   | At place: the value has the wrong type or is missing. Expected an object",
        "{'conduct': [], 'place': ''}                         | At place:",
        "{'conduct': [], 'place': []}                         | At place:",
        "{'conduct': [], 'language': 7}                       | At language: expected text",
        "{'conduct': [], 'language': {}}                      | At language: expected text",
        "{'conduct': [], 'kind': 'CANARY'}                    | At kind: the value has the wrong type or is missing. Expected one of [PARKED, GAP, DEAD_LETTER]",
        "{'conduct': [], 'kind': 1}                           | At kind:",
        "{'conduct': [], 'kind': ''}                          | At kind:",
        "{'conduct': [], 'count': '3'}                        | At count: the value has the wrong type or is missing. Expected a whole number",
        "{'conduct': [], 'count': ''}                         | At count:",
        "{'conduct': [], 'count': 1.5}                        | At count:",
        "{'conduct': [], 'count': true}                       | At count:",
        "{'conduct': [], 'count': 99999999999}                | At count:",
        "{'conduct': [], 'count': 99999999999999999999}       | At count:",
        "{'conduct': [], 'count': 1e400}                      | At count:",
        "{'conduct': [], 'urgent': 'true'}                    | At urgent: the value has the wrong type or is missing. Expected true or false",
        "{'conduct': [], 'urgent': 1}                         | At urgent:",
        "{'conduct': [], 'from': '+999999999-12-31T23:59:59Z'} | At from: expected a time such as",
        "{'conduct': [], 'from': '0026-01-05T10:00:00Z'}      | At from:",
        "{'conduct': [], 'from': 1767607200}                  | At from: expected a time such as",
        "{'conduct': [], 'from': 'CANARY'}                    | At from:",
        "{'conduct': [], 'on': '+999999999-12-31'}            | At on: expected a date such as",
        "{'conduct': [], 'on': 20260105}                      | At on:",
        "{'conduct': [], 'headers': {'CANARY': null}}         | At headers",
        "{'conduct': [], 'headers': {'CANARY': 7}}            | At headers[?]:",
        "{'conduct': [], 'headers': {'CANARY': '\\ud800'}}    | At headers[?]:",
        "{'conduct': [], 'CANARY': 1}                         | field has an unknown name",
        "{'conduct': []} {}                                   | Something follows the JSON value",
        "{'conduct': []                                       | not readable JSON",
        "CANARY                                               | not readable JSON",
        "null                                                 | not readable JSON",
        "[]                                                   | At the body:",
        "true                                                 | At the body:",
        "7                                                    | At the body:",
      })
  void refusesByTheNameOfTheField(String body, String expected) throws Exception {
    var answer = sent(body);
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(400);
    assertThat(text(answer)).contains(expected).doesNotContain("CANARY");
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(desk.saved).isEmpty();
  }

  @Test
  void refusesABodyThatIsNoUtf8OrTooDeep() throws Exception {
    var bytes = "{\"conduct\": [], \"note\": \"?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xff;
    assertThat(sent(bytes).getStatus()).isEqualTo(400);
    assertThat(sent("[".repeat(20_000)).getStatus()).isEqualTo(400);
  }

  @Test
  void countsTheBytesOfABody() throws Exception {
    var answer = sent("{'conduct': [], 'note': '" + "x".repeat(101 * 1024) + "'}");
    assertThat(answer.getStatus()).isEqualTo(413);
    assertThat(text(answer)).contains("100 KB");
    assertThat(sent("{'conduct': [], 'note': '" + "x".repeat(99 * 1024) + "'}").getStatus())
        .isEqualTo(200);
  }

  private MockHttpServletResponse sent(String body) throws Exception {
    return sent(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse sent(byte[] body) throws Exception {
    return web.perform(post("/orders").contentType("application/json").content(body))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse answer) throws UnsupportedEncodingException {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
