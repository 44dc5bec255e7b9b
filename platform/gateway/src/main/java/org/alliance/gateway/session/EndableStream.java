package org.alliance.gateway.session;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A service's event stream that another thread can end, even while a reader waits for more. The
/// reader then sees a proper end.
final class EndableStream extends InputStream {
  private final InputStream events;
  private final Consumer<EndableStream> onClose;
  private volatile boolean isOver;
  private volatile @Nullable Future<?> end;

  EndableStream(InputStream events, Consumer<EndableStream> onClose) {
    this.events = events;
    this.onClose = onClose;
  }

  void endWith(Future<?> scheduled) {
    end = scheduled;
  }

  void end() {
    isOver = true;
    try {
      events.close();
    } catch (IOException gone) {
      // It has ended by itself.
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (isOver) {
      return -1;
    }
    try {
      var read = events.read(bytes, from, length);
      return isOver ? -1 : read;
    } catch (IOException broken) {
      if (isOver) {
        return -1;
      }
      throw broken;
    }
  }

  @Override
  public void close() throws IOException {
    var scheduled = end;
    if (scheduled != null) {
      scheduled.cancel(false);
    }
    onClose.accept(this);
    events.close();
  }
}
