package org.alliance.casetracking.adapter.pages;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The events of a case as messages between services: a line for each service, and an arrow from
/// the owner of an event to each service that reads its stream. Drawn on the server, so that it
/// needs no script.
///
/// @param cutOff how many older messages are not drawn
record MessageDiagram(List<Lane> lanes, List<Message> messages, int cutOff, int width, int height) {
  private static final int MOST = 40;
  private static final int LEFT = 40;
  private static final int LANE = 150;
  private static final int TOP = 40;
  private static final int ROW = 26;

  /// A stream, its publisher and its readers without case-tracking, which reads all of them.
  @SuppressWarnings("ImmutableEnumChecker") // the lists are copies that nobody can change
  private enum Topic {
    REPORT("intake/report", "intake", "matching", "firm", "notification"),
    REFERRAL("matching/referral", "matching", "intake", "firm", "notification"),
    MATTER("firm/matter", "firm", "intake", "matching", "notification"),
    DELIVERY("notification/delivery", "notification"),
    CASE("case-tracking/case", "case-tracking", "intake", "matching", "firm", "notification");

    private final String source;
    private final String owner;
    private final List<String> readers;

    Topic(String source, String owner, String... readers) {
      this.source = source;
      this.owner = owner;
      this.readers = List.of(readers);
    }
  }

  private static final List<String> SERVICES =
      List.of("intake", "matching", "firm", "notification", "case-tracking");

  /// One entry of the timeline.
  record Step(int number, Instant time, String source, String sentence) {}

  record Lane(String service, int x) {}

  /// @param heads where arrows end
  record Message(int number, int y, int from, int first, int last, List<Head> heads) {}

  /// @param points the corners of a triangle, as SVG has them
  record Head(String points) {
    static Head at(int x, int y, int from) {
      var back = x > from ? x - 8 : x + 8;
      return new Head("%d,%d %d,%d %d,%d".formatted(x, y, back, y - 4, back, y + 4));
    }
  }

  static MessageDiagram of(List<Step> steps) {
    var shown = steps.subList(Math.max(0, steps.size() - MOST), steps.size());
    return new MessageDiagram(
        SERVICES.stream().map(service -> new Lane(service, x(service))).toList(),
        IntStream.range(0, shown.size())
            .mapToObj(row -> message(shown.get(row), TOP + ROW * (row + 1)))
            .toList(),
        steps.size() - shown.size(),
        LEFT + LANE * SERVICES.size(),
        TOP + ROW * (shown.size() + 1));
  }

  private static Message message(Step step, int y) {
    var topic =
        Arrays.stream(Topic.values())
            .filter(known -> known.source.equals(step.source()))
            .findFirst();
    int from = topic.map(known -> x(known.owner)).orElse(x("case-tracking"));
    var ends =
        Stream.concat(
                topic.stream().flatMap(known -> known.readers.stream()), Stream.of("case-tracking"))
            .map(MessageDiagram::x)
            .filter(x -> x != from)
            .toList();
    return new Message(
        step.number(),
        y,
        from,
        ends.stream().mapToInt(x -> x).reduce(from, Math::min),
        ends.stream().mapToInt(x -> x).reduce(from, Math::max),
        ends.stream().map(x -> Head.at(x, y, from)).toList());
  }

  private static int x(String service) {
    return LEFT + LANE * SERVICES.indexOf(service) + LANE / 2;
  }
}
