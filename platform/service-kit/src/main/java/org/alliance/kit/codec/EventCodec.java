package org.alliance.kit.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.EventType;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.kit.aggregate.ReceivedEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Event bodies to JSON and back. Pinned: no setting of an application changes it. Fields in the
/// order of the record, absent instead of null, unknown fields ignored (additive changes keep a
/// wire name), depth and lengths bounded.
public final class EventCodec {
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(10)
          .maxStringLength(1_000)
          .maxNumberLength(20)
          .maxDocumentLength(1_000_000)
          .build();

  private final JsonMapper mapper =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build())
          .addModule(new ValuesModule())
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  public String encode(AllianceEvent event) {
    return mapper.writeValueAsString(event);
  }

  public AllianceEvent decode(EventType type, String body) {
    return mapper.readValue(body, type.body());
  }

  /// The body of an event whose type is known here; absent for one that only has to be counted.
  public Optional<AllianceEvent> decode(ReceivedEvent event) {
    return EventType.named(event.envelope().type()).map(type -> decode(type, event.body()));
  }

  private record RepairRequestOnTheWire(String source, String subject, long from, long to) {}

  public String encode(RepairRequest request) {
    return mapper.writeValueAsString(
        new RepairRequestOnTheWire(
            request.stream().source(), request.subject(), request.from(), request.to()));
  }

  /// @throws IllegalArgumentException if it is not one
  public RepairRequest decodeRepairRequest(String body) {
    try {
      var wire = mapper.readValue(body, RepairRequestOnTheWire.class);
      return new RepairRequest(
          EventStream.ofSource(wire.source()).orElseThrow(IllegalArgumentException::new),
          wire.subject(),
          wire.from(),
          wire.to());
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException("Not a repair request", malformed);
    }
  }
}
