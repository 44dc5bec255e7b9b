package org.alliance.matching.domain.ranking;

import java.util.Collection;
import java.util.List;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.numbers.TieBreakHash;

/// The needs of a case, prepared for the table: the languages by how well they serve, the services
/// as a set, and how far everything is.
///
/// @param own languages in which client and lawyer understand each other; English only if it is all
///   that the client speaks
/// @param close languages whose speakers follow the client's well enough
/// @param english whether English is left between them, beside another language of the client's
/// @param services the services wanted, one bit each by their ordinals; 0 if none was named
/// @param place the number of where it is
/// @param kilometres from there to every place
/// @param tieBreak the hash of the case, for ties
@SuppressWarnings({
  "ArrayRecordComponent",
  "EnumOrdinal"
}) // compared by the case id; in memory only
public record CaseNeed(
    CaseId caseId,
    CaseFacts facts,
    List<LanguageTag> own,
    List<LanguageTag> close,
    boolean english,
    int services,
    int place,
    short[] kilometres,
    long tieBreak) {
  public static CaseNeed of(CaseId caseId, CaseFacts facts, Distances distances) {
    var own = ownOf(facts);
    var place = distances.placeOf(facts.area(), facts.state());
    return new CaseNeed(
        caseId,
        facts,
        own,
        own.stream()
            .filter(language -> !language.equals(LanguageTag.ENGLISH))
            .flatMap(language -> Languages.find(language).stream())
            .flatMap(language -> language.closeTo().stream())
            .distinct()
            .toList(),
        !own.contains(LanguageTag.ENGLISH) && facts.speaks().contains(LanguageTag.ENGLISH),
        bitsOf(facts.services()),
        place,
        distances.from(place),
        TieBreakHash.of(caseId.value()));
  }

  /// The language that an interpreter would be wanted for, if it came to that.
  public LanguageTag foreign() {
    return own.getFirst();
  }

  public static LanguageTag foreignOf(CaseFacts facts) {
    return ownOf(facts).getFirst();
  }

  /// Languages in which client and lawyer understand each other; English only if it is all that the
  /// client speaks.
  private static List<LanguageTag> ownOf(CaseFacts facts) {
    var foreign =
        facts.speaks().stream().filter(language -> !language.equals(LanguageTag.ENGLISH)).toList();
    return foreign.isEmpty() ? List.of(LanguageTag.ENGLISH) : foreign;
  }

  /// One bit each by their ordinals.
  public static int bitsOf(Collection<ServiceCategory> services) {
    return services.stream().mapToInt(service -> 1 << service.ordinal()).reduce(0, (a, b) -> a | b);
  }

  /// Under which area an answer is remembered: the first of those wanted.
  ///
  /// @return one more than the last service if none was named
  public int mainService() {
    return mainServiceOf(services);
  }

  public static int mainServiceOf(CaseFacts facts) {
    return mainServiceOf(bitsOf(facts.services()));
  }

  private static int mainServiceOf(int services) {
    return services == 0 ? FirmTable.SERVICES : Integer.numberOfTrailingZeros(services);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseNeed need && need.caseId.equals(caseId);
  }

  @Override
  public int hashCode() {
    return caseId.hashCode();
  }
}
