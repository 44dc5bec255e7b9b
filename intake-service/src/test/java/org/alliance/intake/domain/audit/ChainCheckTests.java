package org.alliance.intake.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alliance.intake.domain.audit.ChainFinding.Kind;
import org.junit.jupiter.api.Test;

class ChainCheckTests {
  private static final UnaryOperator<String> KEYED = text -> "keyed:" + text.hashCode();

  private record Placed(long place, AuditEntry entry) {}

  private final List<Placed> chain = new ArrayList<>();

  ChainCheckTests() {
    var previous = "";
    for (var seq = 1L; seq <= 5; seq++) {
      var entry = AuditEntry.of(seq, fact("staff-" + seq), previous, KEYED);
      chain.add(new Placed(seq, entry));
      previous = entry.hash();
    }
  }

  private static AuditFact fact(String staff) {
    return new AuditFact(
        Instant.parse("2026-03-09T10:00:00Z"),
        AuditFact.OPENED,
        staff,
        "coordinator",
        "",
        "case",
        "identity",
        "call-client",
        "",
        true,
        0,
        "");
  }

  private Optional<ChainHead> head() {
    return Optional.of(ChainHead.of(entry(5), KEYED));
  }

  private AuditEntry entry(int seq) {
    return chain.get(seq - 1).entry();
  }

  private static AuditEntry forged(AuditEntry entry) {
    return new AuditEntry(entry.seq(), fact("somebody"), entry.previous(), entry.hash());
  }

  private static List<ChainFinding> check(Optional<ChainHead> head, List<Placed> entries) {
    var check = new ChainCheck(head, KEYED, Optional.empty());
    entries.forEach(placed -> check.add(placed.place(), placed.entry()));
    return check.findings();
  }

  private List<Placed> with(int seq, long place, AuditEntry entry) {
    var changed = new ArrayList<>(chain);
    changed.set(seq - 1, new Placed(place, entry));
    return changed;
  }

  @Test
  void findsNothingInASoundChain() {
    assertThat(check(head(), chain)).isEmpty();
    assertThat(check(Optional.empty(), List.of())).isEmpty();
  }

  /// A crash between the entry and the head.
  @Test
  void acceptsAHeadThatIsOneBehind() {
    assertThat(check(Optional.of(ChainHead.of(entry(4), KEYED)), chain)).isEmpty();
  }

  @Test
  void findsAChangedEntry() {
    for (var seq = 1; seq <= 5; seq++) {
      assertThat(check(head(), with(seq, seq, forged(entry(seq)))))
          .containsExactly(new ChainFinding(Kind.CHANGED, seq));
    }
  }

  @Test
  void findsARemovedEntryAlsoTheLast() {
    for (var seq = 1; seq <= 5; seq++) {
      var without = new ArrayList<>(chain);
      without.remove(seq - 1);
      assertThat(check(head(), without)).containsExactly(new ChainFinding(Kind.REMOVED, seq));
    }
    assertThat(check(head(), List.of())).hasSize(5).allMatch(of -> of.kind() == Kind.REMOVED);
  }

  @Test
  void findsEntriesThatChangedPlaces() {
    var swapped = with(2, 2, entry(4));
    swapped.set(3, new Placed(4, entry(2)));
    assertThat(check(head(), swapped))
        .containsExactly(new ChainFinding(Kind.REORDERED, 2), new ChainFinding(Kind.REORDERED, 4));
  }

  @Test
  void findsAnInsertedEntry() {
    var atTheEnd = new ArrayList<>(chain);
    atTheEnd.add(new Placed(6, new AuditEntry(6, fact("x"), entry(5).hash(), "keyed:0")));
    assertThat(check(head(), atTheEnd)).containsExactly(new ChainFinding(Kind.INSERTED, 6));
    var copied = new ArrayList<>(chain);
    copied.add(new Placed(6, entry(3)));
    assertThat(check(head(), copied)).containsExactly(new ChainFinding(Kind.INSERTED, 6));
    var nowhere = new ArrayList<>(chain);
    nowhere.add(new Placed(0, entry(3)));
    assertThat(check(head(), nowhere)).containsExactly(new ChainFinding(Kind.INSERTED, 0));
  }

  /// The later entries were moved by one to make room.
  @Test
  void findsAnEntryThatWasInsertedInBetween() {
    var shifted = new ArrayList<>(chain.subList(0, 2));
    shifted.add(new Placed(3, forged(entry(3))));
    for (var seq = 3; seq <= 5; seq++) {
      shifted.add(new Placed(seq + 1L, entry(seq)));
    }
    assertThat(check(head(), shifted))
        .contains(new ChainFinding(Kind.INSERTED, 3))
        .contains(new ChainFinding(Kind.REORDERED, 4));
  }

  @Test
  void findsWhatWasDoneToTheHead() {
    assertThat(check(Optional.empty(), chain))
        .containsExactly(new ChainFinding(Kind.HEAD_REMOVED, 5));
    var moved = Optional.of(new ChainHead(3, entry(3).hash(), "keyed:0"));
    assertThat(check(moved, chain.subList(0, 3)))
        .containsExactly(new ChainFinding(Kind.HEAD_CHANGED, 3));
  }

  /// Whoever restores an older copy of entries and head together leaves a chain that is sound by
  /// itself.
  @Test
  void findsThatTheEndIsMissingIfItsHashWasNoted() {
    var restored = chain.subList(0, 3);
    var olderHead = Optional.of(ChainHead.of(entry(3), KEYED));
    assertThat(check(olderHead, restored)).isEmpty();
    var check = new ChainCheck(olderHead, KEYED, Optional.of(entry(5).hash()));
    restored.forEach(placed -> check.add(placed.place(), placed.entry()));
    assertThat(check.findings()).containsExactly(new ChainFinding(Kind.NOTED_HEAD_MISSING, 3));
    var later = new ChainCheck(head(), KEYED, Optional.of(entry(3).hash()));
    chain.forEach(placed -> later.add(placed.place(), placed.entry()));
    assertThat(later.findings()).isEmpty();
  }
}
