package org.alliance.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.alliance.embedded.EmbeddedMongo;

/// The embedded store in a process of its own, so that its documents are not in the heap that is
/// measured. It ends when its parent does.
record StoreProcess(Process process, String uri) implements AutoCloseable {
  static StoreProcess start(Path folder) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("mongodb://")) {
        return new StoreProcess(process, line);
      }
    }
    throw new IOException("The store did not start");
  }

  public static void main(String[] arguments) throws IOException {
    var store = EmbeddedMongo.start(Path.of(arguments[0]), 0);
    Benchmarks.OUT.println(store.uri());
    while (System.in.read() >= 0) {
      // The parent writes nothing; the stream ends with it.
    }
    System.exit(0);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
