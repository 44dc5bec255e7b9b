package org.alliance.matching.application.scheduling;

/// The right of this instance to decide about referrals. One instance at a time has it.
public interface Tenure {
  /// Continues the tenure, and asks the store for it every few seconds.
  ///
  /// @throws Lost if another instance decides now, or may
  void check();

  /// Asks the store now.
  ///
  /// @throws Lost if another instance decides now, or may
  void confirm();

  /// Another instance decides now. The turn is broken off; that instance takes up what is left.
  final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Lost() {
      super("Another instance decides about referrals now");
    }
  }
}
