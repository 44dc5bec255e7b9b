package org.alliance.intake.application.tokens;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.clientfile.AuditTrailInMemory;
import org.alliance.intake.application.tokens.FirmTokens.Act;
import org.alliance.intake.application.tokens.FirmTokens.Part;
import org.alliance.intake.application.tokens.KeepingTokens.Changer;
import org.alliance.intake.application.tokens.KeepingTokens.Outcome;

/// Firms that keep tokens.
public final class TokenScene {
  static final Changer LEAD = new Changer("0123456789abcdef", "firm-lead");

  final TokensInMemory store = new TokensInMemory();
  final AuditTrailInMemory trail = new AuditTrailInMemory();
  private final Map<FirmId, TokenKey> keys = new HashMap<>();
  private final Clock clock;
  private final KeepingTokens keeping;
  private final ComparingTokens comparing;

  public TokenScene(Instant now) {
    var master = TestKeys.of(7);
    clock = Clock.fixed(now, ZoneOffset.UTC);
    keeping = new KeepingTokens(store, master, trail, new Ticking(now));
    comparing = new ComparingTokens(store, master, clock);
  }

  KeepingTokens keeping() {
    return keeping;
  }

  public ComparingTokens comparing() {
    return comparing;
  }

  public Clock clock() {
    return clock;
  }

  TokenKey key(FirmId firm) {
    return keys.computeIfAbsent(firm, _ -> keeping.makeKey(firm, LEAD).orElseThrow());
  }

  /// With a new key, if there is none.
  public void keep(FirmId firm, Collection<String> names) {
    key(firm);
    replace(firm, names);
  }

  public void replace(FirmId firm, Collection<String> names) {
    if (!(take(firm, file(key(firm), names), true) instanceof Outcome.Changed)) {
      throw new AssertionError("Not taken");
    }
  }

  Outcome take(FirmId firm, String file, boolean replaces) {
    try {
      return keeping.take(
          firm, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), replaces, LEAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String file(TokenKey key, Collection<String> names) {
    var tokens = new NameTokens(key);
    return TokenFile.header(tokens)
        + "\n"
        + names.stream()
            .map(name -> TokenFile.line(tokens.ofListed(name)) + "\n")
            .collect(Collectors.joining());
  }

  /// As if the rules had changed since the tokens were made.
  public void outdate(FirmId firm) {
    var before = store.of(firm);
    var parts =
        before.parts().stream()
            .map(part -> new Part(part.id(), part.names(), part.pieces(), NameTokens.RULES - 1))
            .toList();
    store.save(before, before.with(before.key(), parts, Act.REPLACED, clock.instant(), "test"));
  }

  public void loseAPiece(FirmId firm) {
    store.delete(firm, store.of(firm).parts().getFirst().id());
  }

  /// A second passes with each look.
  private static final class Ticking extends Clock {
    private Instant now;

    Ticking(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  List<String> acts() {
    return trail.facts().stream().map(fact -> fact.act() + " " + fact.outcome()).toList();
  }
}
