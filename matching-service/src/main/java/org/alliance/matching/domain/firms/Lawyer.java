package org.alliance.matching.domain.firms;

import java.util.List;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;

/// A lawyer of a firm.
///
/// @param admissions the states where the lawyer may practise
/// @param areas the services that the lawyer offers in each of them
public record Lawyer(
    LawyerId id,
    List<UsState> admissions,
    List<LanguageTag> languages,
    List<ServiceCategory> areas) {
  public Lawyer {
    admissions = List.copyOf(admissions);
    languages = List.copyOf(languages);
    areas = List.copyOf(areas);
  }
}
