package org.alliance.firm.view;

import java.util.List;
import java.util.function.Predicate;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;

/// How the firm's own description fits an offer. Matching keeps the full explanation.
///
/// @param admitted lawyers with a licence in the state
/// @param speaking lawyers who speak a language of the client
/// @param practising lawyers who practise in a service that the client asked for; all of them if
///   the client named none
/// @param offices of the firm in the state
public record WhyAsked(long admitted, long speaking, long practising, List<String> offices) {
  public static WhyAsked of(Profile firm, CaseFacts facts) {
    return new WhyAsked(
        count(firm, lawyer -> lawyer.admissions().contains(facts.state())),
        count(firm, lawyer -> speaks(lawyer, facts)),
        count(
            firm,
            lawyer ->
                facts.services().isEmpty()
                    || lawyer.areas().stream().anyMatch(facts.services()::contains)),
        offices(firm, facts.state()));
  }

  public static boolean speaks(Lawyer lawyer, CaseFacts facts) {
    return facts.speaks().stream().anyMatch(tag -> speaks(lawyer, tag));
  }

  /// A written form stands for the languages that its readers may speak.
  public static boolean speaks(Lawyer lawyer, LanguageTag tag) {
    return lawyer.languages().contains(tag)
        || Languages.spokenFor(tag).stream().anyMatch(lawyer.languages()::contains);
  }

  private static List<String> offices(Profile firm, UsState state) {
    return firm.offices().stream()
        .filter(office -> office.state() == state)
        .map(office -> office.city())
        .distinct()
        .toList();
  }

  private static long count(Profile firm, Predicate<Lawyer> fits) {
    return firm.lawyers().stream().filter(fits).count();
  }
}
