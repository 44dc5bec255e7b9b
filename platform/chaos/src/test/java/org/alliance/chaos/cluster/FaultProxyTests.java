package org.alliance.chaos.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliance.chaos.cluster.FaultProxy.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTests {
  private ServerSocket echo;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answerAll);
    proxy = new FaultProxy(0, echo.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
  }

  @Test
  void passesBothWays() throws IOException {
    assertThat(said("hello")).isEqualTo("hello");
  }

  @Test
  void cutsAndMends() throws IOException {
    proxy.set(Mode.CUT);
    assertThatThrownBy(() -> said("hello")).isInstanceOf(IOException.class);
    proxy.set(Mode.PASS);
    assertThat(said("hello")).isEqualTo("hello");
  }

  @Test
  void keepsAConnectionOpenThatSaysNothing() {
    proxy.set(Mode.HALF_OPEN);
    assertThatThrownBy(() -> said("hello")).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void losesSomeAnswersAfterTheRequestHasArrived() {
    proxy.set(Mode.LOSE_ANSWERS);
    var lost = 0;
    for (var time = 0; time < 200; time++) {
      try {
        said("hello");
      } catch (IOException noAnswer) {
        lost++;
      }
    }
    assertThat(lost).isBetween(1, 100);
    assertThat(proxy.answersLost()).isBetween(1, lost);
  }

  @Test
  void passesByATargetThatRefuses() throws IOException {
    try (var gone = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      proxy.close();
      proxy = new FaultProxy(0, List.of(gone.getLocalPort(), echo.getLocalPort()));
    }
    assertThat(said("hello")).isEqualTo("hello");
    assertThat(said("again")).isEqualTo("again");
  }

  private String said(String text) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      var answer = socket.getInputStream().readNBytes(text.length());
      if (answer.length < text.length()) {
        throw new IOException("closed");
      }
      return new String(answer, StandardCharsets.UTF_8);
    }
  }

  private void answerAll() {
    while (!echo.isClosed()) {
      try {
        var socket = echo.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void answer(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException gone) {
      // The proxy has cut it.
    }
  }
}
