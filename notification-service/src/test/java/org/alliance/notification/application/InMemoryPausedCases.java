package org.alliance.notification.application;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.ContactRule;

final class InMemoryPausedCases implements PausedCases {
  private final Map<CaseId, EnumSet<ContactRule>> rules = new HashMap<>();
  private final Set<CaseId> withoutConsent = new HashSet<>();
  private final Set<String> acted = new HashSet<>();
  private final Set<String> ended = new HashSet<>();

  @Override
  public boolean isPaused(CaseId id) {
    return withoutConsent.contains(id) || of(id).contains(ContactRule.WITHDRAWN);
  }

  @Override
  public Optional<ContactRule> ruleForClient(CaseId id) {
    return of(id).stream().findFirst();
  }

  @Override
  public boolean isStopped(CaseId id) {
    return of(id).contains(ContactRule.CASE_STOPPED);
  }

  private EnumSet<ContactRule> of(CaseId id) {
    return rules.getOrDefault(id, EnumSet.noneOf(ContactRule.class));
  }

  private void set(CaseId id, ContactRule rule, boolean value) {
    var some = rules.computeIfAbsent(id, _ -> EnumSet.noneOf(ContactRule.class));
    if (value) {
      some.add(rule);
    } else {
      some.remove(rule);
    }
  }

  @Override
  public void setWithdrawn(CaseId id, boolean withdrawn) {
    set(id, ContactRule.WITHDRAWN, withdrawn);
  }

  @Override
  public void setConsentWithdrawn(CaseId id, boolean withdrawn) {
    if (withdrawn) {
      withoutConsent.add(id);
    } else {
      withoutConsent.remove(id);
    }
  }

  @Override
  public void setContactForbidden(CaseId id, boolean forbidden) {
    set(id, ContactRule.CONTACT_FORBIDDEN, forbidden);
  }

  @Override
  public void setComplained(CaseId id, boolean complained) {
    set(id, ContactRule.CONTACT_NOT_ALLOWED, complained);
  }

  @Override
  public boolean hasActed(CaseId id, FirmId firm) {
    return acted.contains(id + " " + firm);
  }

  @Override
  public void setActed(CaseId id, FirmId firm, boolean value) {
    if (value) {
      acted.add(id + " " + firm);
    } else {
      acted.remove(id + " " + firm);
    }
  }

  @Override
  public boolean hasEnded(CaseId id, String name) {
    return ended.contains(name);
  }

  @Override
  public void setEnded(CaseId id, String name) {
    ended.add(name);
  }

  @Override
  public void setStopped(CaseId id, boolean stopped) {
    set(id, ContactRule.CASE_STOPPED, stopped);
  }
}
