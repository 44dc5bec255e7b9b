package org.alliance.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.alliance.kit.log.StackFrames;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request a correlation id, the edge's or a new one, and every answer the same. It is
/// the first filter, so that refusals have an id too, and the last one to see a fault: what nobody
/// else has answered becomes a problem here, before the server writes it into its own log.
public final class CorrelationFilter extends OncePerRequestFilter implements Ordered {
  private static final Logger log = LoggerFactory.getLogger(CorrelationFilter.class);

  private final ProblemAnswers answers;

  public CorrelationFilter(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    var correlation =
        Optional.ofNullable(request.getHeader(Correlation.HEADER))
            .filter(Correlation::isOurs)
            .orElseGet(() -> UUID.randomUUID().toString());
    response.setHeader(Correlation.HEADER, correlation);
    try (var _ = Correlation.of(correlation)) {
      pass(request, response, chain);
    }
  }

  /// A caller that has gone away is no fault of ours.
  @SuppressWarnings("CatchingUnchecked") // whatever it is, the server would log its message
  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (IOException gone) {
      log.debug("An answer was not heard: {}", gone.getClass().getName());
    } catch (InvalidParameterException undecodable) {
      answers.write(request, response, RequestProblems.undecodable());
    } catch (Exception fault) {
      log.error("A request failed outside its handler: {}", StackFrames.of(fault));
      if (!response.isCommitted()) {
        response.resetBuffer();
        answers.write(request, response, ApiProblem.ourFault());
      }
    }
  }
}
