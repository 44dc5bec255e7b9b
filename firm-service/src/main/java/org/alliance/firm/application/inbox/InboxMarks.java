package org.alliance.firm.application.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.firm.application.OfferInbox.Line;
import org.alliance.firm.application.ReadingInbox.Inbox;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.matter.Matter;

/// What has changed in an inbox since a person last looked. A line's mark is made of what can
/// change in it, so that two marks tell which of it has.
public final class InboxMarks {
  private static final String OFFER = "o:";
  private static final String CASE = "c:";

  private InboxMarks() {}

  /// A part of a line that can change, in the order of the mark.
  public enum Part implements Coded {
    /// Where the case stands; of an offer, its deadline.
    STATE,
    CONFLICT,
    ANSWERS,
    INSTRUCTIONS,
    REPORT
  }

  /// @param isNew whether the line was not there
  /// @param changed parts of a line that was there
  public record News(boolean isNew, List<Part> changed) {
    public static final News NONE = new News(false, List.of());

    public News {
      changed = List.copyOf(changed);
    }
  }

  /// @param byLine news by the key of the line; lines without news are left out
  /// @param gone offers that were there and are not now
  public record Changes(Map<String, News> byLine, List<OfferId> gone) {
    public static final Changes NONE = new Changes(Map.of(), List.of());

    public Changes {
      byLine = Map.copyOf(byLine);
      gone = List.copyOf(gone);
    }

    public boolean isEmpty() {
      return byLine.isEmpty() && gone.isEmpty();
    }
  }

  public static String key(OfferId offer) {
    return OFFER + offer;
  }

  public static String key(Matter matter) {
    return CASE + Matter.offersOf(matter).getFirst().id().caseId();
  }

  /// The marks of all lines of an inbox, by their keys.
  public static Map<String, String> of(Inbox inbox) {
    var marks = new LinkedHashMap<String, String>();
    Stream.concat(inbox.answerable().stream(), inbox.accepted().stream())
        .forEach(line -> marks.put(key(line.offer().id()), mark(line)));
    inbox.inHand().forEach(matter -> marks.put(key(matter), mark(matter)));
    return marks;
  }

  public static Changes between(Map<String, String> seen, Map<String, String> now) {
    var byLine = new LinkedHashMap<String, News>();
    now.forEach((key, mark) -> {
      var before = seen.get(key);
      if (before == null) {
        byLine.put(key, new News(true, List.of()));
      } else if (!before.equals(mark)) {
        byLine.put(key, new News(false, changed(before, mark)));
      }
    });
    var gone =
        seen.keySet().stream()
            .filter(key -> key.startsWith(OFFER) && !now.containsKey(key))
            .sorted()
            .flatMap(key -> offer(key).stream())
            .toList();
    return new Changes(byLine, gone);
  }

  private static Optional<OfferId> offer(String key) {
    try {
      return Optional.of(new OfferId(key.substring(OFFER.length())));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static List<Part> changed(String before, String now) {
    var was = before.split("\\.", -1);
    var is = now.split("\\.", -1);
    var parts = new ArrayList<Part>();
    var all = Part.values();
    for (var at = 0; at < all.length; at++) {
      if (at >= was.length || at >= is.length || !was[at].equals(is[at])) {
        parts.add(all[at]);
      }
    }
    return parts;
  }

  private static String mark(Line line) {
    var offer = line.offer();
    var replies =
        offer.notes().questions().stream().filter(question -> question.reply().isPresent()).count();
    return mark(
        String.valueOf(offer.answerBy().getEpochSecond()),
        offer.conflict().map(Coded::code).orElse(""),
        String.valueOf(replies),
        line.matter(),
        line.matter().client().updated(offer.facts()));
  }

  private static String mark(Matter matter) {
    var facts = Matter.factsOf(matter, Matter.engagementOf(matter).orElseThrow());
    var state = matter.client().hasWithdrawn() ? "withdrawn" : Matter.statusOf(matter).code();
    return mark(state, "", "", matter, facts);
  }

  private static String mark(
      String state, String conflict, String replies, Matter matter, CaseFacts facts) {
    var amendments = matter.client().amendments();
    return String.join(
        ".",
        state,
        conflict,
        replies,
        Integer.toHexString(rules(facts).hashCode()),
        amendments.isEmpty() ? "" : String.valueOf(amendments.getLast().number()));
  }

  private static String rules(CaseFacts facts) {
    return String.join(
        ",",
        facts.instructions().stream()
            .map(one -> (one.subject() + "=" + one.rule()).toLowerCase(Locale.ROOT))
            .toList());
  }
}
