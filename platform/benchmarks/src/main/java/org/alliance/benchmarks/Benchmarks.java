package org.alliance.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// `./alliance bench relay [--events N]`
public final class Benchmarks {
  static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0 || !arguments[0].equals("relay")) {
      System.err.println("alliance: there is the benchmark relay.");
      System.exit(2);
    }
    var events =
        arguments.length == 3 && arguments[1].equals("--events")
            ? Integer.parseInt(arguments[2])
            : 20_000;
    new RelayBenchmark(Path.of("data/bench").toAbsolutePath(), events).run();
    System.exit(0);
  }
}
