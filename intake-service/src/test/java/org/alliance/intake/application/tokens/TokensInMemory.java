package org.alliance.intake.application.tokens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;

/// Tokens in maps.
final class TokensInMemory implements TokenStore {
  record Piece(FirmId firm, String part, long[] tokens, Instant at) {}

  final List<Piece> pieces = new ArrayList<>();
  private final Map<FirmId, FirmTokens> firms = new HashMap<>();
  private final Map<List<Object>, Integer> uses = new HashMap<>();

  @Override
  public FirmTokens of(FirmId firm) {
    return firms.getOrDefault(firm, FirmTokens.none(firm));
  }

  @Override
  public boolean save(FirmTokens before, FirmTokens after) {
    if (of(after.firm()).version() != before.version()) {
      return false;
    }
    firms.put(after.firm(), after);
    return true;
  }

  @Override
  public void addPiece(FirmId firm, String part, int number, long[] tokens, Instant at) {
    pieces.add(new Piece(firm, part, tokens, at));
  }

  @Override
  public Stream<long[]> pieces(FirmId firm, Collection<String> parts) {
    return pieces.stream()
        .filter(piece -> piece.firm().equals(firm) && parts.contains(piece.part()))
        .map(Piece::tokens);
  }

  @Override
  public void delete(FirmId firm, String part) {
    pieces.removeIf(piece -> piece.firm().equals(firm) && piece.part().equals(part));
  }

  @Override
  public void deleteAllBut(FirmId firm, Collection<String> parts, Instant before) {
    pieces.removeIf(piece ->
        piece.firm().equals(firm) && !parts.contains(piece.part()) && piece.at().isBefore(before));
  }

  @Override
  public boolean count(FirmId firm, Use use, LocalDate day, int most) {
    return uses.merge(List.of(firm, use, day), 1, Integer::sum) <= most;
  }
}
