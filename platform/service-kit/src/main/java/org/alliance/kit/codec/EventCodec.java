package org.alliance.kit.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.EventType;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.StreamHeads;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.kit.aggregate.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Event bodies to JSON and back. Pinned: no setting of an application changes it. Fields in the
/// order of the record, absent instead of null, unknown fields ignored (additive changes keep a
/// wire name), depth and lengths bounded.
public final class EventCodec {
  /// In bytes, and only for a firm's, which lists up to 5,000 lawyers.
  public static final int LARGEST_BODY = 1_000_000;

  private static final int LARGEST_OF_OTHERS = 64 * 1024;

  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(10)
          .maxStringLength(1_000)
          .maxNumberLength(20)
          .maxDocumentLength(LARGEST_BODY)
          .build();

  private final JsonMapper mapper =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build())
          .addModule(new ValuesModule())
          .annotationIntrospector(
              AnnotationIntrospectorPair.create(
                  new RequiredFields(), new JacksonAnnotationIntrospector()))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /// How many bytes a body has at most. Events are small, a few hundred; they lie in the documents
  /// of those that send them and of those that wait for an earlier one, and those are bounded.
  public static int largestBody(EventStream stream) {
    return stream == EventStream.FIRM ? LARGEST_BODY : LARGEST_OF_OTHERS;
  }

  /// @throws IllegalStateException if it is larger than any reader takes
  public String encode(AllianceEvent event) {
    var body = mapper.writeValueAsString(event);
    var most = largestBody(EventType.of(event).stream());
    if (body.getBytes(StandardCharsets.UTF_8).length > most) {
      throw new IllegalStateException("The event is larger than readers accept");
    }
    return body;
  }

  /// @throws IllegalArgumentException if there is nothing in it but `null`
  /// @throws JacksonException if a field is missing that every version of the event has
  public AllianceEvent decode(EventType type, String body) {
    AllianceEvent event = mapper.readValue(body, type.body());
    if (event == null) {
      throw new IllegalArgumentException("An event without content");
    }
    return event;
  }

  /// The body of an event whose type is known here; absent for one that only has to be counted.
  public Optional<AllianceEvent> decode(ReceivedEvent event) {
    return EventType.named(event.envelope().type()).map(type -> decode(type, event.body()));
  }

  private record RepairRequestOnTheWire(
      @Nullable String source, @Nullable String subject, long from, long to) {
    RepairRequest told() {
      if (source == null || subject == null) {
        throw new IllegalArgumentException("A repair request names a source and a subject");
      }
      return new RepairRequest(
          EventStream.ofSource(source).orElseThrow(IllegalArgumentException::new),
          subject,
          from,
          to);
    }
  }

  private record HeadsOnTheWire(@Nullable String source, @Nullable Map<String, Long> last) {
    StreamHeads told() {
      if (source == null || last == null) {
        throw new IllegalArgumentException("Heads name a source and its subjects");
      }
      return new StreamHeads(
          EventStream.ofSource(source).orElseThrow(IllegalArgumentException::new), last);
    }
  }

  public String encode(StreamHeads heads) {
    return mapper.writeValueAsString(new HeadsOnTheWire(heads.stream().source(), heads.last()));
  }

  /// @throws IllegalArgumentException if it is none
  public StreamHeads decodeHeads(String body) {
    try {
      return Optional.ofNullable(mapper.readValue(body, HeadsOnTheWire.class))
          .orElseThrow(IllegalArgumentException::new)
          .told();
    } catch (JacksonException | NullPointerException malformed) {
      throw new IllegalArgumentException("Not an announcement of heads", malformed);
    }
  }

  public String encode(RepairRequest request) {
    return mapper.writeValueAsString(
        new RepairRequestOnTheWire(
            request.stream().source(), request.subject(), request.from(), request.to()));
  }

  /// @throws IllegalArgumentException if it is not one
  public RepairRequest decodeRepairRequest(String body) {
    try {
      return Optional.ofNullable(mapper.readValue(body, RepairRequestOnTheWire.class))
          .orElseThrow(IllegalArgumentException::new)
          .told();
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException("Not a repair request", malformed);
    }
  }
}
