package org.alliance.casetracking.adapter.figures;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.bson.Document;
import org.bson.types.Binary;

/// Packs the steps of many cases into `{ words: [code..], sent_rows: binary }`, some 60 bytes a
/// case. A row is the case's id, the version of its file, flags, times and codes. A time is told in
/// milliseconds after the report came, a code by its place in `words`, and every number by seven
/// bits a byte.
///
/// Rows have no lengths, so a field more is another form, under another name: a reader of an older
/// version finds no rows, instead of misreading them.
final class StepsWriter {
  /// Rows as they are written now.
  static final String ROWS = "sent_rows";

  /// Rows from before they named the sender, in pages that have not changed since.
  static final String ROWS_WITHOUT_SENDER = "rows";

  private static final int A_NUMBER = 10;
  private static final int FIRST_SIZE = 4_096;

  private final Map<String, Integer> words = new LinkedHashMap<>();
  private ByteBuffer out = ByteBuffer.allocate(FIRST_SIZE);

  private StepsWriter() {}

  /// @param rows each with its `received`
  static Document pack(Collection<StepsRow> rows) {
    var writer = new StepsWriter();
    rows.forEach(writer::write);
    return writer.document();
  }

  /// The page with these rows in it, of two versions of a case the newer. Every other row stays
  /// byte by byte as it is, unread: the page of a busy day has thousands, and a batch changes few.
  static Document merged(Document page, Collection<StepsRow> changed) {
    if (!page.containsKey(ROWS)) {
      return merged(pack(StepsReader.rows(page)), changed);
    }
    var newest = new LinkedHashMap<UUID, StepsRow>();
    changed.forEach(row -> newest.merge(id(row), row, StepsWriter::newer));
    var writer = new StepsWriter();
    page.getList("words", String.class).forEach(writer::place);
    StepsReader.eachUnread(
        page,
        (id, version, packed) -> {
          var fresh = newest.remove(id);
          if (fresh != null && fresh.version() >= version) {
            writer.write(fresh);
          } else {
            writer.copy(packed);
          }
        });
    newest.values().forEach(writer::write);
    return writer.document();
  }

  private static StepsRow newer(StepsRow one, StepsRow other) {
    return other.version() >= one.version() ? other : one;
  }

  private static UUID id(StepsRow row) {
    return UUID.fromString(row.caseId().value());
  }

  private Document document() {
    return new Document("words", new ArrayList<>(words.keySet()))
        .append(ROWS, new Binary(Arrays.copyOf(out.array(), out.position())));
  }

  private void copy(ByteBuffer packed) {
    makeRoom(packed.remaining());
    out.put(packed);
  }

  private void write(StepsRow row) {
    var id = id(row);
    makeRoom(2 * Long.BYTES);
    out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    number(row.version());
    var steps = row.steps();
    var received = steps.received().orElseThrow().toEpochMilli();
    var times = times(steps);
    number(flags(steps, times));
    number(received);
    times.stream()
        .flatMap(Optional::stream)
        .forEach(time -> signed(time.toEpochMilli() - received));
    words(Stream.of(steps.state().code()));
    words(steps.lastOffer().stream().map(Coded::code));
    words(steps.channel().stream().map(Coded::code));
    words(steps.place().stream().map(UsState::name));
    words(steps.speaks().stream().map(LanguageTag::value));
    words(steps.services().stream().map(Coded::code));
    words(steps.declineReasons().stream().map(Coded::code));
    words(steps.offerDeclines().stream().map(Coded::code));
    words(steps.partner().stream().map(OrganisationId::value));
    words(steps.sender().stream().map(OrganisationId::value));
  }

  private static List<Optional<Instant>> times(CaseSteps steps) {
    return List.of(
        steps.answered(),
        steps.offered(),
        steps.assigned(),
        steps.staffed(),
        steps.connected(),
        steps.ended());
  }

  private static int flags(CaseSteps steps, List<Optional<Instant>> times) {
    var flags =
        (steps.inMandate() ? StepsRow.IN_MANDATE : 0)
            | (steps.handedBack() ? StepsRow.HANDED_BACK : 0)
            | (steps.teamSpeaks() ? StepsRow.TEAM_SPEAKS : 0);
    for (var at = 0; at < times.size(); at++) {
      flags |= times.get(at).isPresent() ? StepsRow.FIRST_TIME << at : 0;
    }
    return flags;
  }

  private void words(Stream<String> codes) {
    var all = codes.toList();
    number(all.size());
    all.forEach(code -> number(place(code)));
  }

  private int place(String code) {
    var place = words.putIfAbsent(code, words.size());
    return place == null ? words.size() - 1 : place;
  }

  /// Small numbers below zero stay small.
  private void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  private void number(long value) {
    makeRoom(A_NUMBER);
    var rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.put((byte) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  private void makeRoom(int bytes) {
    while (out.remaining() < bytes) {
      out = ByteBuffer.allocate(2 * out.capacity()).put(out.flip());
    }
  }
}
