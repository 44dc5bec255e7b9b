package org.alliance.matching.domain.ranking;

import java.util.List;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;

/// What a case needs of a firm, made ready for the roster: the languages by how well they serve,
/// the services as a set, and how far everything is.
///
/// @param own languages in which client and lawyer understand each other; English only if it is all
///   that the client speaks
/// @param close languages whose speakers follow the client's well enough
/// @param english whether English is left between them, beside another language of the client's
/// @param services the services wanted, one bit each by their ordinals; 0 if none was named
/// @param place the number of where it is
/// @param kilometres from there to every place
/// @param mark for ties
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
    long mark) {
  public static CaseNeed of(CaseId caseId, CaseFacts facts, Distances distances) {
    var foreign =
        facts.speaks().stream().filter(language -> !language.equals(LanguageTag.ENGLISH)).toList();
    var own = foreign.isEmpty() ? List.of(LanguageTag.ENGLISH) : foreign;
    return new CaseNeed(
        caseId,
        facts,
        own,
        foreign.stream()
            .flatMap(language -> Languages.find(language).stream())
            .flatMap(language -> language.closeTo().stream())
            .distinct()
            .toList(),
        !foreign.isEmpty() && facts.speaks().contains(LanguageTag.ENGLISH),
        facts.services().stream().mapToInt(service -> 1 << service.ordinal()).sum(),
        distances.placeOf(facts.area(), facts.state()),
        distances.from(distances.placeOf(facts.area(), facts.state())),
        Marks.of(caseId.value()));
  }

  /// The language that an interpreter would be wanted for, if it came to that.
  public LanguageTag foreign() {
    return own.getFirst();
  }

  /// Under which area an answer is remembered and a quota charged: the first that was asked for.
  ///
  /// @return one more than the last service if none was named
  public int mainService() {
    return services == 0 ? Roster.SERVICES : Integer.numberOfTrailingZeros(services);
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
