package org.alliance.identity.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in.
///
/// @param subject the opaque name in tokens; never given to another person
/// @param signIn what the person types to sign in; unique among the people of now
/// @param name for display
/// @param place the id of the firm or organisation that the role needs; blank if it needs none
/// @param passwordHash as the password encoder made it
/// @param since when the person was added
/// @param lawyer which of the firm's lawyers the person is, by the firm's own id; absent for
///   somebody who is none
public record Person(
    String subject,
    String signIn,
    String name,
    Role role,
    String place,
    String passwordHash,
    Instant since,
    @Nullable String lawyer) {
  /// The claims of this person's tokens.
  public Map<String, Object> claims() {
    var claims = new HashMap<String, Object>();
    claims.put("roles", List.of(role.code()));
    claims.put("name", name);
    claims.put("email", email());
    claims.put("email_verified", true);
    switch (role.place()) {
      case FIRM -> {
        claims.put("firm", place);
        if (lawyer != null) {
          claims.put("lawyer", lawyer);
        }
      }
      case ORGANISATION -> claims.put("organisation", place);
      case NONE -> {}
    }
    return claims;
  }

  /// A trial's people have made-up addresses, which only its mail catcher takes.
  private String email() {
    return signIn.replace('@', '.') + "@" + (place.isBlank() ? "alliance" : place) + ".example";
  }

  Person withPasswordHash(String hash) {
    return new Person(subject, signIn, name, role, place, hash, since, lawyer);
  }
}
