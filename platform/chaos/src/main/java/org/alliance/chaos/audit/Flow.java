package org.alliance.chaos.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.EventStream;

/// Where a stream is written, and where each reader of it remembers how far it is. Whoever comes to
/// read a stream is added here, and everything is audited for it.
public record Flow(EventStream stream, String collection, List<Reader> readers) {
  /// How a reader remembers.
  public enum Remembers {
    /// Every event's position, in the aggregate of its subject.
    EVERY_POSITION,
    /// The same, but only in aggregates that it has for other reasons.
    WHERE_THERE_IS_ONE,
    /// No positions: what an event makes has a name of its own.
    BY_NAME
  }

  /// @param service the database has the same name
  public record Reader(String service, String collection, Remembers remembers) {
    Collection where() {
      return new Collection(service, collection);
    }
  }

  record Collection(String database, String name) {}

  private static final Reader REPORTS = reader("intake", "reports");

  /// Intake keeps the positions of cases that it has.
  private static final Reader ENDS = new Reader("intake", "reports", Remembers.WHERE_THERE_IS_ONE);

  private static final Reader REFERRALS = reader("matching", "referrals");
  private static final Reader MATTERS = reader("firm", "matters");
  private static final Reader CASES = reader("case-tracking", "case_files");
  private static final Reader PROFILES = reader("matching", "firms");
  private static final Reader MAILS = new Reader("notification", "deliveries", Remembers.BY_NAME);

  public static final List<Flow> ALL =
      List.of(
          new Flow(EventStream.REPORT, "reports", List.of(REFERRALS, MATTERS, CASES, MAILS)),
          new Flow(EventStream.REFERRAL, "referrals", List.of(REPORTS, MATTERS, CASES, MAILS)),
          new Flow(EventStream.MATTER, "matters", List.of(ENDS, REFERRALS, CASES, MAILS)),
          new Flow(EventStream.FIRM, "firms", List.of(PROFILES, MAILS)),
          new Flow(EventStream.DELIVERY, "deliveries", List.of(CASES)),
          new Flow(
              EventStream.CASE, "case_care", List.of(REPORTS, REFERRALS, MATTERS, CASES, MAILS)),
          // Partners' systems read it; no service does.
          new Flow(EventStream.MESSAGE, "intake_messages", List.of()));

  private static final int CASE_ID = 36;

  private static Reader reader(String service, String collection) {
    return new Reader(service, collection, Remembers.EVERY_POSITION);
  }

  public static Flow of(EventStream stream) {
    return ALL.stream().filter(flow -> flow.stream == stream).findFirst().orElseThrow();
  }

  /// Every collection that a stream comes from or goes to.
  static Set<Collection> collections() {
    return ALL.stream()
        .flatMap(flow ->
            Stream.concat(Stream.of(flow.owner()), flow.readers.stream().map(Reader::where)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public Collection owner() {
    return new Collection(stream.owner().code(), collection);
  }

  String source() {
    return stream.owner().code() + "/" + stream.aggregate();
  }

  List<Reader> readersWithPositions() {
    return readers.stream().filter(reader -> reader.remembers != Remembers.BY_NAME).toList();
  }

  /// The aggregate at a reader that hears of this one: the case, whose id every subject that is not
  /// a firm's begins with.
  String aggregateFor(String subject) {
    return stream == EventStream.DELIVERY
        ? subject.substring(0, Math.min(subject.length(), CASE_ID))
        : subject;
  }

  /// The name under which a reader's aggregate remembers the position of this one.
  public String positionOf(String subject) {
    return aggregateFor(subject).equals(subject) ? source() : source() + "/" + subject;
  }
}
