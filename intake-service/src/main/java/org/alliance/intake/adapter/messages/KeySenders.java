package org.alliance.intake.adapter.messages;

import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.messages.MessageBox;
import org.alliance.intake.domain.access.KeyScope;
import org.alliance.kit.keys.ApiKey;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.keys.ApiKeys.Recognition;

/// A message is as good as a request with the same API key.
final class KeySenders implements MessageBox.Senders {
  private final ApiKeys keys;

  KeySenders(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public Optional<OrganisationId> senderOf(String key) {
    return keys.recognise(key) instanceof Recognition.Known(var known)
            && known.holder().kind() == ApiKey.Kind.ORGANISATION
            && known.may(KeyScope.REPORTS_WRITE)
        ? Optional.of(new OrganisationId(known.holder().id()))
        : Optional.empty();
  }
}
