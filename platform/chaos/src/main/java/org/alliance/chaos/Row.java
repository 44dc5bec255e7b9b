package org.alliance.chaos;

/// A row of the fault table that can be run here.
///
/// @param number as in the table
/// @param perSecond how many reports at most, so that they last as long as the faults
record Row(int number, String name, Setting setting, int perSecond, Faults faults) {
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
  /// @param skewed whether clocks can be set wrong
  /// @param measuresOffers whether every case has to be offered within seconds
  record Setting(
      boolean needsRealStore,
      int storeMembers,
      int instances,
      boolean skewed,
      boolean measuresOffers) {
    static final Setting SIMPLE = new Setting(false, 1, 1, false, false);
  }

  static Row of(int number, String name, Faults faults) {
    return new Row(number, name, Setting.SIMPLE, 20, faults);
  }

  Row onRealStore(int members) {
    return with(
        new Setting(true, members, setting.instances, setting.skewed, setting.measuresOffers));
  }

  Row withTwoInstances() {
    return with(
        new Setting(
            setting.needsRealStore,
            setting.storeMembers,
            2,
            setting.skewed,
            setting.measuresOffers));
  }

  Row withWrongClocks() {
    return with(
        new Setting(
            setting.needsRealStore,
            setting.storeMembers,
            setting.instances,
            true,
            setting.measuresOffers));
  }

  Row measuringOffers() {
    return with(
        new Setting(
            setting.needsRealStore, setting.storeMembers, setting.instances, setting.skewed, true));
  }

  Row paced(int reportsPerSecond) {
    return new Row(number, name, setting, reportsPerSecond, faults);
  }

  private Row with(Setting other) {
    return new Row(number, name, other, perSecond, faults);
  }
}
