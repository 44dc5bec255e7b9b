package org.alliance.kit.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.alliance.kit.web.ApiProblem;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Reads a body whole, up to a limit that counts its bytes however it is sent, and looks through it
/// before it becomes an object. Handlers that read the stream themselves have a limit of their own.
@RestControllerAdvice
final class BodyCheckAdvice extends RequestBodyAdviceAdapter {
  private final DataSize most;
  private final FieldNames names = new FieldNames();

  BodyCheckAdvice(DataSize most) {
    this.most = most;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage input,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    var bytes = input.getBody().readNBytes((int) most.toBytes() + 1);
    if (bytes.length > most.toBytes()) {
      throw new ApiProblem(
          413,
          "body-too-large",
          "A body may have up to " + most.toKilobytes() + " KB. Nothing was saved.");
    }
    if (AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converter)) {
      JsonBodyCheck.check(bytes, names.of(type));
    }
    return new Whole(input.getHeaders(), bytes);
  }

  private record Whole(HttpHeaders headers, InputStream body) implements HttpInputMessage {
    Whole(HttpHeaders headers, byte[] bytes) {
      this(headers, new ByteArrayInputStream(bytes));
    }

    @Override
    public InputStream getBody() {
      return body;
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
