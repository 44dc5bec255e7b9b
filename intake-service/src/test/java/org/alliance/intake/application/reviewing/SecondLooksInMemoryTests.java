package org.alliance.intake.application.reviewing;

class SecondLooksInMemoryTests extends SecondLooksContract {
  private final SecondLooksInMemory looks = new SecondLooksInMemory();

  @Override
  protected SecondLooks looks() {
    return looks;
  }
}
