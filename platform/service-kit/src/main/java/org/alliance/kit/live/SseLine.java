package org.alliance.kit.live;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Server-sent events: figures are unnamed events, a beat is a comment, `renew` asks for a new
/// stream.
record SseLine<T>(SseEmitter emitter) implements LiveStream.Line<T> {
  @Override
  public void figures(T figures) throws IOException {
    emitter.send(figures);
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
