package org.alliance.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.alliance.gateway.page.EdgeHeaders;
import org.alliance.gateway.page.EdgePages;
import org.alliance.gateway.problem.Answers;
import org.alliance.ui.Navigation;
import org.alliance.ui.Pages;
import org.alliance.ui.UiProperties;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class BodyFilterTests {
  private static final BodyLimits LIMITS =
      new BodyLimits(
          RequestKinds.ofPublicEdge(),
          DataSize.ofBytes(10),
          DataSize.ofBytes(20),
          DataSize.ofBytes(5));
  private static final Answers ANSWERS =
      new Answers(
          new EdgePages(
              new Pages(
                  new UiProperties(ZoneOffset.UTC, null, "https://example.org/"),
                  new Navigation(List.of()),
                  List.of(),
                  false),
              EdgeHeaders.ofPublicEdge()));
  private static final Set<Thread.State> AT_REST =
      Set.of(Thread.State.WAITING, Thread.State.TERMINATED);

  private final AtomicReference<ServletInputStream> kept = new AtomicReference<>();
  private final FilterChain keeping = (request, _) -> kept.set(request.getInputStream());

  @Test
  void lastsAsLongAsItsRequest() throws Exception {
    var request = new MockHttpServletRequest("POST", "/api/v1/reports");
    request.setContent("{}".getBytes(StandardCharsets.UTF_8));
    pass(
        request,
        (inside, _) ->
            assertThat(new String(inside.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{}"));
    pass(request, keeping);
    assertThatThrownBy(kept.get()::read).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> kept.get().readNBytes(1)).isInstanceOf(IOException.class);
  }

  @Test
  void isNotOverWhileSomebodyReads() throws Exception {
    var more = new CountDownLatch(1);
    var isRead = new CountDownLatch(1);
    var isAnswered = new AtomicBoolean();
    var request =
        new MockHttpServletRequest("POST", "/api/v1/reports") {
          @Override
          public ServletInputStream getInputStream() {
            return slow(isRead, more);
          }
        };
    var passing =
        Thread.ofVirtual()
            .start(() ->
                pass(
                    request,
                    (inside, response) -> {
                      keeping.doFilter(inside, response);
                      Thread.ofVirtual().start(() -> read(kept.get()));
                      awaitQuietly(isRead);
                      isAnswered.set(true);
                    }));
    await().until(() -> isAnswered.get() && AT_REST.contains(passing.getState()));
    assertThat(passing.getState()).isEqualTo(Thread.State.WAITING);
    more.countDown();
    passing.join();
    assertThatThrownBy(kept.get()::read).isInstanceOf(IOException.class);
  }

  private static void pass(HttpServletRequest request, FilterChain chain) {
    try {
      new BodyFilter(LIMITS, ANSWERS).doFilter(request, new MockHttpServletResponse(), chain);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static void read(ServletInputStream in) {
    try {
      in.read();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static ServletInputStream slow(CountDownLatch isRead, CountDownLatch more) {
    return new ServletInputStream() {
      @Override
      public int read() {
        isRead.countDown();
        awaitQuietly(more);
        return -1;
      }

      @Override
      public boolean isFinished() {
        return false;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {}
    };
  }
}
