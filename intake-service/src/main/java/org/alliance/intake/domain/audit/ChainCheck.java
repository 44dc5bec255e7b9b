package org.alliance.intake.domain.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.alliance.intake.domain.audit.ChainFinding.Kind;
import org.jspecify.annotations.Nullable;

/// Walks the trail and says which entries were changed, removed, reordered or inserted. An entry is
/// genuine if its keyed hash fits its number, its fact and the hash before. The head has to be read
/// before the entries, so that an append meanwhile is no finding.
public final class ChainCheck {
  private final Optional<ChainHead> head;
  private final UnaryOperator<String> keyed;
  private final Map<Long, AuditEntry> genuine = new HashMap<>();
  private final Map<Long, Long> places = new HashMap<>();
  private final Set<Long> forged = new TreeSet<>();
  private final TreeSet<ChainFinding> findings = new TreeSet<>();
  private final Optional<String> noted;
  private long entries;

  /// @param keyed the hash that the trail is made with
  /// @param noted the hash of the last entry as somebody noted it earlier, elsewhere
  public ChainCheck(Optional<ChainHead> head, UnaryOperator<String> keyed, Optional<String> noted) {
    this.head = head;
    this.keyed = keyed;
    this.noted = noted;
  }

  /// @param place where the store has it; 0 if its key is no whole number
  public void add(long place, AuditEntry entry) {
    entries++;
    if (place < 1) {
      findings.add(new ChainFinding(Kind.INSERTED, 0));
    } else if (!entry.isGenuine(keyed)) {
      forged.add(place);
    } else if (entry.seq() == place) {
      Optional.ofNullable(places.put(place, place))
          .ifPresent(copy -> findings.add(new ChainFinding(Kind.INSERTED, copy)));
      genuine.put(place, entry);
    } else {
      addMoved(place, entry);
    }
  }

  /// The copy of an entry that also stands at its own place was inserted.
  private void addMoved(long place, AuditEntry entry) {
    if (genuine.putIfAbsent(entry.seq(), entry) == null) {
      places.put(entry.seq(), place);
    } else {
      findings.add(new ChainFinding(Kind.INSERTED, place));
    }
  }

  /// What is wrong, by the number of the entry. Call it once, after all entries were added.
  public List<ChainFinding> findings() {
    places.forEach((seq, place) -> {
      if (!seq.equals(place)) {
        findings.add(new ChainFinding(Kind.REORDERED, seq));
      }
    });
    // The number of a head that was changed may be anything.
    var last =
        Math.max(
            head.filter(end -> end.isGenuine(keyed)).map(ChainHead::seq).orElse(0L),
            lastOf(genuine));
    forged.forEach(place ->
        findings.add(
            new ChainFinding(
                genuine.containsKey(place) || place > last ? Kind.INSERTED : Kind.CHANGED, place)));
    for (var seq = 1L; seq <= last; seq++) {
      if (!genuine.containsKey(seq) && !forged.contains(seq)) {
        findings.add(new ChainFinding(Kind.REMOVED, seq));
      }
    }
    checkLinks();
    checkHead();
    checkNoted();
    return List.copyOf(findings);
  }

  public long entries() {
    return entries;
  }

  private void checkLinks() {
    genuine.forEach((seq, entry) -> {
      var before = genuine.get(seq - 1);
      if (seq == 1 ? !entry.previous().isEmpty() : isOtherThan(before, entry.previous())) {
        findings.add(new ChainFinding(Kind.CHANGED, seq));
      }
    });
  }

  /// An entry that is not there is a finding of its own.
  private static boolean isOtherThan(@Nullable AuditEntry before, String hash) {
    return before != null && !before.hash().equals(hash);
  }

  private void checkHead() {
    if (head.isEmpty()) {
      if (entries > 0) {
        findings.add(new ChainFinding(Kind.HEAD_REMOVED, lastOf(genuine)));
      }
      return;
    }
    var end = head.get();
    if (!end.isGenuine(keyed) || isOtherThan(genuine.get(end.seq()), end.hash())) {
      findings.add(new ChainFinding(Kind.HEAD_CHANGED, end.seq()));
    }
  }

  private void checkNoted() {
    if (noted.isPresent()
        && genuine.values().stream().map(AuditEntry::hash).noneMatch(noted.get()::equals)) {
      findings.add(new ChainFinding(Kind.NOTED_HEAD_MISSING, lastOf(genuine)));
    }
  }

  private static long lastOf(Map<Long, AuditEntry> entries) {
    return entries.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
