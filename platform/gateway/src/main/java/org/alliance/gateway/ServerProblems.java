package org.alliance.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What the server itself refuses, before any of our code is asked, such as a request whose head
/// nobody can read or whose body does not come: as a problem and not as HTML.
@Component
final class ServerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final Logger log = LoggerFactory.getLogger(ServerProblems.class);

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
      try {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        // Whoever has begun to write by a stream cannot have the writer any more; this is for both.
        var writer = response.getReporter();
        if (writer != null) {
          writer.write(Problem.notPassedOn(response.getStatus()).json("/"));
          response.finishResponse();
        }
      } catch (IOException gone) {
        log.debug("Nobody hears why a request was refused");
      }
    }
  }
}
