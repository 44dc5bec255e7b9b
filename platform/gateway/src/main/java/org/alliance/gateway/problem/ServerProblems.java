package org.alliance.gateway.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Makes a problem, not HTML, of what the server refuses by itself before our code is asked: a head
/// that cannot be read, or a body that does not come.
@Component
final class ServerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final Logger log = LoggerFactory.getLogger(ServerProblems.class);

  /// The server takes the blame for a method, an encoding or a version of HTTP that does not exist.
  private static final Set<Integer> CALLERS_FAULTS = Set.of(501, 505);

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Valve()));
  }

  private static final class Valve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable failure) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      if (CALLERS_FAULTS.contains(response.getStatus())) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      }
      try {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        // Works for an answer that was begun with a stream, too; the writer would be refused then.
        var writer = response.getReporter();
        if (writer != null) {
          writer.write(Problem.notPassedOn(response.getStatus()).json("/"));
          response.finishResponse();
        }
      } catch (IOException gone) {
        log.debug("The client is gone and does not hear why its request was refused");
      }
    }
  }
}
