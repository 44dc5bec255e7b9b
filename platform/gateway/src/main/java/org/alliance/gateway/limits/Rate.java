package org.alliance.gateway.limits;

/// How often one client may ask.
///
/// @param burst at once
/// @param perSecond how many more each second after that
public record Rate(int burst, int perSecond) {
  public Rate {
    if (burst < 1 || perSecond < 1) {
      throw new IllegalArgumentException("A rate is two numbers from 1, such as 60/5");
    }
  }

  /// @param text as settings write it: `60/5` is 60 at once and 5 more each second
  public static Rate valueOf(String text) {
    var numbers = text.strip().split("/", -1);
    if (numbers.length != 2) {
      throw new IllegalArgumentException("A rate is two numbers from 1, such as 60/5");
    }
    return new Rate(Integer.parseInt(numbers[0].strip()), Integer.parseInt(numbers[1].strip()));
  }
}
