package org.alliance.matching.application.coordinating;

import java.util.List;
import org.alliance.matching.domain.firms.FirmFacts;

/// All firms as they are stored.
public interface KnownFirms {
  /// In no order.
  List<FirmFacts> all();
}
