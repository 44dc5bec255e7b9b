package org.alliance.intake.adapter.partners;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.Partner;

/// An organisation as staff see it.
///
/// @param states names; blank for everywhere
/// @param spoken names of languages; blank for none
/// @param byInterpreter the same
/// @param account blank without one
/// @param check empty if nobody has called it
/// @param waiting how many hand-overs wait for its answer
record OrganisationView(
    String id,
    String name,
    List<String> services,
    String states,
    String spoken,
    String byInterpreter,
    boolean interpretsAny,
    boolean tellsPolice,
    String phone,
    String url,
    String hours,
    String seen,
    String account,
    int capacity,
    String consentForm,
    Optional<Partner.Check> check,
    long waiting) {
  static OrganisationView of(Organisation one, Partner partner, long waiting) {
    return new OrganisationView(
        one.id(),
        one.name(),
        one.services().stream().sorted().toList(),
        one.states().stream().map(UsState::fullName).sorted().collect(Collectors.joining(", ")),
        names(one.spoken()),
        names(one.byInterpreter()),
        one.interpretsAny(),
        one.tellsPolice(),
        one.phone(),
        one.url(),
        one.hours(),
        one.seen(),
        partner.account().map(OrganisationId::value).orElse(""),
        partner.capacity(),
        partner.consentForm(),
        partner.check(),
        waiting);
  }

  static String names(List<LanguageTag> languages) {
    return languages.stream().map(Languages::englishName).collect(Collectors.joining(", "));
  }
}
