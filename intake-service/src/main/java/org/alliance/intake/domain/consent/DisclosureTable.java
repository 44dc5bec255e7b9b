package org.alliance.intake.domain.consent;

import static org.alliance.intake.domain.consent.Disclosure.AFTER_ACCEPTANCE;
import static org.alliance.intake.domain.consent.Disclosure.NEVER;
import static org.alliance.intake.domain.consent.Disclosure.WITH_CONSENT;

import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.client.ConsentRecipient;

/// Which kinds of data each kind of recipient may be shown. No consent reaches further than this.
public final class DisclosureTable {
  private DisclosureTable() {}

  /// One line of the table.
  private record Row(
      Disclosure lawFirms,
      Disclosure serviceProviders,
      Disclosure partners,
      Disclosure police,
      Disclosure askedFirms) {
    Disclosure of(ConsentRecipient recipient) {
      return switch (recipient) {
        case LAW_FIRMS -> lawFirms;
        case SERVICE_PROVIDERS -> serviceProviders;
        case PARTNERS -> partners;
        case LAW_ENFORCEMENT -> police;
        case ASKED_FIRMS -> askedFirms;
      };
    }
  }

  private static Row row(DisclosedData data) {
    return switch (data) {
      // law firms, service providers, partner organisations, police, one person of a firm that is
      // asked
      case CASE_FACTS -> new Row(WITH_CONSENT, WITH_CONSENT, WITH_CONSENT, NEVER, NEVER);
      case INSTRUCTIONS -> new Row(WITH_CONSENT, AFTER_ACCEPTANCE, AFTER_ACCEPTANCE, NEVER, NEVER);
      case SAFE_CONTACT ->
          new Row(AFTER_ACCEPTANCE, AFTER_ACCEPTANCE, AFTER_ACCEPTANCE, NEVER, NEVER);
      case IDENTITY -> new Row(AFTER_ACCEPTANCE, AFTER_ACCEPTANCE, AFTER_ACCEPTANCE, NEVER, NEVER);
      case STORY -> new Row(AFTER_ACCEPTANCE, NEVER, AFTER_ACCEPTANCE, NEVER, NEVER);
      case PARTIES -> new Row(AFTER_ACCEPTANCE, NEVER, NEVER, NEVER, WITH_CONSENT);
    };
  }

  public static Disclosure of(DisclosedData data, ConsentRecipient recipient) {
    return row(data).of(recipient);
  }

  /// The data that a consent for this recipient covers.
  public static List<DisclosedData> covered(ConsentRecipient recipient) {
    return Stream.of(DisclosedData.values()).filter(data -> of(data, recipient) != NEVER).toList();
  }

  public static ConsentPurpose purpose(ConsentRecipient recipient) {
    return switch (recipient) {
      case LAW_FIRMS -> ConsentPurpose.FIND_LAWYER;
      case SERVICE_PROVIDERS -> ConsentPurpose.CONNECT_SERVICE;
      case PARTNERS -> ConsentPurpose.HAND_OVER;
      case LAW_ENFORCEMENT -> ConsentPurpose.NONE;
      case ASKED_FIRMS -> ConsentPurpose.CHECK_CONFLICTS;
    };
  }
}
