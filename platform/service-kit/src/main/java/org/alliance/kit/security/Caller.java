package org.alliance.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.kit.keys.ApiKey;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Who is calling. Routes are guarded by role; whether this caller may have this very object is
/// asked of the caller.
///
/// @param subject opaque; empty for somebody who has not signed in
/// @param firm the firm that the caller belongs to, if any
/// @param lawyer which of the firm's lawyers the caller is, by the firm's own id, if the issuer
///   knows
/// @param organisation the partner organisation that the caller reports for, if any
/// @param staffId who the caller is, for the owner's archive; empty for somebody who has not signed
///   in
public record Caller(
    String subject,
    Set<Role> roles,
    Optional<FirmId> firm,
    Optional<LawyerId> lawyer,
    Optional<OrganisationId> organisation,
    Optional<String> staffId) {
  private static final String API_KEY = "api-key:";
  public static final Caller ANONYMOUS =
      new Caller(
          "", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Caller {
    roles = Set.copyOf(roles);
  }

  public static Caller current() {
    return switch (SecurityContextHolder.getContext().getAuthentication()) {
      case JwtAuthenticationToken token -> of(token.getToken());
      case ApiKeyAuthentication bearer -> of(bearer.key());
      case null, default -> ANONYMOUS;
    };
  }

  /// A key stands for its owner, not for whoever made it.
  private static Caller of(ApiKey key) {
    var id = key.holder().id();
    var isFirm = key.holder().kind() == ApiKey.Kind.FIRM;
    return new Caller(
        API_KEY + key.id(),
        Set.of(ApiKeyAuthentication.roleOf(key)),
        isFirm ? Optional.of(new FirmId(id)) : Optional.empty(),
        Optional.empty(),
        isFirm ? Optional.empty() : Optional.of(new OrganisationId(id)),
        Optional.of(key.id()));
  }

  /// @throws InvalidBearerTokenException if a claim is not what it should be; its bearer is nobody
  ///   then
  static Caller of(Jwt token) {
    var roles = Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
    try {
      return new Caller(
          String.valueOf(token.getSubject()),
          roles.stream()
              .flatMap(code -> Coded.find(Role.class, code).stream())
              .collect(Collectors.toUnmodifiableSet()),
          Optional.ofNullable(token.getClaimAsString("firm")).map(FirmId::new),
          Optional.ofNullable(token.getClaimAsString("lawyer")).map(LawyerId::new),
          Optional.ofNullable(token.getClaimAsString("organisation")).map(OrganisationId::new),
          Optional.of(
              staffIdOf(
                  String.valueOf(token.getClaimAsString("iss")),
                  String.valueOf(token.getSubject()))));
    } catch (IllegalArgumentException malformed) {
      throw new InvalidBearerTokenException("A claim of the token is malformed");
    }
  }

  /// The same person has the same id as long as the issuer calls them by the same subject; nobody
  /// can reckon a name from it without the issuer's list. 16 hex digits of
  /// SHA-256("alliance-staff|issuer|subject"): two of 100,000 people share one in less than one of
  /// a billion cases.
  public static String staffIdOf(String issuer, String subject) {
    var text = "alliance-staff|" + issuer + "|" + subject;
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whose the things are that this caller brings: the organisation's if there is one, else the
  /// person's own. The two never meet, even if a subject is spelt like an organisation's id.
  public String owner() {
    return organisation
        .map(partner -> "organisation:" + partner.value())
        .orElse("person:" + subject);
  }

  /// The id of the API key that calls; empty if a person calls.
  public Optional<String> apiKey() {
    return staffId.filter(id -> subject.equals(API_KEY + id));
  }

  public boolean isAnonymous() {
    return subject.isEmpty();
  }

  public boolean is(Role... any) {
    return Stream.of(any).anyMatch(roles::contains);
  }

  /// Whether the caller works at this firm.
  public boolean worksAt(FirmId other) {
    return is(Role.FIRM_LEAD, Role.FIRM_MEMBER) && firm.filter(other::equals).isPresent();
  }
}
