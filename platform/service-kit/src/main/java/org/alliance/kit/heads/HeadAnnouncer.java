package org.alliance.kit.heads;

import java.util.function.BooleanSupplier;
import org.alliance.contracts.EventStream;

/// Tells readers again and again how far this service has come with each subject of its streams.
/// One record holds [#PAGE] subjects, about 25 KB; 100,000 subjects are 200 records a round.
public final class HeadAnnouncer {
  static final int PAGE = 500;

  private final OwnHeads own;
  private final HeadSender sender;
  private final BooleanSupplier isOnDuty;

  /// @param isOnDuty whether this instance announces, and no other; two that do are harmless
  public HeadAnnouncer(OwnHeads own, HeadSender sender, BooleanSupplier isOnDuty) {
    this.own = own;
    this.sender = sender;
    this.isOnDuty = isOnDuty;
  }

  /// One round, if this instance is on duty.
  public void announceIfOnDuty() {
    if (isOnDuty.getAsBoolean()) {
      announce();
    }
  }

  /// One round over all streams.
  public void announce() {
    own.streams().forEach(this::announce);
  }

  private void announce(EventStream stream) {
    var page = own.page(stream, "", PAGE);
    while (page.isPresent()) {
      page.get().heads().ifPresent(sender::send);
      page = own.page(stream, page.get().last(), PAGE);
    }
  }
}
