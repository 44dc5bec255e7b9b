package org.alliance.chaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between two parts on one link and does to it what networks do.
public final class FaultProxy implements AutoCloseable {
  /// What happens on the link.
  public enum Mode {
    PASS,
    /// Connections are closed, new ones too.
    CUT,
    /// Connections are reset in the middle of whatever they carry.
    RESET,
    /// Everything arrives two seconds late.
    DELAY,
    /// Connections stay open, and nothing arrives.
    HALF_OPEN,
    /// One answer in ten is thrown away, and its connection with it: the request has arrived.
    LOSE_ANSWERS
  }

  private final ServerSocket door;
  private final List<Integer> targets;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger answersLost = new AtomicInteger();
  private final AtomicInteger harmed = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = Mode.PASS;
  private volatile boolean closed;

  FaultProxy(int port, int target) {
    this(port, List.of(target));
  }

  /// @param targets connections go to one after the other; one that refuses is left out
  FaultProxy(int port, List<Integer> targets) {
    this.targets = List.copyOf(targets);
    try {
      door = new ServerSocket();
      door.setReuseAddress(true);
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::acceptAll);
  }

  int port() {
    return door.getLocalPort();
  }

  public void set(Mode wanted) {
    mode = wanted;
    if (wanted == Mode.CUT || wanted == Mode.RESET) {
      harmed.addAndGet(open.size());
      open.forEach(socket -> close(socket, wanted == Mode.RESET));
    }
  }

  /// How many connections were closed or refused, and how many times something was kept back.
  public int harmed() {
    return harmed.get();
  }

  /// How many answers were thrown away so far.
  public int answersLost() {
    return answersLost.get();
  }

  @Override
  public void close() {
    closed = true;
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(socket -> close(socket, false));
  }

  private void acceptAll() {
    while (!closed) {
      try {
        var client = door.accept();
        if (mode == Mode.CUT || mode == Mode.RESET) {
          harmed.incrementAndGet();
          close(client, mode == Mode.RESET);
        } else {
          Thread.ofVirtual().start(() -> connect(client));
        }
      } catch (IOException endOrAgain) {
        // Closed, or one connection that did not come about.
      }
    }
  }

  private void connect(Socket client) {
    try {
      client.setTcpNoDelay(true);
      var server = server();
      server.setTcpNoDelay(true);
      open.add(client);
      open.add(server);
      Thread.ofVirtual().start(() -> pump(client, server, false));
      pump(server, client, true);
    } catch (IOException nobodyThere) {
      close(client, false);
    }
  }

  private Socket server() throws IOException {
    var first = next.getAndIncrement();
    var refused = new IOException("Nobody is there");
    for (var tried = 0; tried < targets.size(); tried++) {
      var target = targets.get(Math.floorMod(first + tried, targets.size()));
      try {
        return new Socket(InetAddress.getLoopbackAddress(), target);
      } catch (IOException e) {
        refused.addSuppressed(e);
      }
    }
    throw refused;
  }

  private void pump(Socket from, Socket to, boolean isAnswer) {
    var buffer = new byte[64 * 1024];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (isAnswer && mode == Mode.LOSE_ANSWERS && ThreadLocalRandom.current().nextInt(10) == 0) {
          answersLost.incrementAndGet();
          break;
        }
        if (mode == Mode.DELAY || mode == Mode.HALF_OPEN) {
          harmed.incrementAndGet();
        }
        if (mode == Mode.DELAY) {
          TimeUnit.SECONDS.sleep(2);
        }
        while (mode == Mode.HALF_OPEN) {
          TimeUnit.MILLISECONDS.sleep(50);
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException gone) {
      // One side has closed; so does the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close(from, false);
    close(to, false);
  }

  private void close(Socket socket, boolean reset) {
    open.remove(socket);
    try {
      if (reset) {
        socket.setSoLinger(true, 0);
      }
      socket.close();
    } catch (IOException alreadyClosed) {
      // That is what was wanted.
    }
  }
}
