package org.alliance.chaos.row;

import java.util.Set;
import org.alliance.chaos.cluster.Setting;

/// A row of the fault table that can be run here.
///
/// @param number as in the table
/// @param perSecond how many reports at most, so that they last as long as the faults
public record Row(int number, String name, Setting setting, double perSecond, Faults faults) {
  /// What is done to the system while people report.
  @FunctionalInterface
  public interface Faults {
    void inject(RowContext scene) throws InterruptedException;
  }

  /// On one instance of everything, with as many reports as two cores can follow with all processes
  /// on them: five in two seconds.
  public static Row of(int number, String name, Faults faults) {
    return new Row(number, name, Setting.SIMPLE, 2.5, faults);
  }

  public Row onRealStore(int members) {
    return with(new Setting(true, members, setting.instances(), setting.also()));
  }

  public Row withTwoInstances() {
    return with(new Setting(setting.needsRealStore(), setting.storeMembers(), 2, setting.also()));
  }

  public Row with(Setting.Also... also) {
    return with(
        new Setting(
            setting.needsRealStore(), setting.storeMembers(), setting.instances(), Set.of(also)));
  }

  public Row paced(double reportsPerSecond) {
    return new Row(number, name, setting, reportsPerSecond, faults);
  }

  private Row with(Setting other) {
    return new Row(number, name, other, perSecond, faults);
  }
}
