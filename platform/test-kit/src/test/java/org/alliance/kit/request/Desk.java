package org.alliance.kit.request;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.kit.codec.ValuesModule;
import org.alliance.kit.ops.StuckEvent;
import org.alliance.kit.web.CorrelationFilter;
import org.alliance.kit.web.ProblemAdvice;
import org.alliance.kit.web.ProblemAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/// A small service that reads requests as every service does, and remembers what it has saved.
@RestController
final class Desk {
  final List<Order> saved = new ArrayList<>();

  record Place(String state, @Nullable String zip) {}

  /// One field of each kind that requests of ours have.
  record Order(
      List<Conduct> conduct,
      @Nullable String note,
      @Nullable LanguageTag language,
      StuckEvent.@Nullable Kind kind,
      @Nullable Integer count,
      @Nullable Boolean urgent,
      @Nullable Place place,
      @Nullable Instant from,
      @Nullable LocalDate on,
      @Nullable Map<String, String> headers,
      @Nullable List<Place> places) {
    Order {
      conduct = List.copyOf(conduct);
      headers = headers == null ? null : Map.copyOf(headers);
      places = places == null ? null : List.copyOf(places);
    }
  }

  record Receipt(int orders) {}

  @PostMapping("/orders")
  Receipt save(@RequestBody Order order) {
    saved.add(order);
    return new Receipt(saved.size());
  }

  @PostMapping("/answers")
  ResponseEntity<?> answer(@RequestBody Order order) {
    saved.add(order);
    return ResponseEntity.accepted().body(new Receipt(saved.size()));
  }

  @PostMapping("/silent")
  void silent(@RequestBody Order order) {
    saved.add(order);
  }

  @GetMapping("/orders/{id}")
  Receipt read(
      @PathVariable String id,
      @RequestParam(defaultValue = "10") int limit,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable Instant from) {
    return new Receipt(limit);
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream() throws IOException {
    var emitter = new SseEmitter();
    emitter.send("order");
    emitter.complete();
    return emitter;
  }

  @GetMapping("/fault")
  Receipt fault() {
    throw new IllegalStateException("CANARY in a message", new RuntimeException("CANARY inside"));
  }

  MockMvc web() {
    var json = JsonMapper.builder().addModule(new ValuesModule());
    new StrictJson().customize(json);
    var converters =
        List.of(
            new StringHttpMessageConverter(), new JacksonJsonHttpMessageConverter(json.build()));
    var conversion = new DefaultFormattingConversionService();
    conversion.addConverter(String.class, Instant.class, Times::instant);
    return MockMvcBuilders.standaloneSetup(this)
        .setControllerAdvice(
            new ProblemAdvice(ProblemAnswers.JSON), new BodyCheckAdvice(DataSize.ofKilobytes(100)))
        .setMessageConverters(converters.get(0), converters.get(1))
        .setConversionService(conversion)
        .addInterceptors(
            new AcceptInterceptor(() -> List.copyOf(converters)), new ParameterInterceptor())
        .addFilters(
            new CorrelationFilter(ProblemAnswers.JSON), new ContentTypeFilter(ProblemAnswers.JSON))
        .build();
  }
}
