package org.alliance.intake.application.form;

import java.util.random.RandomGenerator;

/// Random ids and codes that nobody can foresee.
public final class FormSecrets {
  private final RandomGenerator random;

  /// @param random cryptographically secure
  public FormSecrets(RandomGenerator random) {
    this.random = random;
  }

  /// 128 bits, as 32 hexadecimal digits.
  public String newId() {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }

  public SecretCode newCode() {
    return SecretCode.of(random.nextLong());
  }
}
