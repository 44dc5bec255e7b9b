package org.alliance.intake.adapter.mongo.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One piece of a stored file, fetched when it is first read, so that a large file is never in
/// memory whole.
final class ChunkStream extends InputStream {
  private final Supplier<byte[]> fetch;
  private @Nullable ByteArrayInputStream bytes;

  ChunkStream(Supplier<byte[]> fetch) {
    this.fetch = fetch;
  }

  @Override
  public int read() {
    return bytes().read();
  }

  @Override
  public int read(byte[] into, int from, int length) {
    return bytes().read(into, from, length);
  }

  private ByteArrayInputStream bytes() {
    if (bytes == null) {
      bytes = new ByteArrayInputStream(fetch.get());
    }
    return bytes;
  }
}
