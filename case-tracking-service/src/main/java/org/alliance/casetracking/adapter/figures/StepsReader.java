package org.alliance.casetracking.adapter.figures;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.bson.Document;
import org.bson.types.Binary;

/// Reads what [StepsWriter] has packed. Codes that this version does not know are left out.
final class StepsReader {
  private final ByteBuffer in;
  private final Codes<FlowState> states;
  private final Codes<CaseSteps.OfferEnd> ends;
  private final Codes<IntakeChannel> channels;
  private final Codes<UsState> places;
  private final Codes<LanguageTag> tags;
  private final Codes<ServiceCategory> services;
  private final Codes<DeclineReason> declines;
  private final Codes<OfferDeclineReason> offerDeclines;
  private final Codes<OrganisationId> partners;
  private final boolean nameSender;

  private StepsReader(Document packed) {
    nameSender = packed.containsKey(StepsWriter.ROWS);
    var rows = nameSender ? StepsWriter.ROWS : StepsWriter.ROWS_WITHOUT_SENDER;
    in = ByteBuffer.wrap(packed.get(rows, Binary.class).getData());
    var words = packed.getList("words", String.class);
    states = coded(words, FlowState.class);
    ends = coded(words, CaseSteps.OfferEnd.class);
    channels = coded(words, IntakeChannel.class);
    places = new Codes<>(words, UsState::find);
    tags = new Codes<>(words, word -> Optional.of(new LanguageTag(word)));
    services = coded(words, ServiceCategory.class);
    declines = coded(words, DeclineReason.class);
    offerDeclines = coded(words, OfferDeclineReason.class);
    partners = new Codes<>(words, word -> Optional.of(new OrganisationId(word)));
  }

  static List<StepsRow> rows(Document packed) {
    var reader = new StepsReader(packed);
    var rows = new ArrayList<StepsRow>();
    while (reader.in.hasRemaining()) {
      var id = CaseId.of(new UUID(reader.in.getLong(), reader.in.getLong()));
      rows.add(new StepsRow(id, reader.number(), reader.steps()));
    }
    return rows;
  }

  /// Calls back with the steps alone, for figures of very many.
  static void each(Document packed, Consumer<CaseSteps> each) {
    var reader = new StepsReader(packed);
    while (reader.in.hasRemaining()) {
      reader.in.position(reader.in.position() + 2 * Long.BYTES);
      reader.number();
      each.accept(reader.steps());
    }
  }

  /// Takes the rows of [#eachUnread].
  interface UnreadRow {
    /// @param version of the file that the steps are of
    void accept(UUID caseId, long version, ByteBuffer packed);
  }

  /// Calls back with each row as it is packed. Codes of a newer version are not lost on the way.
  ///
  /// @param packed with its senders named: an older form cannot be copied into this one
  static void eachUnread(Document packed, UnreadRow each) {
    var reader = new StepsReader(packed);
    var in = reader.in;
    while (in.hasRemaining()) {
      var start = in.position();
      var id = new UUID(in.getLong(), in.getLong());
      var version = reader.number();
      reader.skipSteps();
      each.accept(id, version, in.slice(start, in.position() - start));
    }
  }

  private void skipSteps() {
    var flags = (int) number();
    var times = Integer.bitCount(flags / StepsRow.FIRST_TIME);
    for (var time = 0; time < 1 + times; time++) {
      number();
    }
    for (var list = 0; list < StepsRow.LISTS; list++) {
      for (var codes = number(); codes > 0; codes--) {
        number();
      }
    }
  }

  private CaseSteps steps() {
    var flags = (int) number();
    var received = number();
    return new CaseSteps(
        Optional.of(Instant.ofEpochMilli(received)),
        time(flags, 0, received),
        time(flags, 1, received),
        time(flags, 2, received),
        time(flags, 3, received),
        time(flags, 4, received),
        time(flags, 5, received),
        one(states).orElse(FlowState.RECEIVED),
        (flags & StepsRow.IN_MANDATE) != 0,
        one(ends),
        one(channels),
        one(places),
        all(tags),
        all(services),
        all(declines),
        all(offerDeclines),
        (flags & StepsRow.HANDED_BACK) != 0,
        (flags & StepsRow.TEAM_SPEAKS) != 0,
        one(partners),
        nameSender ? one(partners) : Optional.empty());
  }

  private Optional<Instant> time(int flags, int at, long received) {
    if ((flags & StepsRow.FIRST_TIME << at) == 0) {
      return Optional.empty();
    }
    var after = number();
    return Optional.of(Instant.ofEpochMilli(received + ((after >>> 1) ^ -(after & 1))));
  }

  private <T> Optional<T> one(Codes<T> codes) {
    return number() == 0 ? Optional.empty() : codes.at((int) number());
  }

  private <T> List<T> all(Codes<T> codes) {
    var count = (int) number();
    if (count == 0) {
      return List.of();
    }
    var all = new ArrayList<T>(count);
    for (var at = 0; at < count; at++) {
      codes.at((int) number()).ifPresent(all::add);
    }
    return all;
  }

  private long number() {
    var value = 0L;
    var shift = 0;
    while (true) {
      var next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  private static <T extends Enum<T> & Coded> Codes<T> coded(List<String> words, Class<T> type) {
    return new Codes<>(words, word -> Coded.find(type, word));
  }

  /// What each word of a page stands for in one list of codes, looked up once a page.
  private static final class Codes<T> {
    private final List<String> words;
    private final Function<String, Optional<T>> read;
    private final boolean[] isKnown;
    private final List<Optional<T>> known;

    Codes(List<String> words, Function<String, Optional<T>> read) {
      this.words = words;
      this.read = read;
      isKnown = new boolean[words.size()];
      known = new ArrayList<>(Collections.nCopies(words.size(), Optional.empty()));
    }

    Optional<T> at(int place) {
      if (!isKnown[place]) {
        isKnown[place] = true;
        known.set(place, read.apply(words.get(place)));
      }
      return known.get(place);
    }
  }
}
