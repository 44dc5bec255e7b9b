package org.alliance.kit.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.alliance.kit.web.ApiProblem;
import org.springframework.util.unit.DataSize;

/// Breaks off an upload that is larger than allowed, however it is sent.
public final class LimitedStream extends FilterInputStream {
  private final DataSize largest;
  private long read;

  public LimitedStream(InputStream content, DataSize largest) {
    super(content);
    this.largest = largest;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var count = super.read(into, from, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int more) {
    read += more;
    if (read > largest.toBytes()) {
      throw tooLarge(largest);
    }
  }

  static ApiProblem tooLarge(DataSize largest) {
    return new ApiProblem(
        413,
        "body-too-large",
        "A file may have up to "
            + largest.toMegabytes()
            + " MB; cut it into several. Nothing was taken in.");
  }
}
