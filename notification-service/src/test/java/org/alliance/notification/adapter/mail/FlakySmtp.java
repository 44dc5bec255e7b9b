package org.alliance.notification.adapter.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that takes mails, refuses every second one for now, refuses addresses for good, or
/// is slow.
final class FlakySmtp implements AutoCloseable {
  enum Mood {
    WELL,
    REFUSING_HALF,
    REFUSING_ADDRESSES,
    SLOW
  }

  private final ServerSocket server;
  private final List<String> recipients = new CopyOnWriteArrayList<>();
  private final AtomicInteger mails = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Mood mood = Mood.WELL;

  FlakySmtp() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void setMood(Mood mood) {
    this.mood = mood;
  }

  /// Of mails that were taken.
  List<String> recipients() {
    return recipients;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      var isRefused = mood == Mood.REFUSING_HALF && mails.incrementAndGet() % 2 == 0;
      say(socket, "220 flaky");
      var recipient = "";
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
        switch (verb) {
          case "RCPT" -> {
            recipient = line.replaceAll(".*<(.*)>.*", "$1");
            say(socket, mood == Mood.REFUSING_ADDRESSES ? "550 no such user" : "250 ok");
          }
          case "DATA" -> {
            if (isRefused) {
              say(socket, "451 later");
            } else {
              say(socket, "354 go on");
              while (!".".equals(in.readLine())) {
                // The text of the mail.
              }
              if (mood == Mood.SLOW) {
                closed.await(5, TimeUnit.SECONDS);
              }
              recipients.add(recipient);
              say(socket, "250 taken");
            }
          }
          case "QUIT" -> {
            say(socket, "221 bye");
            return;
          }
          default -> say(socket, "250 ok");
        }
      }
    } catch (IOException gone) {
      // The client has gone.
      return;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      closed.countDown();
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
