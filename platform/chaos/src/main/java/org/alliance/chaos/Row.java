package org.alliance.chaos;

import java.util.Set;

/// A row of the fault table that can be run here.
///
/// @param number as in the table
/// @param perSecond how many reports at most, so that they last as long as the faults
record Row(int number, String name, Setting setting, double perSecond, Faults faults) {
  /// What is done to the system while people report.
  @FunctionalInterface
  interface Faults {
    void inject(Scene scene) throws InterruptedException;
  }

  /// What a row needs to run.
  ///
  /// @param needsRealStore whether it counts only against a real MongoDB
  /// @param storeMembers of the replica set
  /// @param instances of each service
  /// @param also what else there is to it
  record Setting(boolean needsRealStore, int storeMembers, int instances, Set<Also> also) {
    static final Setting SIMPLE = new Setting(false, 1, 1, Set.of());

    boolean has(Also some) {
      return also.contains(some);
    }
  }

  enum Also {
    /// Clocks can be set wrong.
    WRONG_CLOCKS,
    /// Every case has to be offered within seconds, once the system is warm.
    OFFERS_IN_TIME,
    /// Times are printed and not judged: for builds, on machines that others use, too.
    AT_ITS_OWN_PACE,
    /// At the end everything that was ever sent is sent once more.
    FULL_REPLAY
  }

  /// On one instance of everything, with as many reports as two cores can follow with all processes
  /// on them: five in two seconds.
  static Row of(int number, String name, Faults faults) {
    return new Row(number, name, Setting.SIMPLE, 2.5, faults);
  }

  Row onRealStore(int members) {
    return with(new Setting(true, members, setting.instances, setting.also));
  }

  Row withTwoInstances() {
    return with(new Setting(setting.needsRealStore, setting.storeMembers, 2, setting.also));
  }

  Row with(Also... also) {
    return with(
        new Setting(setting.needsRealStore, setting.storeMembers, setting.instances, Set.of(also)));
  }

  Row paced(double reportsPerSecond) {
    return new Row(number, name, setting, reportsPerSecond, faults);
  }

  private Row with(Setting other) {
    return new Row(number, name, other, perSecond, faults);
  }
}
