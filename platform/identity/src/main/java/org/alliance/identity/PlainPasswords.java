package org.alliance.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares passwords as they are. They are random and lie in the same folder in plain text, so
/// nothing is gained by hashing them. A known user and an unknown one take equally long; a slow
/// hash for the unknown alone would tell them apart.
final class PlainPasswords implements PasswordEncoder {
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
