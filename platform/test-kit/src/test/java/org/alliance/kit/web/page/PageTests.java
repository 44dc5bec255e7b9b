package org.alliance.kit.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.alliance.kit.web.ApiProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PageTests {
  @AfterEach
  void endTheRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void namesTheTotalAndTheNextPageWithAllFilters() {
    var request = new MockHttpServletRequest("GET", "/api/v1/reports");
    request.addParameter("state", "needs-review");
    request.addParameter("after", "b2xk");
    request.addParameter("limit", "2");
    request.addParameter("x", "%zz\n<a>");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    var answer = Page.of(List.of("a", "b", "c"), 2, 7, Cursor::of).answer();
    assertThat(answer.getBody()).containsExactly("a", "b");
    assertThat(answer.getHeaders().getFirst("X-Total-Count")).isEqualTo("7");
    assertThat(answer.getHeaders().getFirst("Link"))
        .isEqualTo(
            "</api/v1/reports?state=needs-review&after="
                + Cursor.of("b").text()
                + "&limit=2&x=%25zz%0A%3Ca%3E>; rel=\"next\"");
  }

  @Test
  void hasNoNextPageAfterTheLastLine() {
    var answer = Page.of(List.of("a", "b"), 2, 2, Cursor::of).answer();
    assertThat(answer.getBody()).containsExactly("a", "b");
    assertThat(answer.getHeaders().containsHeader("Link")).isFalse();
  }

  @Test
  void readsItsOwnCursors() {
    var cursor = Cursor.of("0-2026", "id \u4e2d");
    assertThat(Cursor.read(cursor.text(), 2)).contains(cursor);
    assertThat(Cursor.read("", 2)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "not base64!", "YQ", "_w", "\u4e2d"})
  void refusesCursorsThatNoPageGave(String after) {
    assertThatThrownBy(() -> Cursor.read(after, 2))
        .isInstanceOfSatisfying(
            ApiProblem.class, problem -> assertThat(problem.code()).isEqualTo("bad-cursor"));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 1, 1000, Integer.MAX_VALUE})
  void clampsWhatIsAskedFor(int asked) {
    assertThat(Page.limit(asked)).isBetween(1, 1000);
  }
}
