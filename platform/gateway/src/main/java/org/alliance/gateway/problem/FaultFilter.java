package org.alliance.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns a fault of our own into a problem, and writes it down without a message. The server would
/// log the message, and a message may quote what somebody sent.
public final class FaultFilter extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(FaultFilter.class);

  private final Answers answers;

  public FaultFilter(Answers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // the last one who can keep messages out of the log
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (IOException gone) {
      // The client has gone, or a stream was broken off; there is nobody to answer.
      log.debug("A connection broke: {}", gone.getClass().getName());
      answer(request, response);
    } catch (RuntimeException | ServletException fault) {
      log.error("A request failed: {}", StackFrames.of(fault));
      answer(request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      throw new IOException("The answer was broken off");
    }
    response.reset();
    answers.write(Problem.notPassedOn(500), request, response);
  }
}
