package org.alliance.intake.application.reviewing;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.domain.elements.Provision;

/// The provisions about hate crimes that are shipped with intake.
public record Provisions(List<Provision> all) {
  public Provisions {
    all = List.copyOf(all);
  }

  public List<Provision> ofState(UsState state) {
    return all.stream().filter(one -> one.state().equals(Optional.of(state))).toList();
  }

  public List<Provision> federal() {
    return all.stream().filter(one -> one.state().isEmpty()).toList();
  }
}
