package org.alliance.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// A server that speaks MongoDB's wire protocol, in this JVM, on loopback: mongo-java-server's
/// memory back end, made safe under concurrency and, with a folder, durable. The server answers a
/// write once the operating system has it: the write survives a killed process, not a power cut.
/// Queries use `_id` and the secondary indexes that clients declare. Other queries scan the
/// collection.
public final class EmbeddedMongo implements AutoCloseable {
  private final MongoServer server;
  private final Journal journal;
  private final InetSocketAddress address;

  private EmbeddedMongo(SafeBackend backend, Journal journal, int port) {
    this.journal = journal;
    server = new MongoServer(backend);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    address = server.getLocalAddress();
  }

  /// @param folder where documents are kept; made if absent
  /// @param port 0 for any free one
  public static EmbeddedMongo start(Path folder, int port) {
    var journal = FileJournal.open(folder);
    return new EmbeddedMongo(SafeBackend.restored(journal), journal, port);
  }

  /// Forgets everything when it is closed.
  public static EmbeddedMongo inMemory() {
    return new EmbeddedMongo(new SafeBackend(Journal.NONE), Journal.NONE, 0);
  }

  /// Without a database name, ending in a slash.
  public String uri() {
    return "mongodb://127.0.0.1:" + address.getPort() + "/";
  }

  @Override
  public void close() {
    server.shutdownNow();
    journal.close();
  }
}
