package org.alliance.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares the secrets of clients as they are. They are random and lie in the same folder in plain
/// text, so hashing them would only make every token slower. People's passwords are hashed.
public final class ClientSecrets implements PasswordEncoder {
  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return password == null ? null : password.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence given, @Nullable String kept) {
    return given != null
        && kept != null
        && MessageDigest.isEqual(
            given.toString().getBytes(StandardCharsets.UTF_8),
            kept.getBytes(StandardCharsets.UTF_8));
  }
}
