package org.alliance.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A mail server on loopback that takes every mail, counts it, and keeps a hash of its id.
final class SmtpSink implements AutoCloseable {
  private final ServerSocket server;
  private final Set<Integer> ids = ConcurrentHashMap.newKeySet();
  private final AtomicLong mails = new AtomicLong();

  private SmtpSink(ServerSocket server) {
    this.server = server;
  }

  static SmtpSink start() throws IOException {
    var sink = new SmtpSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().name("smtp-sink").start(sink::accept);
    return sink;
  }

  int port() {
    return server.getLocalPort();
  }

  long count() {
    return mails.get();
  }

  long distinct() {
    return ids.size();
  }

  private void accept() {
    try {
      while (true) {
        var client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // The benchmark is over.
    }
  }

  private void serve(Socket client) {
    try (client;
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      answer(client, "220 sink");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("DATA")) {
          answer(client, "354 go on");
          take(in);
          answer(client, "250 taken");
        } else if (command.startsWith("QUIT")) {
          answer(client, "221 bye");
          return;
        } else {
          answer(client, "250 fine");
        }
      }
    } catch (IOException gone) {
      // The client has left.
    }
  }

  private void take(BufferedReader in) throws IOException {
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (line.startsWith("Message-ID:")) {
        ids.add(line.hashCode());
      }
    }
    mails.incrementAndGet();
  }

  private static void answer(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
