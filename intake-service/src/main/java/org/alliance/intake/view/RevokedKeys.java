package org.alliance.intake.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.intake.application.partners.KeyRevocations;
import org.alliance.intake.application.partners.KeyRevocations.Revocation;
import org.alliance.ui.keys.KeyPage;

/// What a holder of API keys reads about those that a coordinator has revoked.
public final class RevokedKeys {
  private RevokedKeys() {}

  /// @param ids of the holder's keys
  /// @return by the id of the key
  public static Map<String, KeyPage.Revocation> of(KeyRevocations revocations, List<String> ids) {
    return revocations.of(ids).values().stream()
        .collect(
            Collectors.toMap(
                Revocation::key, one -> new KeyPage.Revocation(one.at(), one.reason().code())));
  }
}
