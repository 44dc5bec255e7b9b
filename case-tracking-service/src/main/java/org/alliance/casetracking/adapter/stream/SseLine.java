package org.alliance.casetracking.adapter.stream;

import java.io.IOException;
import org.alliance.casetracking.application.flow.Flow;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Server-sent events: figures are unnamed events, a beat is a comment, `renew` asks for a new
/// stream.
record SseLine(SseEmitter emitter) implements FlowStream.Line {
  @Override
  public void figures(Flow flow) throws IOException {
    emitter.send(flow);
  }

  @Override
  public void beat() throws IOException {
    emitter.send(SseEmitter.event().comment("beat"));
  }

  @Override
  public void renew() throws IOException {
    emitter.send(SseEmitter.event().name("renew").data(""));
  }

  @Override
  public void close() {
    emitter.complete();
  }
}
