package org.alliance.intake.application.reviewing;

class ClaimsInMemoryTests extends ClaimsContract {
  private final ClaimsInMemory claims = new ClaimsInMemory();

  @Override
  protected Claims claims() {
    return claims;
  }
}
