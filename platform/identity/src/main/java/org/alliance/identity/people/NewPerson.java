package org.alliance.identity.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.ui.form.Form;

/// The form on which a coordinator adds a person, as it was filled in.
///
/// @param place the id of the firm or organisation
/// @param lawyer the firm's own id of the lawyer who the person is; blank for somebody who is none
public record NewPerson(String name, String signIn, String role, String place, String lawyer) {
  private static final Pattern SIGN_IN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,62}[a-z0-9]");
  private static final int LONGEST_NAME = 100;

  public NewPerson {
    name = name.strip();
    signIn = signIn.strip().toLowerCase(Locale.ROOT);
    role = role.strip();
    place = place.strip().toLowerCase(Locale.ROOT);
    lawyer = lawyer.strip().toLowerCase(Locale.ROOT);
  }

  static NewPerson blank() {
    return new NewPerson("", "", "", "", "");
  }

  /// The form as templates draw it.
  Form form(Map<String, String> faults) {
    return new Form(
        "people",
        Map.of(
            "name",
            List.of(name),
            "sign-in",
            List.of(signIn),
            "role",
            List.of(role),
            "place",
            List.of(place),
            "lawyer",
            List.of(lawyer)),
        faults);
  }

  Optional<Role> knownRole() {
    return Coded.find(Role.class, role);
  }

  /// What is wrong, by field, as keys of texts. Empty if the person can be added, unless the
  /// sign-in name is taken.
  Map<String, String> faults() {
    var faults = new LinkedHashMap<String, String>();
    if (name.isEmpty()) {
      faults.put("name", "people.fault.name");
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      faults.put("name", "people.fault.name-long");
    }
    if (!SIGN_IN.matcher(signIn).matches()) {
      faults.put("sign-in", "people.fault.sign-in");
    }
    knownRole()
        .ifPresentOrElse(
            known -> {
              if (!isPlaceOf(known)) {
                faults.put("place", "people.fault.place-" + known.place().code());
              }
              if (!isLawyerOf(known)) {
                faults.put("lawyer", "people.fault.lawyer");
              }
            },
            () -> faults.put("role", "people.fault.role"));
    return faults;
  }

  private boolean isLawyerOf(Role known) {
    try {
      return lawyer.isEmpty()
          || (known.place() == Role.Place.FIRM && new LawyerId(lawyer).value().equals(lawyer));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private boolean isPlaceOf(Role known) {
    try {
      return switch (known.place()) {
        case FIRM -> new FirmId(place).value().equals(place);
        case ORGANISATION -> new OrganisationId(place).value().equals(place);
        case NONE -> place.isEmpty();
      };
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
