package org.alliance.chaos;

/// A row of the fault table that can be run here.
///
/// @param number as in the table
/// @param needsRealStore whether it counts only against a real MongoDB
/// @param storeMembers of the replica set
/// @param instances of each service
/// @param skewed whether clocks can be set wrong
/// @param perSecond how many reports at most, so that they last as long as the faults
record Row(
    int number,
    String name,
    boolean needsRealStore,
    int storeMembers,
    int instances,
    boolean skewed,
    int perSecond,
    Faults faults) {
  /// What is done to the system while people report.
  @FunctionalInterface
  interface Faults {
    void inject(Scene scene) throws InterruptedException;
  }

  static Row of(int number, String name, Faults faults) {
    return new Row(number, name, false, 1, 1, false, 100, faults);
  }

  Row onRealStore(int members) {
    return new Row(number, name, true, members, instances, skewed, perSecond, faults);
  }

  Row withTwoInstances() {
    return new Row(number, name, needsRealStore, storeMembers, 2, skewed, perSecond, faults);
  }

  Row withWrongClocks() {
    return new Row(number, name, needsRealStore, storeMembers, instances, true, perSecond, faults);
  }

  Row paced(int reportsPerSecond) {
    return new Row(
        number, name, needsRealStore, storeMembers, instances, skewed, reportsPerSecond, faults);
  }
}
