package org.alliance.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Nobody reads a body whose request is over. What is passed on is read by a thread of the
/// client's, and where a service dies in the middle that one may go on when the answer is given: it
/// would read on in whatever request the server has in the same buffers by then, maybe somebody
/// else's.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class BodyFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var whole = new Bounded(request);
    try {
      chain.doFilter(whole, response);
    } finally {
      whole.end();
    }
  }

  private static final class Bounded extends HttpServletRequestWrapper {
    private @Nullable Body body;

    Bounded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public synchronized ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new Body(super.getInputStream());
      }
      return body;
    }

    synchronized void end() {
      if (body != null) {
        body.end();
      }
    }
  }

  private static final class Body extends ServletInputStream {
    private final ServletInputStream in;
    private final ReentrantLock reading = new ReentrantLock();
    private boolean isOver;

    Body(ServletInputStream in) {
      this.in = in;
    }

    /// Waits for whoever is reading.
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
        return in.read();
      } finally {
        reading.unlock();
      }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      reading.lock();
      try {
        insistOnTheRequest();
        return in.read(bytes, from, length);
      } finally {
        reading.unlock();
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
}
