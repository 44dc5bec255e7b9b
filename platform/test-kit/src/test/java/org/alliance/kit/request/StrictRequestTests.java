package org.alliance.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What stands around a body is looked at before anything is saved.
class StrictRequestTests {
  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private final Desk desk = new Desk();
  private final MockMvc web = desk.web();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/orders  | text/csv",
        "/orders  | text/html",
        "/orders  | application/json;q=0",
        "/orders  | nonsense",
        "/answers | text/csv",
        "/answers | image/png, text/html;q=0.5",
      })
  void savesNothingThatItCouldNotAnswer(String path, String accept) throws Exception {
    var answer = posted(path, accept);
    assertThat(answer.getStatus()).isEqualTo(406);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(answer.getContentAsString()).contains("not-acceptable", "Nothing was done");
    assertThat(desk.saved).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/orders  | application/json",
        "/orders  | application/*",
        "/orders  | text/html, */*;q=0.1",
        "/answers | application/json, text/csv",
        "/silent  | text/csv",
      })
  void savesWhatItCanAnswer(String path, String accept) throws Exception {
    assertThat(posted(path, accept).getStatus()).isIn(200, 202);
    assertThat(desk.saved).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/*",
        "text/plain",
        "nonsense",
        "application/json;charset=klingon",
        "application/x-CANARY"
      })
  void refusesAContentTypeThatSaysNothing(String type) throws Exception {
    var request = post("/orders").content("{\"conduct\": []}").header("Content-Type", type);
    var answer = web.perform(request).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(415);
    assertThat(answer.getContentAsString()).doesNotContain("CANARY", "klingon");
    assertThat(desk.saved).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/orders/1?limit=0,            limit",
    "/orders/1?limit=-1,           limit",
    "/orders/1?limit=1001,         limit",
    "/orders/1?limit=99999999999,  limit",
    "/orders/1?limit=CANARY,       limit",
    "/orders/1?limit=1&limit=2,    limit",
    "/orders/1?name=a%0aCANARY,    name",
    "/orders/1?name=a%00CANARY,    name",
    "/orders/1?name=%ff%fe,        name",
    "/orders/a%0aCANARY,           id",
    "/orders/1?from=CANARY,        from",
    "/orders/1?from=%2B999999999-12-31T23:59:59Z, from"
  })
  void refusesParametersByTheirNames(String address, String name) throws Exception {
    var answer = read(address);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("At " + name + ":").doesNotContain("CANARY");
  }

  @Test
  void refusesAParameterThatIsTooLong() throws Exception {
    assertThat(read("/orders/1?name=" + "x".repeat(1_001)).getStatus()).isEqualTo(400);
    assertThat(read("/orders/1?name=" + "x".repeat(1_000)).getStatus()).isEqualTo(200);
  }

  @Test
  void answersAFaultWithTheIdOfTheRequestAndNoWordOfIt() throws Exception {
    var answer = read("/fault");
    var id = String.valueOf(answer.getHeader("X-Correlation-Id"));
    assertThat(id).matches(UUID);
    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentAsString())
        .contains("\"correlation\":\"" + id + "\"", "urn:uuid:" + id, "our-fault")
        .doesNotContain("CANARY");
  }

  @Test
  void neverShowsTheAddressThatWasCalled() throws Exception {
    assertThat(read("/orders/1?limit=0&CANARY=1").getContentAsString()).doesNotContain("/orders");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CANARY",
        "a:b",
        "00000000-0000-4000-8000-00000000000A",
        "00000000-0000-4000-8000-000000000000x"
      })
  void givesAnIdOfItsOwnInPlaceOfAnyButOurs(String theirs) throws Exception {
    var answer =
        web.perform(get("/orders/1").header("X-Correlation-Id", theirs)).andReturn().getResponse();
    assertThat(answer.getHeader("X-Correlation-Id")).matches(UUID).isNotEqualTo(theirs);
  }

  @Test
  void keepsAnIdOfOurs() throws Exception {
    var ours = "00000000-0000-4000-8000-000000000001";
    var answer =
        web.perform(get("/orders/1").header("X-Correlation-Id", ours)).andReturn().getResponse();
    assertThat(answer.getHeader("X-Correlation-Id")).isEqualTo(ours);
  }

  private MockHttpServletResponse posted(String path, String accept) throws Exception {
    var request =
        post(path)
            .contentType("application/json")
            .content("{\"conduct\": []}".getBytes(StandardCharsets.UTF_8))
            .header("Accept", accept);
    return web.perform(request).andReturn().getResponse();
  }

  @Test
  void letsAStreamBeReadAsWhatItIs() throws Exception {
    assertThat(
            web.perform(get("/stream").header("Accept", "text/event-stream"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
    assertThat(
            web.perform(get("/stream").header("Accept", "image/png"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(406);
  }

  private MockHttpServletResponse read(String address) throws Exception {
    return web.perform(get(URI.create(address))).andReturn().getResponse();
  }
}
