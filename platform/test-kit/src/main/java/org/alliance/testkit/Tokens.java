package org.alliance.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.alliance.kit.security.Role;
import org.jspecify.annotations.Nullable;

/// A token issuer for tests. It publishes its keys on loopback and signs its tokens.
public final class Tokens {
  private static final Tokens SHARED = new Tokens();

  private record Signed(String token, Instant time) {
    boolean isOfThisMinute() {
      return time.plus(Duration.ofMinutes(1)).isAfter(Instant.now());
    }
  }

  /// By their claims without times.
  private final Map<String, Signed> signed = new ConcurrentHashMap<>();

  private final RSAKey key;
  private final HttpServer server;

  private Tokens() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/oauth2/jwks",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          try (var body = exchange.getResponseBody()) {
            body.write(keys);
          }
        });
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  public static Tokens shared() {
    return SHARED;
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The settings that make a service trust these tokens.
  public Map<String, String> properties() {
    return Map.of("alliance.identity.issuer", issuer());
  }

  public String of(Role... roles) {
    return lately(claims(roles));
  }

  public String ofFirm(String firm, Role... roles) {
    return lately(claims(roles).claim("firm", firm));
  }

  /// Another person of a firm than the one of [#ofFirm].
  public String ofPersonAt(String firm, String subject, Role... roles) {
    return lately(claims(roles).subject(subject).claim("firm", firm));
  }

  /// A lawyer of a firm, by the firm's own id of the lawyer.
  public String ofLawyer(String firm, String lawyer, Role... roles) {
    return lately(claims(roles).claim("firm", firm).claim("lawyer", lawyer));
  }

  /// Somebody of a partner organisation with a subject of their own.
  public String ofPersonAtOrganisation(String organisation, String subject, Role... roles) {
    return lately(claims(roles).subject(subject).claim("organisation", organisation));
  }

  public String ofOrganisation(String organisation, Role... roles) {
    return lately(claims(roles).claim("organisation", organisation));
  }

  /// A token of somebody whose address the issuer has verified.
  public String ofAddress(String email, Role... roles) {
    return lately(claims(roles).claim("email", email).claim("email_verified", true));
  }

  /// A token for each role, by the role's code. Roles of firms belong to `firm-test`, partners to
  /// the organisation `test`.
  public Map<String, String> ofEveryRole() {
    var tokens = new LinkedHashMap<String, String>();
    for (var role : Role.values()) {
      var token =
          switch (role) {
            case FIRM_LEAD, FIRM_MEMBER -> ofFirm("firm-test", role);
            case PARTNER -> ofOrganisation("test", role);
            case HOTLINE, TRIAGE, COORDINATOR, OPS, AUDITOR, COUNSEL, DIRECTOR, MESSENGER ->
                of(role);
          };
      tokens.put(role.code(), token);
    }
    return tokens;
  }

  /// A token of another person than the other tokens.
  public String ofSubject(String subject, Role... roles) {
    return lately(claims(roles).subject(subject));
  }

  /// A token that lacks a claim.
  public String without(String claim, Role... roles) {
    return sign(claims(roles).claim(claim, null).build());
  }

  public String issuedAt(Instant time, Role... roles) {
    return sign(claims(roles).issueTime(Date.from(time)).build());
  }

  public String expired(Role... roles) {
    return sign(
        claims(roles).expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1)))).build());
  }

  /// A token that expires at this time. Services accept it for one minute more, because clocks
  /// differ.
  public String endingAt(Instant end, Role... roles) {
    return sign(claims(roles).expirationTime(Date.from(end)).build());
  }

  public String forAnotherAudience(Role... roles) {
    return sign(claims(roles).audience("somebody-else").build());
  }

  /// The issuer's order to end all sign-ins of somebody (OpenID Connect Back-Channel Logout 1.0).
  public String logoutOf(String subject) {
    return logoutOf(subject, _ -> {});
  }

  /// @param change what this order has otherwise than one that holds
  public String logoutOf(String subject, Consumer<JWTClaimsSet.Builder> change) {
    // Who signs in after it has a token from after it.
    signed.clear();
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience("staff-edge")
            .subject(subject)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
            .claim(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    change.accept(claims);
    return sign(new JOSEObjectType("logout+jwt"), claims.build());
  }

  /// An order that somebody else has signed in the issuer's name.
  public String forgedLogoutOf(String subject) {
    var forger = new Tokens();
    forger.server.stop(0);
    return forger.logoutOf(subject, claims -> claims.issuer(issuer()));
  }

  private JWTClaimsSet.Builder claims(Role... roles) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience("alliance")
        .subject("test-user")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))))
        .claim("roles", List.of(roles).stream().map(Role::code).toList());
  }

  /// A token of this minute with these claims, if one was asked for: a signature takes 15 ms where
  /// only the first compiler runs, and tests ask for thousands.
  private String lately(JWTClaimsSet.Builder claims) {
    var whole = claims.build();
    var timeless =
        new JWTClaimsSet.Builder(whole).issueTime(null).expirationTime(null).build().toString();
    return signed
        .compute(
            timeless,
            (_, last) ->
                last != null && last.isOfThisMinute()
                    ? last
                    : new Signed(sign(whole), Instant.now()))
        .token();
  }

  private String sign(JWTClaimsSet claims) {
    return sign(null, claims);
  }

  private String sign(@Nullable JOSEObjectType type, JWTClaimsSet claims) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID("test").build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
