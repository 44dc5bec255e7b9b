package org.alliance.gateway.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/// A body that ends at its limit and with its request.
final class CountedBody extends ServletInputStream {
  private final ServletInputStream in;
  private final long limit;
  private final Runnable onTooMuch;
  private final ReentrantLock reading = new ReentrantLock();
  private long count;
  private boolean isOver;

  CountedBody(ServletInputStream in, long limit, Runnable onTooMuch) {
    this.in = in;
    this.limit = limit;
    this.onTooMuch = onTooMuch;
  }

  /// Waits for a thread that is reading.
  void end() {
    reading.lock();
    try {
      isOver = true;
    } finally {
      reading.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    reading.lock();
    try {
      insistOnTheRequest();
      var read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    } finally {
      reading.unlock();
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    reading.lock();
    try {
      insistOnTheRequest();
      var read = in.read(bytes, from, length);
      count(Math.max(read, 0));
      return read;
    } finally {
      reading.unlock();
    }
  }

  private void count(int more) throws IOException {
    count += more;
    if (count > limit) {
      isOver = true;
      onTooMuch.run();
      throw new IOException("The body is longer than its limit");
    }
  }

  private void insistOnTheRequest() throws IOException {
    if (isOver) {
      throw new IOException("The request is over");
    }
  }

  @Override
  public boolean isFinished() {
    return in.isFinished();
  }

  @Override
  public boolean isReady() {
    return in.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    in.setReadListener(listener);
  }
}
